import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { addTemplateSearch, campaignTasksSearch, myTasksSearch } from '../../features/campaigns/tasks/tasks.search.ts';
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
const taskTemplates = createRoute({
  getParentRoute: () => root,
  path: '/task-templates',
  component: lazyRouteComponent(
    () => import('../../features/campaigns/tasks/templates/templates-page.tsx'),
    'TaskTemplatesPage',
  ),
});
const addTaskTemplate = createRoute({
  getParentRoute: () => root,
  path: '/task-templates/new',
  validateSearch: addTemplateSearch,
  component: lazyRouteComponent(
    () => import('../../features/campaigns/tasks/templates/add-template-page.tsx'),
    'AddTaskTemplatePage',
  ),
});
const changeTaskTemplate = createRoute({
  getParentRoute: () => root,
  path: '/task-templates/$templateId',
  component: lazyRouteComponent(
    () => import('../../features/campaigns/tasks/templates/change-template-page.tsx'),
    'ChangeTaskTemplatePage',
  ),
});

/** Tasks of campaigns, those of the reader, and the templates from which they are laid out. */
export const taskRoutes = [
  campaignTasks,
  layOutTasks,
  myTasks,
  task,
  taskTemplates,
  addTaskTemplate,
  changeTaskTemplate,
] as const;
