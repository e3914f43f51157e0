import { Button, Group, Modal, Radio, Stack, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { MeetingDetail } from '@rollcall/contract/meetings';
import type { Series } from '@rollcall/contract/meetings/series';
import { type FormEvent, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { problemWords } from '../../../app/states/problem-words.ts';
import { type CancelScope, useCancel } from './use-cancel.ts';

const REASON_AT_MOST = 500;

const scopes = ['one', 'following', 'all'] as const;

type Props = {
  /** One meeting, alone or of a series, or a whole series. */
  of: { meeting: MeetingDetail } | { series: Series };
};

/**
 * Cancels a meeting, those that follow it, or all of a series. Everybody who answered is told the reason, so it is asked
 * for; it cannot be taken back.
 */
export const CancelMeeting = ({ of }: Props) => {
  const intl = useIntl();
  const [opened, { open, close }] = useDisclosure();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [scope, setScope] = useState<CancelScope>('meeting' in of ? 'one' : 'all');
  const cancel = useCancel(of, close);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(!reason.trim());
    if (reason.trim()) cancel.mutate({ scope, reason: reason.trim() });
  };
  const answered = 'meeting' in of ? of.meeting.counts : undefined;
  return (
    <>
      <Button variant="default" onClick={open}>
        <FormattedMessage id={'meeting' in of ? 'cancel.open' : 'cancel.open.all'} />
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={<FormattedMessage id={scope === 'one' ? 'cancel.title' : 'cancel.title.all'} />}
        closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'app.close' }) }}
      >
        <form onSubmit={submit} noValidate>
          <Stack>
            {'meeting' in of && of.meeting.seriesId && (
              <Radio.Group
                label={<FormattedMessage id="cancel.which" />}
                value={scope}
                onChange={(value) => setScope(scopes.find((each) => each === value) ?? 'one')}
              >
                <Stack gap="xs" mt={6}>
                  {scopes.map((each) => (
                    <Radio key={each} value={each} label={<FormattedMessage id={`scope.${each}`} />} />
                  ))}
                </Stack>
              </Radio.Group>
            )}
            <p style={{ margin: 0 }}>
              {answered && scope === 'one' ? (
                <FormattedMessage
                  id="cancel.told"
                  values={{ count: answered.going + answered.maybe + answered.waitlisted }}
                />
              ) : (
                <FormattedMessage id="cancel.told.all" />
              )}
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
                <FormattedMessage id={scope === 'one' ? 'cancel.keep' : 'cancel.keep.all'} />
              </Button>
              <Button type="submit" loading={cancel.isPending}>
                <FormattedMessage id={scope === 'one' ? 'cancel.do' : 'cancel.do.all'} />
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
};
