import type { MeetingFilter } from '@rollcall/contract/public-pages';
import { FormattedMessage, useIntl } from 'react-intl';
import type { PageOf } from '../page-of.ts';
import { MeetingList } from '../parts/meeting-list.tsx';
import { None } from '../parts/none.tsx';
import { Pager } from '../parts/pager.tsx';
import { whenOf } from '../text/when.ts';
import { FilterForm } from './meetings/filter-form.tsx';

type Props = PageOf<'meetings'>;

const ByMonth = ({ meetings }: Pick<Props, 'meetings'>) => {
  const intl = useIntl();
  const months = Map.groupBy(meetings, (meeting) => whenOf(intl, meeting).monthAndYear);
  return [...months].map(([month, ofMonth]) => (
    <section key={month}>
      <h2>{month}</h2>
      <MeetingList meetings={ofMonth} withBranch />
    </section>
  ));
};

/** The address of a part of the list, with what it was asked for. */
const addressOf = ({ area, kind, online, near, branch }: MeetingFilter, cursor?: string) => {
  const query = new URLSearchParams({
    ...(near && { near }),
    ...(branch && { branch }),
    ...(area && { area }),
    ...(kind && { kind }),
    ...(online && { online: '1' }),
    ...(cursor && { cursor }),
  }).toString();
  return query ? `/meetings?${query}` : '/meetings';
};

const isFiltered = (filter: MeetingFilter) => addressOf(filter) !== '/meetings';

/** Whose meetings these are where a place was asked for: of the branches near it. */
const Near = ({ search }: Pick<Props, 'search'>) =>
  search?.place && (
    <p role="status">
      <FormattedMessage id="public.meetings.near-place" values={search.place} />
    </p>
  );

const Empty = ({ filter }: Pick<Props, 'filter'>) =>
  isFiltered(filter) ? (
    <None text="public.meetings.none-such" href="/meetings" />
  ) : (
    <None text="public.meetings.none" href="/branches" />
  );

/** What is on across the nation, or what somebody looks for, a page at a time. */
export const MeetingsPage = (page: Props) => {
  const { meetings, filter, areas, search } = page;
  return (
    <>
      <h1>
        <FormattedMessage id="public.meetings.title" />
      </h1>
      <p className="lead">
        <FormattedMessage id="public.meetings.lead" />
      </p>
      <FilterForm filter={filter} areas={areas} />
      <Near search={search} />
      {meetings.length > 0 ? <ByMonth meetings={meetings} /> : <Empty filter={filter} />}
      <Pager of="meetings" {...page} addressOf={(cursor) => addressOf(filter, cursor)} />
    </>
  );
};
