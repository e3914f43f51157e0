import { Button, Checkbox, Radio, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { people } from '@rollcall/contract/people';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../app/api.ts';
import { fieldErrorsOf } from '../../../app/forms/field-errors.ts';
import { useIdempotencyKey } from '../../../app/idempotency.ts';
import { say } from '../../../app/parts/say.ts';
import { problemWords } from '../../../app/states/problem-words.ts';
import { personRequest, type PersonValues } from './person-request.ts';

const today = (timeZone: string) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date());

type Props = { branchId: string; timeZone: string; onAdded: (personId: string) => void };

/** A member or a contact; whoever has an address can be invited in the same step. */
export const AddPersonForm = ({ branchId, timeZone, onAdded }: Props) => {
  const intl = useIntl();
  const client = useQueryClient();
  const headers = useIdempotencyKey();
  const form = useForm<PersonValues>({
    mode: 'controlled',
    initialValues: {
      givenName: '',
      familyName: '',
      email: '',
      phone: '',
      member: true,
      memberSince: today(timeZone),
      invite: true,
    },
    validate: {
      givenName: (name) => (name.trim() ? null : intl.formatMessage({ id: 'people.given-name.missing' })),
      memberSince: (day, { member }) => (!member || day ? null : intl.formatMessage({ id: 'people.since.missing' })),
    },
  });
  const add = useMutation({
    mutationFn: (values: PersonValues) =>
      api(people.add, { params: { branchId }, body: personRequest(values) }, { headers }),
    onSuccess: (person) => {
      void client.invalidateQueries({ queryKey: ['people', branchId] });
      say(intl.formatMessage({ id: 'people.added' }, { givenName: person.givenName, familyName: person.familyName }));
      onAdded(person.id);
    },
    onError: (error) => form.setErrors(fieldErrorsOf(error)),
  });
  return (
    <form onSubmit={form.onSubmit((values) => add.mutate(values))} noValidate>
      <Stack>
        <TextInput
          label={<FormattedMessage id="people.given-name" />}
          required
          data-autofocus
          autoComplete="off"
          {...form.getInputProps('givenName')}
        />
        <TextInput
          label={<FormattedMessage id="people.family-name" />}
          autoComplete="off"
          {...form.getInputProps('familyName')}
        />
        <TextInput
          type="email"
          label={<FormattedMessage id="person.email" />}
          autoComplete="off"
          {...form.getInputProps('email')}
        />
        <TextInput
          type="tel"
          label={<FormattedMessage id="person.phone" />}
          autoComplete="off"
          {...form.getInputProps('phone')}
        />
        <Radio.Group
          label={<FormattedMessage id="people.standing" />}
          value={form.values.member ? 'member' : 'contact'}
          onChange={(value) => form.setFieldValue('member', value === 'member')}
        >
          <Stack gap="xs" mt={6}>
            <Radio value="member" label={<FormattedMessage id="people.add.member" />} />
            <Radio value="contact" label={<FormattedMessage id="people.add.contact" />} />
          </Stack>
        </Radio.Group>
        {form.values.member && (
          <TextInput
            type="date"
            label={<FormattedMessage id="people.since" />}
            {...form.getInputProps('memberSince')}
          />
        )}
        <Checkbox
          label={<FormattedMessage id="people.add.invite" />}
          disabled={!form.values.email.trim()}
          {...form.getInputProps('invite', { type: 'checkbox' })}
        />
        <div role="alert">
          {add.isError && <span style={{ color: 'var(--red-ink)' }}>{problemWords(intl, add.error)}</span>}
        </div>
        <Button type="submit" loading={add.isPending}>
          <FormattedMessage id="people.add.do" />
        </Button>
      </Stack>
    </form>
  );
};
