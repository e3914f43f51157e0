import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Meeting, OwnRsvp } from '@rollcall/contract/meetings';
import { FormattedMessage, useIntl } from 'react-intl';
import { say } from '../parts/say.ts';
import { isFull, type Wish } from './answered.ts';
import classes from './answers.module.css';
import { GuestStepper } from './guest-stepper.tsx';
import { useAnswer } from './use-answer.ts';

const choices = ['going', 'maybe', 'declined'] as const;

type Props = { meeting: Meeting; large?: boolean };

const wishOf = (rsvp: OwnRsvp): Wish => ({
  status: rsvp.status === 'waitlisted' ? 'going' : rsvp.status,
  guests: rsvp.guests,
});

/** Going, maybe or not: one tap answers, another one changes it, until the meeting begins. */
export const AnswerControl = ({ meeting, large }: Props) => {
  const intl = useIntl();
  const answer = useAnswer(meeting);
  const own = meeting.ownRsvp;
  const waits = own?.status === 'waitlisted';
  const said = waits ? 'going' : own?.status;

  const choose = (status: Wish['status']) => {
    const before = own;
    if (said === status) return;
    answer.mutate(
      { status, guests: before && before.status !== 'declined' ? before.guests : 0 },
      { onSuccess: (now) => offerUndo(now, before) },
    );
  };

  const offerUndo = (now: OwnRsvp, before: OwnRsvp | null) => {
    const id = `answer-${meeting.id}`;
    notifications.hide(id);
    say(
      <span className={classes.done}>
        <FormattedMessage
          id="answer.done"
          values={{ status: now.status, place: now.place ?? 0, title: meeting.title }}
        />
        {before && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              notifications.hide(id);
              answer.mutate(wishOf(before));
            }}
          >
            <FormattedMessage id="undo" />
          </Button>
        )}
      </span>,
      id,
    );
  };

  const full = isFull(meeting) && said !== 'going';
  return (
    <div className={large ? `${classes.answer} ${classes.large}` : classes.answer}>
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
      {own && own.status !== 'declined' && (
        <GuestStepper
          guests={own.guests}
          capacity={meeting.capacity}
          onChange={(guests) => answer.mutate({ ...wishOf(own), guests })}
        />
      )}
      <p className={classes.line} role="status">
        {waits && <FormattedMessage id="answer.in-line" values={{ place: own.place ?? 0 }} />}
      </p>
    </div>
  );
};
