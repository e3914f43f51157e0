import { Button } from '@mantine/core';
import type { Branch } from '@rollcall/contract/branches';
import type { Problem } from '@rollcall/contract/problem';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { About } from './fields/about.tsx';
import { Asks } from './fields/asks.tsx';
import { When } from './fields/when.tsx';
import { Where } from './fields/where.tsx';
import { Who } from './fields/who.tsx';
import type { FormValues } from './form-values.ts';
import classes from './meeting-form.module.css';
import { RepeatSection } from './repeat/repeat-section.tsx';
import { showFault } from './state/show-fault.ts';
import type { MeetingFormState } from './state/use-meeting-form.ts';

type Props = {
  form: MeetingFormState;
  branch: Branch;
  /** Whether it may repeat: a new one may, a series does, one meeting does not. */
  repeats?: 'may' | 'does';
  /** What the change reaches, where that is not plain. */
  reach?: ReactNode;
  /** The two instants that the time may mean, where the server asked. */
  choices: Problem['choices'];
  /** What went wrong with the whole, in words. */
  problem: string | null;
  restored: boolean;
  onAfresh: () => void;
  onSave: (values: FormValues) => void;
  saving: boolean;
  submit: ReactNode;
  cancel: ReactNode;
};

/** Everything that an organizer says of a meeting; the same form schedules and changes. */
export const MeetingForm = ({
  form,
  branch,
  repeats,
  reach,
  choices,
  problem,
  restored,
  onAfresh,
  onSave,
  saving,
  ...slots
}: Props) => (
  <form className={classes.form} onSubmit={form.onSubmit(onSave, showFault)} noValidate>
    {restored && (
      <p className={classes.note} role="status">
        <FormattedMessage id="form.restored" />
        <button type="button" className={classes.textButton} onClick={onAfresh}>
          <FormattedMessage id="form.afresh" />
        </button>
      </p>
    )}
    {reach && <p className={classes.reach}>{reach}</p>}
    <About form={form} branch={branch} />
    <When
      form={form}
      branch={branch}
      choices={choices}
      dayLabel={form.values.repeat.frequency !== 'none' && <FormattedMessage id="form.first-day" />}
    />
    {repeats && <RepeatSection form={form} branch={branch} always={repeats === 'does'} />}
    <Where form={form} />
    <Who form={form} branch={branch} />
    <Asks form={form} />
    <div role="alert">{problem && <p className={classes.problem}>{problem}</p>}</div>
    <div className={classes.buttons}>
      <Button type="submit" loading={saving}>
        {slots.submit}
      </Button>
      {slots.cancel}
    </div>
  </form>
);
