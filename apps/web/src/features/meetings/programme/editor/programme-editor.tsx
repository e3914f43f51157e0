import { Button } from '@mantine/core';
import type { MeetingDetail } from '@rollcall/contract/meetings';
import type { Agenda } from '@rollcall/contract/meetings/programme';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { fieldErrorsOf } from '../../../../app/forms/field-errors.ts';
import { focusField } from '../../../../app/forms/focus-field.ts';
import { ButtonLink } from '../../../../app/links.tsx';
import { problemWords } from '../../../../app/states/problem-words.ts';
import { Fit } from '../fit.tsx';
import { timetable } from '../timetable.ts';
import { timed, draftOf } from './draft.ts';
import classes from './editor.module.css';
import { ItemList } from './item-list.tsx';
import { ProgrammeConflict } from './programme-conflict.tsx';
import { useProgrammeForm } from './use-programme-form.ts';
import { useSaveProgramme } from './use-save-programme.ts';

type Props = { meeting: MeetingDetail; agenda: Agenda };

/** Writes a programme; the running total stands below all the time. */
export const ProgrammeEditor = ({ meeting, agenda }: Props) => {
  const intl = useIntl();
  // The version that this form began with; what is brought in the background must not move it.
  const [base, setBase] = useState(agenda);
  const { form, dirty, restored, startAfresh, forget } = useProgrammeForm(base);
  const { save, reset, isPending, error, theirs } = useSaveProgramme(meeting.id, {
    onSaved: forget,
    onRefused: (refused) => {
      const errors = fieldErrorsOf(refused);
      form.setErrors(errors);
      focusField(Object.keys(errors));
    },
  });
  const times = timetable(meeting, timed(form.values));
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={form.onSubmit(
        (draft) => save({ draft, version: theirs?.version ?? base.version }),
        (errors) => focusField(Object.keys(errors)),
      )}
    >
      {restored && dirty && (
        <p className={classes.note} role="status">
          <FormattedMessage id="form.restored" />
          <button type="button" className={classes.textButton} onClick={startAfresh}>
            <FormattedMessage id="form.afresh" />
          </button>
        </p>
      )}
      {theirs && (
        <ProgrammeConflict
          theirs={theirs}
          onTake={() => {
            forget();
            setBase(theirs);
            form.setValues(draftOf(theirs));
            reset();
          }}
        />
      )}
      <ItemList form={form} meeting={meeting} times={times} />
      <div className={classes.foot}>
        <p aria-live="polite">
          <Fit times={times} timeZone={meeting.timeZone} />
        </p>
        <div role="alert">{error && !theirs && <p className={classes.problem}>{problemWords(intl, error)}</p>}</div>
        <div className={classes.buttons}>
          <Button type="submit" loading={isPending}>
            <FormattedMessage id={theirs ? 'programme.keep-mine' : 'programme.save'} />
          </Button>
          <ButtonLink
            className={classes.back}
            variant="default"
            to="/meetings/$meetingId"
            params={{ meetingId: meeting.id }}
          >
            <FormattedMessage id="form.back" />
          </ButtonLink>
        </div>
      </div>
    </form>
  );
};
