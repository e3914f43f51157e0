import { NativeSelect, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { branches } from '@rollcall/contract/branches';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { FormattedMessage, type MessageDescriptor, useIntl } from 'react-intl';
import { api } from '../../../app/api.ts';
import { regionsQuery } from '../../../app/data/branches.queries.ts';
import { issueErrorsOf } from '../../../app/forms/field-errors.ts';
import { useIdempotencyKey } from '../../../app/idempotency.ts';
import { say } from '../../../app/parts/say.ts';
import classes from '../administration.module.css';
import { FormFoot } from '../form-foot.tsx';
import { useSentForm } from '../../../app/forms/use-sent-form.ts';
import { type BranchDraft, requestOf, slugOf } from './branch-draft.ts';

const timeZones = Intl.supportedValuesOf('timeZone');

const blank: BranchDraft = {
  name: '',
  slug: '',
  city: '',
  regionId: '',
  state: '',
  zip: '',
  latitude: '',
  longitude: '',
  timeZone: 'America/New_York',
  email: '',
};

/** Founds a branch. The address follows the name until it is changed by hand. */
export const FoundBranchForm = ({ onClose }: { onClose: () => void }) => {
  const intl = useIntl();
  const text = (id: MessageDescriptor['id']) => intl.formatMessage({ id });
  const queries = useQueryClient();
  const headers = useIdempotencyKey();
  const regions = useQuery(regionsQuery()).data?.items ?? [];
  const form = useForm<BranchDraft>({
    initialValues: blank,
    validate: (draft) => {
      const checked = branches.add.body.safeParse(requestOf(draft));
      const errors = checked.success ? {} : issueErrorsOf(checked.error.issues);
      for (const field of ['regionId', 'latitude', 'longitude'] as const)
        if (field in errors && !draft[field].trim()) errors[field] = text('administration.found.missing');
      return errors;
    },
  });
  const { sending, problem, send, focusFirst } = useSentForm(form, (path) => path);
  const submit = (draft: BranchDraft) =>
    void send(async () => {
      const branch = await api(branches.add, { body: requestOf(draft) }, { headers });
      say(<FormattedMessage id="administration.founded" values={{ name: branch.name }} />);
      onClose();
      await queries.invalidateQueries({ queryKey: ['branches'] });
    });
  const named = (name: string) => {
    if (form.values.slug === slugOf(form.values.name)) form.setFieldValue('slug', slugOf(name));
    form.setFieldValue('name', name);
  };
  return (
    <form className={classes.form} noValidate onSubmit={form.onSubmit(submit, focusFirst)}>
      <div className={classes.two}>
        <TextInput
          label={text('administration.found.name')}
          required
          data-autofocus
          {...form.getInputProps('name')}
          onChange={(event) => named(event.currentTarget.value)}
        />
        <TextInput label={text('administration.found.slug')} required {...form.getInputProps('slug')} />
        <TextInput label={text('administration.found.city')} required {...form.getInputProps('city')} />
        <NativeSelect
          label={text('administration.found.region')}
          required
          data={[
            { value: '', label: text('administration.found.region.choose') },
            ...regions.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          {...form.getInputProps('regionId')}
        />
        <TextInput label={text('administration.found.state')} required maxLength={2} {...form.getInputProps('state')} />
        <TextInput
          label={text('administration.found.zip')}
          required
          inputMode="numeric"
          {...form.getInputProps('zip')}
        />
        <TextInput label={text('administration.found.latitude')} required {...form.getInputProps('latitude')} />
        <TextInput label={text('administration.found.longitude')} required {...form.getInputProps('longitude')} />
        <Select
          label={text('administration.found.time-zone')}
          required
          searchable
          limit={60}
          data={timeZones}
          allowDeselect={false}
          {...form.getInputProps('timeZone')}
        />
        <TextInput type="email" label={text('administration.found.email')} {...form.getInputProps('email')} />
      </div>
      <FormFoot send="administration.found" sending={sending} problem={problem} onClose={onClose} />
    </form>
  );
};
