import { useSuspenseQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { branchQuery } from '../../../app/data/branches.queries.ts';
import { ButtonLink } from '../../../app/links.tsx';
import { Page } from '../../../app/page.tsx';
import { BranchDueTasks } from '../../../app/tasks/due-tasks.tsx';
import { branchHomeQuery } from '../branches.queries.ts';
import classes from './branch-home.module.css';
import { BranchTasks } from './branch-tasks.tsx';
import { FollowUps } from './follow-ups.tsx';
import { Newcomers } from './newcomers.tsx';
import { NextMeeting } from './next-meeting.tsx';
import { WhoCame } from './who-came.tsx';

/** What an organizer sees first: what is next, who is new, what is missing, and how it went. */
export const BranchHomePage = ({ branchId }: { branchId: string }) => {
  const [{ data: branch }, { data: home }] = useSuspenseQueries({
    queries: [branchQuery(branchId), branchHomeQuery(branchId)],
  });
  return (
    <Page
      title={branch.name}
      eyebrow={
        <>
          {branch.region.name}
          {' · '}
          <Link to="/branches/$branchId/people" params={{ branchId }}>
            <FormattedMessage id="branch.members" values={{ members: home.memberCount }} />
          </Link>
          {' · '}
          <Link to="/branches/$branchId/settings" params={{ branchId }}>
            <FormattedMessage id="branch.settings" />
          </Link>
        </>
      }
      action={
        <ButtonLink to="/branches/$branchId/meetings/new" params={{ branchId }}>
          <FormattedMessage id="meetings.schedule" />
        </ButtonLink>
      }
    >
      <div className={classes.page}>
        <NextMeeting meeting={home.nextMeeting} />
        <div className={classes.columns}>
          <Newcomers branchId={branchId} newcomers={home.newcomers} count={home.newcomerCount} />
          <BranchTasks branchId={branchId} tasks={home.tasks} />
        </div>
        <BranchDueTasks branchId={branchId} />
        <FollowUps branchId={branchId} />
        <WhoCame branchId={branchId} meetings={home.recentMeetings} />
      </div>
    </Page>
  );
};
