import type { MeetingDetail } from '@rollcall/contract/meetings';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, FormattedNumber } from 'react-intl';
import { CapacityBars } from '../../../app/meetings/capacity-bars.tsx';
import { MeetingFigures } from '../../../app/meetings/meeting-figures.tsx';
import classes from './meeting-page.module.css';

/** The figures of a meeting for its hosts. */
export const HostFigures = ({ meeting }: { meeting: MeetingDetail }) => (
  <div className={classes.figures}>
    <div className={classes.figureRow}>
      <MeetingFigures meeting={meeting} />
      {meeting.counts.came > 0 && (
        <Link to="/meetings/$meetingId/attendance" params={{ meetingId: meeting.id }} className="counted">
          <span className="figure">
            <FormattedNumber value={meeting.counts.came} />
          </span>
          <span className="of">
            <FormattedMessage id="meeting.figure.came" />
          </span>
        </Link>
      )}
    </div>
    <CapacityBars meeting={meeting} />
  </div>
);
