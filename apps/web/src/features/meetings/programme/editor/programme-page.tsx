import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { meetingQuery } from '../../../../app/meetings/meetings.queries.ts';
import { useMeetingTimes } from '../../../../app/meetings/use-meeting-times.ts';
import { Page } from '../../../../app/page.tsx';
import { Guarded } from '../../../../app/states/guarded.tsx';
import { Notice } from '../../../../app/states/notice.tsx';
import { programmeToChangeQuery } from '../programme.queries.ts';
import { ProgrammeEditor } from './programme-editor.tsx';

const route = getRouteApi('/meetings/$meetingId/programme');

/** Where an organizer writes what a meeting deals with, and in which order. */
export const ProgrammePage = () => {
  const { meetingId } = route.useParams();
  const { data: meeting } = useSuspenseQuery(meetingQuery(meetingId));
  return (
    <Guarded permission="meetings.manage" branchId={meeting.branchId}>
      {meeting.cancelledAt ? (
        <Notice title={<FormattedMessage id="meeting.cancelled.title" />}>{meeting.cancellationReason}</Notice>
      ) : (
        <Programme key={meetingId} meetingId={meetingId} />
      )}
    </Guarded>
  );
};

const Programme = ({ meetingId }: { meetingId: string }) => {
  const intl = useIntl();
  const times = useMeetingTimes();
  const [{ data: meeting }, { data: agenda }] = useSuspenseQueries({
    queries: [meetingQuery(meetingId), programmeToChangeQuery(meetingId)],
  });
  return (
    <Page
      title={intl.formatMessage({ id: 'programme.title' })}
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
      <ProgrammeEditor meeting={meeting} agenda={agenda} />
    </Page>
  );
};
