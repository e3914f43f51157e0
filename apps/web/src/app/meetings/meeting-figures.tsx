import type { Meeting } from '@rollcall/contract/meetings';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, FormattedNumber } from 'react-intl';
import { isHybrid, placesOf } from '../answers/places.ts';
import classes from './meeting-figures.module.css';

type Answers = 'going' | 'maybe' | 'waitlisted' | 'declined';

type FigureProps = { meetingId: string; answers: Answers; count: number; children: ReactNode };

const Figure = ({ meetingId, answers, count, children }: FigureProps) => (
  <Link to="/meetings/$meetingId" params={{ meetingId }} search={{ answers }} hash="answers" className="counted">
    <span className="figure">
      <FormattedNumber value={count} />
    </span>
    <span className="of">{children}</span>
  </Link>
);

/** How many answered what; each figure leads to the people that it counts. For hosts. */
export const MeetingFigures = ({ meeting }: { meeting: Meeting }) => {
  const { id, counts } = meeting;
  const capacity = placesOf(meeting);
  return (
    <div className={classes.figures}>
      <Figure meetingId={id} answers="going" count={counts.going + counts.guests}>
        <FormattedMessage
          id="meeting.figure.going"
          values={{ capacity: capacity ?? 0, limited: capacity === null ? 'no' : 'yes', guests: counts.guests }}
        />
      </Figure>
      {isHybrid(meeting) && (
        <Figure meetingId={id} answers="going" count={counts.online}>
          <FormattedMessage id="meeting.figure.online" />
        </Figure>
      )}
      <Figure meetingId={id} answers="maybe" count={counts.maybe}>
        <FormattedMessage id="meeting.figure.maybe" />
      </Figure>
      <Figure meetingId={id} answers="waitlisted" count={counts.waitlisted}>
        <FormattedMessage id="meeting.figure.waiting" />
      </Figure>
      <Figure meetingId={id} answers="declined" count={counts.declined}>
        <FormattedMessage id="meeting.figure.declined" />
      </Figure>
    </div>
  );
};
