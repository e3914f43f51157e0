import type { MeetingDetail } from '@rollcall/contract/meetings';
import { can } from '@rollcall/contract/permissions';
import { FormattedMessage } from 'react-intl';
import { useNow } from '../../../app/parts/use-now.ts';
import { AnswerControl } from '../../../app/answers/answer-control.tsx';
import { allPlacesLeft, isHybrid } from '../../../app/answers/places.ts';
import { MeetingState } from '../../../app/meetings/meeting-state.tsx';
import { useSession } from '../../../app/session/session.queries.ts';
import { SeriesAnswer } from '../series/answer/series-answer.tsx';
import { AnswerDetails } from './details/answer-details.tsx';
import classes from './meeting-page.module.css';

/** "Will you come?", with what is known of the room. After the start it says what was answered. */
export const AnswerCard = ({ meeting }: { meeting: MeetingDetail }) => {
  const session = useSession();
  const now = useNow();
  const { counts } = meeting;
  // Of a hybrid meeting the choice below says what is left of each side.
  const left = isHybrid(meeting) ? null : allPlacesLeft(meeting);
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
        <>
          <AnswerControl meeting={meeting} details={meeting.ownDetails} large />
          <AnswerDetails meeting={meeting} />
          {meeting.seriesId && <SeriesAnswer seriesId={meeting.seriesId} />}
        </>
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
