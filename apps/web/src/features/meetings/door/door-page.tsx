import { getRouteApi, Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { useMeetingTimes } from '../../../app/meetings/use-meeting-times.ts';
import { Page } from '../../../app/page.tsx';
import { LoadingRows } from '../../../app/states/loading.tsx';
import { DoorList } from './parts/door-list.tsx';
import { HelperLinks } from './door-links/helper-links.tsx';
import { Refused } from './parts/refused.tsx';
import { useDoor } from './model/use-door.ts';

const route = getRouteApi('/meetings/$meetingId/attendance');

/**
 * The list at the door: who is expected, who is here, who walks in. Made for a phone in one hand, for a network that
 * comes and goes, and also for a helper without an account: nothing here asks who is signed in.
 */
export const DoorPage = () => {
  const { meetingId } = route.useParams();
  return <Door key={meetingId} meetingId={meetingId} />;
};

const Door = ({ meetingId }: { meetingId: string }) => {
  const intl = useIntl();
  const times = useMeetingTimes();
  const { model, state } = useDoor(meetingId);
  const { list, refused, reached, failed } = state;
  if (failed) throw failed; // the page of the router says so, with a button to try again
  const meeting = list?.meeting;
  return (
    <Page
      title={intl.formatMessage({ id: 'door.title' })}
      eyebrow={
        meeting && (
          <>
            {meeting.byRight ? (
              <Link to="/meetings/$meetingId" params={{ meetingId }}>
                {meeting.title}
              </Link>
            ) : (
              meeting.title
            )}
            {' · '}
            {times.day(meeting)}
          </>
        )
      }
      action={meeting?.givesLinks && reached && !refused && <HelperLinks meetingId={meetingId} />}
    >
      {(refused || (!reached && !list)) && <Refused state={state} />}
      {model && list ? (
        <DoorList model={model} state={state} list={list} />
      ) : (
        !refused && reached && <LoadingRows rows={8} />
      )}
      {list && !meeting?.byRight && (
        <p>
          <FormattedMessage id="door.helper" values={{ branch: list.meeting.branchName }} />
        </p>
      )}
    </Page>
  );
};
