import type { Meeting } from '@rollcall/contract/meetings';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { FormattedMessage } from 'react-intl';
import { MeetingList } from '../../../app/meetings/meeting-list.tsx';
import { branchMeetingsQuery, type When } from '../../../app/meetings/meetings.queries.ts';
import { useMeetingTimes } from '../../../app/meetings/use-meeting-times.ts';
import { MoreButton } from '../../../app/parts/more-button.tsx';
import { Section } from '../../../app/parts/section.tsx';
import { Empty } from '../../../app/states/empty.tsx';
import type { Kind } from './list-filters.tsx';
import classes from './list.module.css';

const ENOUGH = 10;

type Props = { branchId: string; when: When; kind: Kind | undefined; host: boolean };

/** Meetings page by page, month by month. Of one kind it reads on until there are enough to look at. */
export const MeetingsByMonth = ({ branchId, when, kind, host }: Props) => {
  const times = useMeetingTimes();
  const query = useSuspenseInfiniteQuery(branchMeetingsQuery(branchId, when, kind ? 100 : 20));
  const all = query.data.pages.flatMap((page) => page.items);
  const shown = kind ? all.filter((meeting) => meeting.kind === kind) : all;

  const { hasNextPage, isFetching, fetchNextPage } = query;
  const tooFew = shown.length < ENOUGH && hasNextPage && !isFetching;
  useEffect(() => {
    if (tooFew) void fetchNextPage();
  }, [tooFew, fetchNextPage]);

  if (shown.length === 0) {
    return (
      <div className="card">
        <Empty>
          <FormattedMessage id={kind ? 'meetings.kind.none' : `meetings.${when}.none`} />
        </Empty>
      </div>
    );
  }
  const months = Map.groupBy(shown, (meeting: Meeting) => meeting.startsAtLocal.slice(0, 7));
  return (
    <div className={classes.months}>
      {[...months].map(([month, meetings]) => (
        <Section key={month} title={times.month(`${month}-01T00:00`)}>
          <MeetingList meetings={meetings} host={host} />
        </Section>
      ))}
      <MoreButton query={query} />
    </div>
  );
};
