import { DateTile } from '@rollcall/ui/date-tile';
import { Tag } from '@rollcall/ui/tag';
import type { Meeting } from '@rollcall/contract/meetings';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { FormattedMessage } from 'react-intl';
import { useNow } from '../parts/use-now.ts';
import { placesOf } from '../answers/places.ts';
import { AnswerControl } from '../answers/answer-control.tsx';
import { MeetingFacts } from './meeting-facts.tsx';
import classes from './meeting-row.module.css';
import { MeetingState } from './meeting-state.tsx';
import { useMeetingTimes } from './use-meeting-times.ts';

type Props = { meeting: Meeting; withBranch?: boolean; withAnswer?: boolean; withSeries?: boolean; host?: boolean };

/** A meeting in a list: when, what, how many, and the own answer. */
export const MeetingRow = memo(function MeetingRow({ meeting, withBranch, withAnswer, withSeries, host }: Props) {
  const times = useMeetingTimes();
  const { counts } = meeting;
  const past = Date.parse(meeting.startsAt) <= useNow();
  const to = { to: '/meetings/$meetingId', params: { meetingId: meeting.id } } as const;
  return (
    <li className={classes.row}>
      <DateTile {...times.tile(meeting)} quiet small />
      <div className={classes.what}>
        <Link {...to} className={classes.title}>
          {meeting.title}
        </Link>
        {meeting.cancelledAt && (
          <Tag tone="red">
            <FormattedMessage id="meeting.cancelled" />
          </Tag>
        )}
        <small>
          <span className="visually-hidden">{times.day(meeting)}</span>
          <MeetingFacts meeting={meeting} withBranch={withBranch} />
        </small>
        {withSeries && meeting.seriesId && (
          <small>
            <Link to="/series/$seriesId" params={{ seriesId: meeting.seriesId }}>
              <FormattedMessage id="meeting.all-dates" />
            </Link>
          </small>
        )}
      </div>
      <div className={classes.side}>
        {!withAnswer && <MeetingState meeting={meeting} />}
        {past && host ? (
          <Link to="/meetings/$meetingId/attendance" params={{ meetingId: meeting.id }}>
            <FormattedMessage id="meeting.came" values={{ came: counts.came }} />
          </Link>
        ) : (
          <Link {...to} search={host ? { answers: 'going' } : {}}>
            <FormattedMessage
              id="meeting.going"
              values={{ going: counts.going + counts.guests, capacity: placesOf(meeting) ?? 0 }}
            />
          </Link>
        )}
      </div>
      {!past && withAnswer && !meeting.cancelledAt && (
        <div className={classes.answer}>
          <AnswerControl meeting={meeting} />
        </div>
      )}
    </li>
  );
});
