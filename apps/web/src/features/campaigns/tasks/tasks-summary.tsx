import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { Section } from '../../../app/parts/section.tsx';
import { Empty } from '../../../app/states/empty.tsx';
import { problemWords } from '../../../app/states/problem-words.ts';
import { TaskLine } from '../../../app/tasks/task-line.tsx';
import lines from '../../../app/tasks/tasks.module.css';
import { listedTasksQuery } from './campaign-tasks.queries.ts';
import { type TaskCampaign, useTaskPlaces } from './use-task-places.ts';

const FIRST = 5;

/** What is due next in a campaign, and the way to its board. Nothing is shown to those who see and add none. */
export const TasksSummary = ({ campaign }: { campaign: TaskCampaign }) => {
  const intl = useIntl();
  const { data, error } = useInfiniteQuery(listedTasksQuery(campaign.id, {}, FIRST));
  const adds = useTaskPlaces(campaign).length > 0;
  const items = data?.pages[0]?.items ?? [];
  if (!error && (!data || (items.length === 0 && !adds))) return null;
  return (
    <Section
      title={<FormattedMessage id="tasks.title" />}
      aside={
        <Link to="/campaigns/$campaignId/tasks" params={{ campaignId: campaign.id }}>
          <FormattedMessage id="tasks.to-board" />
        </Link>
      }
    >
      {items.length === 0 ? (
        <Empty>{error ? problemWords(intl, error) : <FormattedMessage id="tasks.none" />}</Empty>
      ) : (
        <ul className={lines.lines}>
          {items.map((task) => (
            <TaskLine key={task.id} task={task} withAssignee withCampaign={false} />
          ))}
        </ul>
      )}
    </Section>
  );
};
