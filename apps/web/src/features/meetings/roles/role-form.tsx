import { Button, Checkbox, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import type { MeetingDetail } from '@rollcall/contract/meetings';
import { type AddRole, addRole, type MeetingRole, roleKinds, roles } from '@rollcall/contract/meetings/roles';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../app/api.ts';
import { fieldErrorsOf, issueErrorsOf } from '../../../app/forms/field-errors.ts';
import { useIdempotencyKey } from '../../../app/idempotency.ts';
import { problemWords } from '../../../app/states/problem-words.ts';
import { readRolesAgain } from './roles.queries.ts';
import classes from './roles.module.css';
import { shiftBetween, timesOf } from './shift.ts';

type Props = { meeting: MeetingDetail; role?: MeetingRole; close: () => void };

const wholeMeeting = ({ startsAt, endsAt }: MeetingDetail) => ({
  fromMinutes: 0,
  minutes: Math.min(1440, (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000),
});

/** What is to be done, by how many, and when, if not all through the meeting. */
export const RoleForm = ({ meeting, role, close }: Props) => {
  const intl = useIntl();
  const client = useQueryClient();
  const headers = useIdempotencyKey();
  const [kind, setKind] = useState(role?.kind ?? 'greeter');
  const [title, setTitle] = useState(role?.title ?? '');
  const [wanted, setWanted] = useState<number | string>(role?.wanted ?? 1);
  const [inShift, setInShift] = useState(role?.shift != null);
  const [times, setTimes] = useState(timesOf(role?.shift ?? wholeMeeting(meeting), meeting.startsAtLocal));
  const [errors, setErrors] = useState<Record<string, string>>({});
  const send = useMutation({
    mutationFn: (body: AddRole) =>
      role
        ? api(roles.change, { params: { meetingId: meeting.id, roleId: role.id }, body })
        : api(roles.add, { params: { meetingId: meeting.id }, body }, { headers }),
    onError: (error) => setErrors(fieldErrorsOf(error)),
    onSuccess: async () => {
      await readRolesAgain(client, meeting.id);
      close();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const shift = inShift ? shiftBetween(times.from, times.to, meeting.startsAtLocal) : null;
    const body = addRole.safeParse({ kind, title: title.trim() || null, wanted: Number(wanted), shift });
    setErrors(body.success ? {} : issueErrorsOf(body.error.issues));
    if (body.success) send.mutate(body.data);
  };
  const clock = (end: 'from' | 'to') => (
    <TextInput
      type="time"
      required
      label={<FormattedMessage id={`roles.form.${end}`} />}
      value={times[end]}
      onChange={(event) => setTimes({ ...times, [end]: event.currentTarget.value || times[end] })}
      error={end === 'to' && errors['shift.minutes']}
    />
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Select
          label={<FormattedMessage id="roles.form.kind" />}
          data={roleKinds.map((value) => ({ value, label: intl.formatMessage({ id: `role.kind.${value}` }) }))}
          value={kind}
          allowDeselect={false}
          onChange={(value) => setKind(roleKinds.find((known) => known === value) ?? kind)}
          data-autofocus
        />
        <TextInput
          label={<FormattedMessage id={kind === 'other' ? 'roles.form.title.other' : 'roles.form.title'} />}
          maxLength={100}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          error={errors['title']}
        />
        <NumberInput
          label={<FormattedMessage id="roles.form.wanted" />}
          min={1}
          max={100}
          allowDecimal={false}
          value={wanted}
          onChange={setWanted}
          error={errors['wanted']}
        />
        <Checkbox
          label={<FormattedMessage id="roles.form.shift" />}
          checked={inShift}
          onChange={(event) => setInShift(event.currentTarget.checked)}
        />
        {inShift && (
          <Group grow align="start">
            {clock('from')}
            {clock('to')}
          </Group>
        )}
        {send.isError && (
          <p role="alert" className={classes.problem}>
            {problemWords(intl, send.error)}
          </p>
        )}
        <Group justify="end">
          <Button variant="default" onClick={close}>
            <FormattedMessage id="roles.form.cancel" />
          </Button>
          <Button type="submit" loading={send.isPending}>
            <FormattedMessage id={role ? 'roles.form.save' : 'roles.add'} />
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
