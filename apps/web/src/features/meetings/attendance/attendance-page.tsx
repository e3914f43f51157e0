import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { meetingQuery } from '../../../app/meetings/meetings.queries.ts';
import { useMeetingTimes } from '../../../app/meetings/use-meeting-times.ts';
import { Page } from '../../../app/page.tsx';
import { Guarded } from '../../../app/states/guarded.tsx';
import { DoorList } from './door-list.tsx';

const route = getRouteApi('/meetings/$meetingId/attendance');

/** The list at the door: who is expected, who is here, who walks in. Made for a phone in one hand. */
export const AttendancePage = () => {
  const { meetingId } = route.useParams();
  const intl = useIntl();
  const times = useMeetingTimes();
  const { data: meeting } = useSuspenseQuery(meetingQuery(meetingId));
  return (
    <Guarded permission="meetings.manage" branchId={meeting.branchId}>
      <Page
        title={intl.formatMessage({ id: 'door.title' })}
        eyebrow={
          <>
            <Link to="/meetings/$meetingId" params={{ meetingId }}>
              {meeting.title}
            </Link>
            {' · '}
            {times.day(meeting)}
          </>
        }
      >
        <DoorList key={meetingId} meeting={meeting} />
      </Page>
    </Guarded>
  );
};
