import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { Page } from '../../../../app/page.tsx';
import { taskQuery } from '../../../../app/tasks/tasks.queries.ts';
import classes from './detail.module.css';
import { TaskPart } from './task-part.tsx';

const route = getRouteApi('/tasks/$taskId');

/** One task on a page of its own, where mails and lists lead. */
export const TaskPage = () => {
  const { taskId } = route.useParams();
  const { data: task } = useSuspenseQuery(taskQuery(taskId));
  const params = { campaignId: task.campaign.id };
  return (
    <Page
      title={task.title}
      eyebrow={
        <>
          <Link to="/campaigns/$campaignId" params={params}>
            {task.campaign.title}
          </Link>
          {' · '}
          <Link to="/campaigns/$campaignId/tasks" params={params}>
            <FormattedMessage id="tasks.to-board" />
          </Link>
        </>
      }
    >
      <div className={`card ${classes.page}`}>
        <TaskPart task={task} />
      </div>
    </Page>
  );
};
