import { Button, Group, Radio, Stack, TextInput } from '@mantine/core';
import type { MeetingDetail } from '@rollcall/contract/meetings';
import { type FormEvent, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { zoneName } from '../../../../app/meetings/use-meeting-times.ts';
import { problemWords } from '../../../../app/states/problem-words.ts';
import classes from '../programme.module.css';
import { nextSuch } from './copy-draft.ts';
import { useCopyMeeting } from './use-copy-meeting.ts';

type Props = { meeting: MeetingDetail; onClose: () => void };

const todayIn = (timeZone: string) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date());

/** When the copy is held; all else it has from the meeting. */
export const CopyForm = ({ meeting, onClose }: Props) => {
  const intl = useIntl();
  const [day, setDay] = useState(() => nextSuch(meeting.startsAtLocal, todayIn(meeting.timeZone)));
  const [time, setTime] = useState(meeting.startsAtLocal.slice(11, 16));
  const [repeatedTime, setRepeatedTime] = useState<'first' | 'second'>();
  const [missing, setMissing] = useState(false);
  const copy = useCopyMeeting(meeting);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const whole = day !== '' && time !== '';
    setMissing(!whole);
    if (whole) copy.mutate({ startsAtLocal: `${day}T${time}`, ...(repeatedTime ? { repeatedTime } : {}) });
  };
  const problem = missing
    ? intl.formatMessage({ id: 'form.start.missing' })
    : copy.error && problemWords(intl, copy.error);
  const clock = (startsAt: string) =>
    intl.formatTime(startsAt, { hour: 'numeric', minute: '2-digit', timeZoneName: 'long', timeZone: meeting.timeZone });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <p style={{ margin: 0 }}>
          <FormattedMessage id="copy.what" values={{ title: <strong>{meeting.title}</strong> }} />
        </p>
        <Group grow align="start">
          <TextInput
            type="date"
            label={<FormattedMessage id="form.day" />}
            value={day}
            onChange={(event) => setDay(event.currentTarget.value)}
            data-autofocus
          />
          <TextInput
            type="time"
            label={<FormattedMessage id="form.time" />}
            description={zoneName(intl, meeting.timeZone)}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            value={time}
            onChange={(event) => setTime(event.currentTarget.value)}
          />
        </Group>
        {copy.choices && (
          <Radio.Group
            label={<FormattedMessage id="form.twice" />}
            value={repeatedTime ?? ''}
            onChange={(value) => setRepeatedTime(value === 'second' ? 'second' : 'first')}
          >
            <Stack gap="xs" mt={6}>
              {copy.choices.map(({ value, startsAt, offset }) => (
                <Radio
                  key={value}
                  value={value}
                  label={intl.formatMessage(
                    { id: value === 'second' ? 'form.twice.second' : 'form.twice.first' },
                    { time: clock(startsAt), offset },
                  )}
                />
              ))}
            </Stack>
          </Radio.Group>
        )}
        <div role="alert">{problem && <p className={classes.problem}>{problem}</p>}</div>
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            <FormattedMessage id="form.back" />
          </Button>
          <Button type="submit" loading={copy.isPending}>
            <FormattedMessage id="copy.do" />
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
