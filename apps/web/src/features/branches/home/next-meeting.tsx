import { DateTile } from '@rollcall/ui/date-tile';
import type { Meeting } from '@rollcall/contract/meetings';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { ButtonLink } from '../../../app/links.tsx';
import { CapacityBars } from '../../../app/meetings/capacity-bars.tsx';
import { MeetingFacts } from '../../../app/meetings/meeting-facts.tsx';
import { MeetingFigures } from '../../../app/meetings/meeting-figures.tsx';
import { useMeetingTimes } from '../../../app/meetings/use-meeting-times.ts';
import { Empty } from '../../../app/states/empty.tsx';
import classes from './branch-home.module.css';

/** The next meeting with its figures; what there is to do with it stands beside it. */
export const NextMeeting = ({ meeting }: { meeting: Meeting | null }) => {
  const times = useMeetingTimes();
  if (!meeting) {
    return (
      <section className="card">
        <Empty>
          <FormattedMessage id="branch.next.none" />
        </Empty>
      </section>
    );
  }
  const params = { meetingId: meeting.id };
  return (
    <section className={`card ${classes.next}`} aria-labelledby="next-meeting">
      <DateTile {...times.tile(meeting)} />
      <div className={classes.about}>
        <div className="eyebrow">
          <FormattedMessage id="branch.next" values={{ when: times.fromNow(meeting) }} />
        </div>
        <h2 id="next-meeting">
          <Link to="/meetings/$meetingId" params={params} className={classes.plain}>
            {meeting.title}
          </Link>
        </h2>
        <p className={classes.facts}>
          <span className="visually-hidden">{times.day(meeting)}</span>
          <MeetingFacts meeting={meeting} />
        </p>
        <MeetingFigures meeting={meeting} />
        <CapacityBars meeting={meeting} />
      </div>
      <div className={classes.acts}>
        <ButtonLink variant="default" to="/meetings/$meetingId" params={params}>
          <FormattedMessage id="meeting.open" />
        </ButtonLink>
        <ButtonLink variant="default" to="/meetings/$meetingId/attendance" params={params}>
          <FormattedMessage id="meeting.door-list" />
        </ButtonLink>
        <ButtonLink variant="default" to="/meetings/$meetingId/edit" params={params}>
          <FormattedMessage id="meeting.change" />
        </ButtonLink>
      </div>
    </section>
  );
};
