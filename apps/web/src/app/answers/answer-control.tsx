import type { Meeting, MeetingDetail, OwnRsvp, RsvpMode } from '@rollcall/contract/meetings';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { sayUndo } from '../parts/say-undo.tsx';
import { type Wish, wishOf } from './answered.ts';
import classes from './answers.module.css';
import { GuestStepper } from './guest-stepper.tsx';
import { ModeChoice } from './mode-choice.tsx';
import { capacityOf, isFull, isHybrid, modeByDefault, modesOf } from './places.ts';
import { useAnswer } from './use-answer.ts';

const choices = ['going', 'maybe', 'declined'] as const;

type Props = {
  meeting: Meeting;
  large?: boolean;
  /** What the hosts were told with the answer: who takes "not coming" back has it again. */
  details?: MeetingDetail['ownDetails'];
};

/** Going, maybe or not: one tap answers, another one changes it, until the meeting begins. */
export const AnswerControl = ({ meeting, large, details }: Props) => {
  const intl = useIntl();
  const answer = useAnswer(meeting);
  const own = meeting.ownRsvp;
  const waits = own?.status === 'waitlisted';
  const said = waits ? 'going' : own?.status;
  const takesPart = own !== null && own.status !== 'declined';
  const [wanted, want] = useState<RsvpMode>();
  const mode = (takesPart ? own.mode : wanted) ?? modeByDefault(meeting);

  const choose = (status: Wish['status']) => {
    const before = own;
    if (said === status) return;
    answer.mutate(
      { status, guests: before && before.status !== 'declined' ? before.guests : 0, mode },
      { onSuccess: (now) => offerUndo(now, before) },
    );
  };

  const offerUndo = (now: OwnRsvp, before: OwnRsvp | null) =>
    sayUndo(
      <FormattedMessage
        id="answer.done"
        values={{ status: now.status, place: now.place ?? 0, title: meeting.title }}
      />,
      `answer-${meeting.id}`,
      before ? () => answer.mutate({ ...wishOf(before), ...details }) : undefined,
    );

  const full = isFull(meeting, mode) && said !== 'going';
  const elsewhere = full && modesOf(meeting).find((other) => other !== mode && !isFull(meeting, other));
  return (
    <div className={large ? `${classes.answer} ${classes.large}` : classes.answer}>
      {isHybrid(meeting) && (large || takesPart) && (
        <ModeChoice
          meeting={meeting}
          mode={mode}
          onChange={(next) => (takesPart ? answer.mutate({ ...wishOf(own), mode: next }) : want(next))}
        />
      )}
      <div
        role="group"
        className={classes.choices}
        aria-label={intl.formatMessage({ id: 'answer.label' }, { title: meeting.title })}
      >
        {choices.map((status) => (
          <button
            key={status}
            type="button"
            className={classes.choice}
            data-first={large && !own && status === 'going' ? true : undefined}
            aria-pressed={said === status}
            onClick={() => choose(status)}
          >
            <FormattedMessage
              id={
                status !== 'going'
                  ? `answer.${status}`
                  : waits
                    ? 'answer.waiting'
                    : full
                      ? 'answer.wait'
                      : 'answer.going'
              }
            />
          </button>
        ))}
      </div>
      {large && elsewhere && (
        <p className={classes.elsewhere}>
          <FormattedMessage id={`mode.${elsewhere}.free`} />
        </p>
      )}
      {takesPart && (
        <GuestStepper
          guests={own.guests}
          capacity={capacityOf(meeting, own.mode)}
          onChange={(guests) => answer.mutate({ ...wishOf(own), guests })}
        />
      )}
      <p className={classes.line} role="status">
        {waits && <FormattedMessage id="answer.in-line" values={{ place: own.place ?? 0 }} />}
      </p>
    </div>
  );
};
