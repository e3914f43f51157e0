import { NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { offices } from '@rollcall/contract/branches';
import { officeRoles } from '@rollcall/contract/permissions';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { FormattedMessage, type MessageDescriptor, useIntl } from 'react-intl';
import { api } from '../../../app/api.ts';
import { allBranchesQuery, regionsQuery } from '../../../app/data/branches.queries.ts';
import { issueErrorsOf } from '../../../app/forms/field-errors.ts';
import { useIdempotencyKey } from '../../../app/idempotency.ts';
import { say } from '../../../app/parts/say.ts';
import { codeOf } from '../../../app/states/problem-words.ts';
import classes from '../administration.module.css';
import { FormFoot } from '../form-foot.tsx';
import { useSentForm } from '../../../app/forms/use-sent-form.ts';
import { fieldOf, type OfficeDraft, requestOf } from './office-draft.ts';

const blank: OfficeDraft = { email: '', role: 'organizer', place: '', givenName: '', familyName: '' };

/** Gives an office to a person by e-mail address; whoever is not in the records yet gets an invitation. */
export const GiveOfficeForm = ({ onClose }: { onClose: () => void }) => {
  const intl = useIntl();
  const text = (id: MessageDescriptor['id']) => intl.formatMessage({ id });
  const queries = useQueryClient();
  const headers = useIdempotencyKey();
  const places = usePlaces();
  const form = useForm<OfficeDraft>({
    initialValues: blank,
    validate: (draft) => {
      const checked = offices.give.body.safeParse(requestOf(draft));
      const errors = checked.success ? {} : issueErrorsOf(checked.error.issues);
      return Object.fromEntries(
        Object.entries(errors).map(([path, message]) =>
          fieldOf(path) === 'place' ? ['place', text('administration.give.place.missing')] : [path, message],
        ),
      );
    },
  });
  const { sending, problem, send, focusFirst } = useSentForm(form, fieldOf);
  const submit = (draft: OfficeDraft) =>
    void send(async () => {
      const office = await api(offices.give, { body: requestOf(draft) }, { headers }).catch((error: unknown) => {
        // Nobody has this address yet: what is missing is the name.
        if (codeOf(error) !== 'person-unknown') throw error;
        return null;
      });
      if (!office) {
        const errors = { givenName: text('administration.give.unknown') };
        form.setErrors(errors);
        focusFirst(errors);
        return;
      }
      say(<FormattedMessage id="administration.given" values={{ name: office.person.givenName }} />);
      onClose();
      await queries.invalidateQueries({ queryKey: ['offices'] });
    });
  return (
    <form className={classes.form} noValidate onSubmit={form.onSubmit(submit, focusFirst)}>
      <TextInput
        type="email"
        label={text('administration.give.email')}
        required
        data-autofocus
        {...form.getInputProps('email')}
      />
      <NativeSelect
        label={text('administration.give.role')}
        data={officeRoles.map((value) => ({ value, label: text(`administration.role.${value}`) }))}
        {...form.getInputProps('role')}
      />
      {form.values.role === 'organizer' && (
        <NativeSelect
          label={text('administration.give.place')}
          required
          data={[{ value: '', label: text('administration.give.place.choose') }, ...places]}
          {...form.getInputProps('place')}
        />
      )}
      <div className={classes.two}>
        <TextInput label={text('administration.give.given-name')} {...form.getInputProps('givenName')} />
        <TextInput label={text('administration.give.family-name')} {...form.getInputProps('familyName')} />
      </div>
      <p className={classes.ask}>
        <FormattedMessage id="administration.give.names" />
      </p>
      <FormFoot send="administration.give" sending={sending} problem={problem} onClose={onClose} />
    </form>
  );
};

/** Branches and regions that an organizer may have. */
const usePlaces = () => {
  const intl = useIntl();
  const branches = useQuery(allBranchesQuery()).data ?? [];
  const regions = useQuery(regionsQuery()).data?.items ?? [];
  return [
    {
      group: intl.formatMessage({ id: 'administration.branches' }),
      items: branches.map(({ id, name }) => ({ value: `branch:${id}`, label: name })),
    },
    {
      group: intl.formatMessage({ id: 'administration.regions' }),
      items: regions.map(({ id, name }) => ({ value: `region:${id}`, label: name })),
    },
  ];
};
