import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { branchQuery } from '../../app/data/branches.queries.ts';
import { MeetingList } from '../../app/meetings/meeting-list.tsx';
import { branchMeetingsQuery, nationMeetingsQuery, ownMeetingsQuery } from '../../app/meetings/meetings.queries.ts';
import { oncePerSeries } from '../../app/meetings/once-per-series.ts';
import { Page } from '../../app/page.tsx';
import { MoreButton } from '../../app/parts/more-button.tsx';
import { Section } from '../../app/parts/section.tsx';
import { useSession } from '../../app/session/session.queries.ts';
import { Empty } from '../../app/states/empty.tsx';
import { MyDueTasks } from '../../app/tasks/due-tasks.tsx';
import { Duties } from './duties.tsx';
import classes from './me.module.css';

/** A member's first page: what the own branch holds next, what the nation holds, and the own answers. */
export const MemberHomePage = () => {
  const intl = useIntl();
  const { branchId, givenName } = useSession();
  return (
    <Page title={intl.formatMessage({ id: 'home.title' }, { givenName })}>
      <div className={classes.page}>
        <Duties />
        <MyDueTasks />
        {branchId && <OwnBranch branchId={branchId} />}
        <div className={classes.columns}>
          <OwnAnswers />
          <Nation ownBranchId={branchId} />
        </div>
      </div>
    </Page>
  );
};

const FIRST = 5;

const OwnBranch = ({ branchId }: { branchId: string }) => {
  const { data: branch } = useSuspenseQuery(branchQuery(branchId));
  const query = useSuspenseInfiniteQuery(branchMeetingsQuery(branchId, 'coming', FIRST));
  const meetings = query.data.pages.flatMap((page) => page.items);
  return (
    <Section
      title={<FormattedMessage id="home.branch" values={{ branch: branch.name }} />}
      aside={
        <Link to="/branches/$branchId/meetings" params={{ branchId }}>
          <FormattedMessage id="branch.all-meetings" />
        </Link>
      }
    >
      {meetings.length === 0 ? (
        <Empty>
          <FormattedMessage id="home.branch.none" />
        </Empty>
      ) : (
        <MeetingList meetings={meetings} withAnswer />
      )}
      <MoreButton query={query} />
    </Section>
  );
};

/** Of a series the next one stands for all: whoever comes to all of them has other plans, too. */
const OwnAnswers = () => {
  const query = useSuspenseInfiniteQuery(ownMeetingsQuery('coming'));
  const meetings = oncePerSeries(query.data.pages.flatMap((page) => page.items));
  const { hasNextPage, isFetching, fetchNextPage } = query;
  const tooFew = meetings.length < FIRST && hasNextPage && !isFetching;
  useEffect(() => {
    if (tooFew) void fetchNextPage();
  }, [tooFew, fetchNextPage]);
  return (
    <Section title={<FormattedMessage id="home.answers" />}>
      {meetings.length === 0 ? (
        <Empty>
          <FormattedMessage id="home.answers.none" />
        </Empty>
      ) : (
        <MeetingList meetings={meetings} withBranch withSeries />
      )}
      <MoreButton query={query} />
    </Section>
  );
};

const Nation = ({ ownBranchId }: { ownBranchId: string | null }) => {
  const query = useSuspenseInfiniteQuery(nationMeetingsQuery());
  const meetings = query.data.pages.flatMap((page) => page.items).filter(({ branchId }) => branchId !== ownBranchId);
  return (
    <Section title={<FormattedMessage id="home.nation" />}>
      {meetings.length === 0 ? (
        <Empty>
          <FormattedMessage id="home.nation.none" />
        </Empty>
      ) : (
        <MeetingList meetings={meetings} withBranch />
      )}
      <MoreButton query={query} />
    </Section>
  );
};
