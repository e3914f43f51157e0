import { NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import type { Branch } from '@rollcall/contract/branches';
import type { Problem } from '@rollcall/contract/problem';
import type { ReactNode } from 'react';
import { FormattedMessage, type IntlShape, useIntl } from 'react-intl';
import { zoneName } from '../../../../app/meetings/use-meeting-times.ts';
import classes from '../meeting-form.module.css';
import type { MeetingFormState } from '../state/use-meeting-form.ts';
import { withDay } from '../repeat/repeat.ts';
import { Fieldset } from './fieldset.tsx';

const LENGTHS = [30, 45, 60, 75, 90, 120, 150, 180, 240, 300, 360, 480];

export const lengthWords = (intl: IntlShape, minutes: number) =>
  intl.formatMessage({ id: 'form.length.value' }, { hours: Math.floor(minutes / 60), minutes: minutes % 60 });

/** The hour that a meeting ends, by the same clock; null while the start is not whole. */
const endWords = (intl: IntlShape, day: string, time: string, minutes: number) => {
  const start = Date.parse(`${day || '2026-01-01'}T${time}:00Z`);
  if (Number.isNaN(start)) return null;
  return intl.formatTime(start + minutes * 60_000, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
};

type Props = {
  form: MeetingFormState;
  branch: Branch;
  choices: Problem['choices'];
  /** What the day is called; of a series it is the first one. */
  dayLabel?: ReactNode;
};

/** When, by the clock of the branch: said in words, so that nobody takes it for the own. */
export const When = ({ form, branch, choices, dayLabel }: Props) => {
  const intl = useIntl();
  const { day, time, durationMinutes } = form.values;
  const error = form.errors['start'];
  const change = (field: 'day' | 'time', value: string) => {
    form.setFieldValue(field, value);
    if (field === 'day') form.setFieldValue('repeat', (repeat) => withDay(repeat, day, value));
    form.setFieldValue('repeatedTime', '');
    form.clearFieldError('start');
  };
  const lengths = [...new Set([...LENGTHS, durationMinutes])].sort((a, b) => a - b);
  const describedBy = error ? 'start-error start-zone' : 'start-zone';
  return (
    <Fieldset legend={<FormattedMessage id="form.when" />}>
      <div className={classes.three}>
        <TextInput
          type="date"
          label={dayLabel || <FormattedMessage id="form.day" />}
          required
          data-field="start"
          value={day}
          error={Boolean(error)}
          aria-describedby={describedBy}
          onChange={(event) => change('day', event.currentTarget.value)}
        />
        <TextInput
          type="time"
          label={<FormattedMessage id="form.time" />}
          required
          value={time}
          error={Boolean(error)}
          aria-describedby={describedBy}
          onChange={(event) => change('time', event.currentTarget.value)}
        />
        <NativeSelect
          label={<FormattedMessage id="form.length" />}
          data-field="durationMinutes"
          value={String(durationMinutes)}
          error={form.errors['durationMinutes']}
          onChange={(event) => form.setFieldValue('durationMinutes', Number(event.currentTarget.value))}
          data={lengths.map((value) => ({ value: String(value), label: lengthWords(intl, value) }))}
        />
      </div>
      <div role="alert" id="start-error">
        {error && <p className={classes.problem}>{error}</p>}
      </div>
      {choices && <WhichOfTwo form={form} branch={branch} choices={choices} />}
      <p className={classes.hint} id="start-zone">
        <FormattedMessage
          id="form.zone"
          values={{
            branch: branch.name,
            zone: zoneName(intl, branch.timeZone),
            end: endWords(intl, day, time, durationMinutes) ?? '',
            known: time ? 'yes' : 'no',
          }}
        />
      </p>
    </Fieldset>
  );
};

/** The night when the clocks go back has one hour twice; a person says which is meant. */
const WhichOfTwo = ({
  form,
  branch,
  choices,
}: Pick<Props, 'form' | 'branch'> & { choices: NonNullable<Problem['choices']> }) => {
  const intl = useIntl();
  return (
    <Radio.Group
      label={<FormattedMessage id="form.twice" />}
      data-field="repeatedTime"
      value={form.values.repeatedTime}
      error={form.errors['repeatedTime']}
      onChange={(value) => form.setFieldValue('repeatedTime', value === 'second' ? 'second' : 'first')}
    >
      <Stack gap="xs" mt={6}>
        {choices.map(({ value, startsAt, offset }) => (
          <Radio
            key={value}
            value={value}
            label={intl.formatMessage(
              { id: value === 'second' ? 'form.twice.second' : 'form.twice.first' },
              {
                time: intl.formatTime(startsAt, {
                  hour: 'numeric',
                  minute: '2-digit',
                  timeZoneName: 'long',
                  timeZone: branch.timeZone,
                }),
                offset,
              },
            )}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
};
