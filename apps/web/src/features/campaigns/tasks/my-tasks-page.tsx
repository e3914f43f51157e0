import { SegmentedControl } from '@mantine/core';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { Page } from '../../../app/page.tsx';
import { MoreButton } from '../../../app/parts/more-button.tsx';
import { Empty } from '../../../app/states/empty.tsx';
import { TaskLine } from '../../../app/tasks/task-line.tsx';
import lines from '../../../app/tasks/tasks.module.css';
import { myTasksQuery } from '../../../app/tasks/tasks.queries.ts';
import { TaskGroups } from './list/task-groups.tsx';
import classes from './tasks-page.module.css';

const route = getRouteApi('/tasks');

/** What the reader has to do, across all campaigns. */
export const MyTasksPage = () => {
  const intl = useIntl();
  const done = route.useSearch().show === 'done';
  const navigate = route.useNavigate();
  const query = useSuspenseInfiniteQuery(myTasksQuery(done));
  const items = query.data.pages.flatMap((page) => page.items);
  const shows = ['open', 'done'] as const;
  return (
    <Page title={intl.formatMessage({ id: 'tasks.mine.title' })}>
      <div className={classes.filters}>
        <SegmentedControl
          aria-label={intl.formatMessage({ id: 'tasks.mine.show' })}
          value={done ? 'done' : 'open'}
          onChange={(show) =>
            void navigate({ search: show === 'done' ? { show } : {}, replace: true, resetScroll: false })
          }
          data={shows.map((value) => ({ value, label: <FormattedMessage id={`tasks.mine.show.${value}`} /> }))}
        />
      </div>
      <div className={classes.groups}>
        {items.length === 0 ? (
          <div className="card">
            <Empty>
              <FormattedMessage id={done ? 'tasks.mine.none.done' : 'tasks.mine.none'} />
            </Empty>
          </div>
        ) : done ? (
          <div className="card">
            <ul className={lines.lines}>
              {items.map((task) => (
                <TaskLine key={task.id} task={task} />
              ))}
            </ul>
          </div>
        ) : (
          <TaskGroups tasks={items} withStatus />
        )}
        <MoreButton query={query} />
      </div>
    </Page>
  );
};
