import type { MeetingDetail } from '@rollcall/contract/meetings';
import { FormattedMessage } from 'react-intl';
import classes from './meeting-page.module.css';

/** Says that a meeting does not take place, and why. */
export const CancelledNote = ({ meeting: { cancelledAt, cancellationReason } }: { meeting: MeetingDetail }) =>
  cancelledAt && (
    <div className={classes.cancelled} role="note">
      <strong>
        <FormattedMessage id="meeting.cancelled.title" />
      </strong>
      <p>{cancellationReason}</p>
    </div>
  );
