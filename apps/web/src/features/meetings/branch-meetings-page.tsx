import { can } from '@rollcall/contract/permissions';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { SubscribeButton } from '../../app/calendars/subscribe-button.tsx';
import { branchQuery } from '../../app/data/branches.queries.ts';
import { ButtonLink } from '../../app/links.tsx';
import { Page } from '../../app/page.tsx';
import { useSession } from '../../app/session/session.queries.ts';
import { LoadingRows } from '../../app/states/loading.tsx';
import { ListFilters } from './list/list-filters.tsx';
import { MeetingsByMonth } from './list/meetings-by-month.tsx';
import { SeriesList } from './series/series-list.tsx';

const MonthCalendar = lazy(async () => ({ default: (await import('./list/month-calendar.tsx')).MonthCalendar }));

const route = getRouteApi('/branches/$branchId/meetings');

/** The meetings of a branch, as a list or as a month, or those that repeat. */
export const BranchMeetingsPage = () => {
  const { branchId } = route.useParams();
  const { view = 'list', when = 'coming', kind, month } = route.useSearch();
  const intl = useIntl();
  const session = useSession();
  const { data: branch } = useSuspenseQuery(branchQuery(branchId));
  const host = can(session, 'meetings.manage', branchId);
  return (
    <Page
      title={intl.formatMessage({ id: 'meetings.title' })}
      eyebrow={
        <Link to="/branches/$branchId" params={{ branchId }}>
          {branch.name}
        </Link>
      }
      action={
        <>
          {host && (
            <ButtonLink to="/branches/$branchId/meetings/new" params={{ branchId }}>
              <FormattedMessage id="meetings.schedule" />
            </ButtonLink>
          )}
          <SubscribeButton of={{ branchId }} name={branch.name} />
        </>
      }
    >
      <ListFilters view={view} when={when} kind={kind} />
      {view === 'month' ? (
        <Suspense fallback={<LoadingRows rows={6} />}>
          <MonthCalendar branch={branch} month={month} kind={kind} />
        </Suspense>
      ) : view === 'series' ? (
        <SeriesList key={branchId} branchId={branchId} />
      ) : (
        <MeetingsByMonth key={`${branchId} ${when}`} branchId={branchId} when={when} kind={kind} host={host} />
      )}
    </Page>
  );
};
