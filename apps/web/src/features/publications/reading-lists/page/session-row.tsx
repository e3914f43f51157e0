import type { ReadingListSession, StudyGroup } from '@rollcall/contract/publications/reading-lists';
import { Link } from '@tanstack/react-router';
import { FormattedDate, FormattedMessage } from 'react-intl';
import { ReadingTitle } from '../../../../app/publications/reading-title.tsx';
import classes from '../../publications.module.css';
import { COMMA, DOT, SPACE } from '../../words.ts';

type Props = { session: ReadingListSession; n: number; groups: StudyGroup[] };

/** A session: what is read for it, with which questions, and which branches met for it when. */
export const SessionRow = ({ session, n, groups }: Props) => {
  const numbered = `${n}. ${session.title}`;
  const met = groups.flatMap(({ branch, meetings }) =>
    meetings.filter(({ sessionId }) => sessionId === session.id).map((meeting) => ({ ...meeting, branch })),
  );
  return (
    <li className={classes.row}>
      <h3>
        <bdi>{numbered}</bdi>
      </h3>
      {session.about && <p dir="auto">{session.about}</p>}
      {session.readings.length > 0 && (
        <ul className={classes.readings}>
          {session.readings.map((reading, at) => (
            <li key={at}>
              <ReadingTitle reading={reading} />
              {reading.questions && <p className={classes.questions}>{reading.questions}</p>}
            </li>
          ))}
        </ul>
      )}
      {met.length > 0 && (
        <p className={classes.met}>
          <FormattedMessage id="reading-lists.met" />
          {SPACE}
          {met.map(({ meetingId, branch, startsAt, timeZone }, at) => (
            <span key={meetingId}>
              {at > 0 && DOT}
              <Link to="/meetings/$meetingId" params={{ meetingId }}>
                <bdi>{branch.name}</bdi>
                {COMMA}
                <FormattedDate value={startsAt} timeZone={timeZone} month="short" day="numeric" />
              </Link>
            </span>
          ))}
        </p>
      )}
    </li>
  );
};
