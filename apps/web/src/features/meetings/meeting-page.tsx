import { can } from '@rollcall/contract/permissions';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FormattedList, FormattedMessage } from 'react-intl';
import { useNow } from '../../app/parts/use-now.ts';
import { ButtonLink } from '../../app/links.tsx';
import { meetingQuery } from '../../app/meetings/meetings.queries.ts';
import { useMeetingEvents } from '../../app/live/use-meeting-events.ts';
import { Page } from '../../app/page.tsx';
import { SistersSection } from '../../app/sisters/sisters-section.tsx';
import { useSession } from '../../app/session/session.queries.ts';
import { AnswerCard } from './page/answer-card.tsx';
import { CancelMeeting } from './page/cancel-meeting.tsx';
import { CancelledNote } from './page/cancelled-note.tsx';
import { HostFigures } from './page/host-figures.tsx';
import classes from './page/meeting-page.module.css';
import { WhenAndWhere } from './page/when-and-where.tsx';
import { HostsSection } from './hosts/hosts-section.tsx';
import { CopyMeeting } from './programme/copy/copy-meeting.tsx';
import { ProgrammeSection } from './programme/programme-section.tsx';
import { useLiveProgramme } from './programme/use-live-programme.ts';
import { RolesSection } from './roles/roles-section.tsx';
import { rolesQuery } from './roles/roles.queries.ts';
import { WhoAnswered } from './page/who-answered.tsx';
import { ChangeButton } from './series/scope/change-button.tsx';

const route = getRouteApi('/meetings/$meetingId');

/** A meeting: when, where, what for, the own answer, and for its hosts who answered. */
export const MeetingPage = () => {
  const { meetingId } = route.useParams();
  const { answers } = route.useSearch();
  const session = useSession();
  const now = useNow();
  const { data: meeting } = useSuspenseQuery(meetingQuery(meetingId));
  const client = useQueryClient();
  const readProgramme = useLiveProgramme(meetingId);
  useMeetingEvents(meetingId, (event) => {
    readProgramme(event);
    void client.invalidateQueries({ queryKey: rolesQuery(meetingId).queryKey });
  });
  const host = can(session, 'meetings.manage', meeting.branchId);
  const cancelled = meeting.cancelledAt !== null;
  const past = Date.parse(meeting.startsAt) <= now;
  return (
    <Page
      title={meeting.title}
      eyebrow={
        <>
          <FormattedMessage id={`meeting.kind.${meeting.kind}`} />
          {' · '}
          <Link to="/branches/$branchId" params={{ branchId: meeting.branchId }}>
            {meeting.branchName}
          </Link>
          {meeting.cohosts.length > 0 && ' '}
          {meeting.cohosts.length > 0 && (
            <FormattedMessage
              id="meeting.with"
              values={{ branches: <FormattedList value={meeting.cohosts.map(({ name }) => name)} /> }}
            />
          )}
        </>
      }
      action={
        (host || meeting.keepsDoor) && (
          <>
            {meeting.keepsDoor && !cancelled && (
              <ButtonLink
                variant={past ? 'filled' : 'default'}
                to="/meetings/$meetingId/attendance"
                params={{ meetingId }}
              >
                <FormattedMessage id="meeting.door-list" />
              </ButtonLink>
            )}
            {host && !cancelled && (
              <>
                <ChangeButton meeting={meeting} />
                {!past && <CancelMeeting of={{ meeting }} />}
              </>
            )}
            {host && <CopyMeeting key={meetingId} meeting={meeting} />}
          </>
        )
      }
    >
      <CancelledNote meeting={meeting} />
      <div className={classes.columns}>
        <div className={classes.about}>
          <WhenAndWhere meeting={meeting} />
          {meeting.description && <p className={classes.description}>{meeting.description}</p>}
        </div>
        <div className={classes.aside}>
          <AnswerCard meeting={meeting} />
        </div>
      </div>
      {meeting.keepsDoor && <HostFigures meeting={meeting} />}
      <ProgrammeSection key={`programme ${meetingId}`} meeting={meeting} host={host} />
      <RolesSection meeting={meeting} host={host} />
      <HostsSection meeting={meeting} />
      <SistersSection of={{ meetingId }} mayChange={host && !cancelled} />
      {meeting.keepsDoor && <WhoAnswered key={meeting.id} meeting={meeting} answers={answers} />}
    </Page>
  );
};
