import { NativeSelect } from '@mantine/core';
import type { Branch } from '@rollcall/contract/branches';
import { FormattedMessage, useIntl } from 'react-intl';
import classes from '../meeting-form.module.css';
import { Fieldset } from '../fields/fieldset.tsx';
import type { MeetingFormState } from '../state/use-meeting-form.ts';
import { NextDates } from './dates/next-dates.tsx';
import { todayIn } from './days.ts';
import { Ends } from './fields/ends.tsx';
import { Pattern } from './fields/pattern.tsx';
import { type Repeat, withFrequency } from './repeat.ts';

const frequencies = ['daily', 'weekly', 'monthly', 'yearly'] as const;

type Props = {
  form: MeetingFormState;
  branch: Branch;
  /** A series stays one: it can be changed, not turned into a single meeting. */
  always?: boolean;
};

/** How often: a rule by the branch's clock, in words, with the dates that it gives. */
export const RepeatSection = ({ form, branch, always }: Props) => {
  const intl = useIntl();
  const { repeat, day } = form.values;
  const set = (change: Partial<Repeat>) => {
    form.setFieldValue('repeat', { ...repeat, ...change });
    form.clearFieldError('repeat');
  };
  const choices = [...(always ? [] : (['none'] as const)), ...frequencies, ...(repeat.kept ? (['kept'] as const) : [])];
  const error = form.errors['repeat'];
  return (
    <Fieldset legend={<FormattedMessage id="repeat.title" />}>
      <NativeSelect
        label={<FormattedMessage id="repeat.frequency" />}
        data-field="repeat"
        maw={260}
        value={repeat.frequency}
        data={choices.map((value) => ({ value, label: intl.formatMessage({ id: `repeat.frequency.${value}` }) }))}
        onChange={(event) => {
          const chosen = choices.find((value) => value === event.currentTarget.value);
          if (chosen) set(withFrequency(repeat, chosen, day || todayIn(branch.timeZone)));
        }}
      />
      {repeat.frequency !== 'none' && (
        <>
          <Pattern repeat={repeat} set={set} />
          <Ends repeat={repeat} set={set} firstDay={day || todayIn(branch.timeZone)} />
        </>
      )}
      <div role="alert">{error && <p className={classes.problem}>{error}</p>}</div>
      {repeat.frequency !== 'none' && (
        <NextDates values={form.values} set={set} branch={branch} refused={Boolean(error)} />
      )}
    </Fieldset>
  );
};
