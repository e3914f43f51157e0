import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { campaignTasksSearch, myTasksSearch } from '../../features/campaigns/tasks/tasks.search.ts';
import { root } from './root.tsx';

const campaignTasks = createRoute({
  getParentRoute: () => root,
  path: '/campaigns/$campaignId/tasks',
  validateSearch: campaignTasksSearch,
  component: lazyRouteComponent(() => import('../../features/campaigns/tasks/tasks-page.tsx'), 'CampaignTasksPage'),
});
const layOutTasks = createRoute({
  getParentRoute: () => root,
  path: '/campaigns/$campaignId/tasks/layout',
  component: lazyRouteComponent(
    () => import('../../features/campaigns/tasks/layout/lay-out-page.tsx'),
    'LayOutTasksPage',
  ),
});
const myTasks = createRoute({
  getParentRoute: () => root,
  path: '/tasks',
  validateSearch: myTasksSearch,
  component: lazyRouteComponent(() => import('../../features/campaigns/tasks/my-tasks-page.tsx'), 'MyTasksPage'),
});
const task = createRoute({
  getParentRoute: () => root,
  path: '/tasks/$taskId',
  component: lazyRouteComponent(() => import('../../features/campaigns/tasks/detail/task-page.tsx'), 'TaskPage'),
});

/** Tasks of campaigns, and those of the reader. */
export const taskRoutes = [campaignTasks, layOutTasks, myTasks, task] as const;
