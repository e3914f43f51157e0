import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type MeetingDetail, meetings } from '@rollcall/contract/meetings';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../app/api.ts';
import { meetingKeys, meetingQuery } from '../../../app/meetings/meetings.queries.ts';
import { problemWords } from '../../../app/states/problem-words.ts';

const REASON_AT_MOST = 500;

/** Cancels a meeting. Everybody who answered is told the reason, so it is asked for; it cannot be taken back. */
export const CancelMeeting = ({ meeting }: { meeting: MeetingDetail }) => {
  const intl = useIntl();
  const client = useQueryClient();
  const [opened, { open, close }] = useDisclosure();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const cancel = useMutation({
    mutationFn: () => api(meetings.cancel, { params: { meetingId: meeting.id }, body: { reason: reason.trim() } }),
    onSuccess: (cancelled) => {
      close();
      client.setQueryData(meetingQuery(meeting.id).queryKey, cancelled);
      return client.invalidateQueries({ queryKey: meetingKeys });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(!reason.trim());
    if (reason.trim()) cancel.mutate();
  };
  const { going, maybe, waitlisted } = meeting.counts;
  return (
    <>
      <Button variant="default" onClick={open}>
        <FormattedMessage id="cancel.open" />
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={<FormattedMessage id="cancel.title" />}
        closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'app.close' }) }}
      >
        <form onSubmit={submit} noValidate>
          <Stack>
            <p style={{ margin: 0 }}>
              <FormattedMessage id="cancel.told" values={{ count: going + maybe + waitlisted }} />
            </p>
            <Textarea
              label={<FormattedMessage id="cancel.reason" />}
              autosize
              minRows={3}
              maxLength={REASON_AT_MOST}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value.replace(/\s*\n\s*/g, ' '))}
              error={missing && intl.formatMessage({ id: 'cancel.reason.missing' })}
              data-autofocus
            />
            {cancel.isError && (
              <p role="alert" style={{ margin: 0, color: 'var(--red-ink)' }}>
                {problemWords(intl, cancel.error)}
              </p>
            )}
            <Group justify="end">
              <Button variant="default" onClick={close}>
                <FormattedMessage id="cancel.keep" />
              </Button>
              <Button type="submit" loading={cancel.isPending}>
                <FormattedMessage id="cancel.do" />
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
};
