import { useInfiniteQuery } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import { MoreButton } from '../../../../app/parts/more-button.tsx';
import { Empty } from '../../../../app/states/empty.tsx';
import { LoadingRows } from '../../../../app/states/loading.tsx';
import { ProblemPage } from '../../../../app/states/problem-page.tsx';
import { listedTasksQuery } from '../campaign-tasks.queries.ts';
import classes from '../tasks-page.module.css';
import type { CampaignTasksSearch } from '../tasks.search.ts';
import { TaskGroups } from './task-groups.tsx';

type Props = { campaignId: string; search: CampaignTasksSearch };

/** The tasks of a campaign, by when they are due: what is open, what is done, or both. */
export const TaskList = ({ campaignId, search }: Props) => {
  const query = useInfiniteQuery(listedTasksQuery(campaignId, search));
  if (query.isPending) return <LoadingRows rows={6} />;
  if (query.isError) return <ProblemPage error={query.error} reset={() => void query.refetch()} />;
  const items = query.data.pages.flatMap((page) => page.items);
  return (
    <div className={classes.groups}>
      {items.length === 0 ? (
        <div className="card">
          <Empty>
            <FormattedMessage id={search.show ? `tasks.list.none.${search.show}` : 'tasks.list.none'} />
          </Empty>
        </div>
      ) : (
        <TaskGroups tasks={items} withAssignee withCampaign={false} withStatus />
      )}
      <MoreButton query={query} />
    </div>
  );
};
