import type { PublicMeetingDetail } from '@rollcall/contract/public-meetings';
import { FormattedMessage, useIntl } from 'react-intl';
import { whenOf } from '../../text/when.ts';

/** Says first what changes everything: that a meeting is cancelled, has begun, or is over. */
type Fields = 'state' | 'startsAt' | 'endsAt' | 'timeZone' | 'cancellationReason';

export const MeetingNotice = ({ meeting }: { meeting: Pick<PublicMeetingDetail, Fields> }) => {
  const intl = useIntl();
  if (meeting.state === 'coming') return null;
  const { date, end } = whenOf(intl, meeting);
  return (
    <div className={meeting.state === 'cancelled' ? 'notice red' : 'notice'} role="note">
      <p>
        <b>
          <FormattedMessage id={`public.meeting.${meeting.state}`} />
        </b>
      </p>
      {meeting.state === 'cancelled' && meeting.cancellationReason && <p dir="auto">{meeting.cancellationReason}</p>}
      {meeting.state === 'running' && (
        <p>
          <FormattedMessage id="public.meeting.running-text" values={{ time: end }} />
        </p>
      )}
      {meeting.state === 'over' && (
        <p>
          <FormattedMessage id="public.meeting.over-text" values={{ date }} />
        </p>
      )}
    </div>
  );
};
