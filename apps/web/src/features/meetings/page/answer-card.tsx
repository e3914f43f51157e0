import type { MeetingDetail } from '@rollcall/contract/meetings';
import { can } from '@rollcall/contract/permissions';
import { FormattedMessage } from 'react-intl';
import { useNow } from '../../../app/parts/use-now.ts';
import { AnswerControl } from '../../../app/answers/answer-control.tsx';
import { placesLeft } from '../../../app/answers/answered.ts';
import { MeetingState } from '../../../app/meetings/meeting-state.tsx';
import { useSession } from '../../../app/session/session.queries.ts';
import classes from './meeting-page.module.css';

/** "Will you come?", with what is known of the room. After the start it says what was answered. */
export const AnswerCard = ({ meeting }: { meeting: MeetingDetail }) => {
  const session = useSession();
  const now = useNow();
  const { counts } = meeting;
  const left = placesLeft(meeting);
  const past = Date.parse(meeting.startsAt) <= now;
  const open = !past && !meeting.cancelledAt;
  return (
    <section className={`card ${classes.card}`} aria-labelledby="answer">
      <h2 id="answer">
        <FormattedMessage id={open ? 'meeting.will-you' : 'meeting.your-answer'} />
      </h2>
      <p className={classes.room}>
        <FormattedMessage
          id={past ? 'meeting.room.past' : 'meeting.room'}
          values={{
            going: counts.going + counts.guests,
            came: counts.came,
            waiting: counts.waitlisted,
            left: left ?? 0,
            limited: left === null ? 'no' : 'yes',
          }}
        />
      </p>
      {open && can(session, 'meetings.answer') ? (
        <AnswerControl meeting={meeting} large />
      ) : meeting.ownRsvp ? (
        <MeetingState meeting={meeting} />
      ) : (
        <p className={classes.room}>
          <FormattedMessage id="meeting.not-answered" />
        </p>
      )}
    </section>
  );
};
