import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { LoadingRows } from '../../../../app/states/loading.tsx';
import { ProblemPage } from '../../../../app/states/problem-page.tsx';
import { taskQuery } from '../../../../app/tasks/tasks.queries.ts';
import { TaskPart } from './task-part.tsx';

type Props = { taskId: string | null; onClose: () => void };

/** The task that is open beside the board; all over it on a phone. */
export const TaskDrawer = ({ taskId, onClose }: Props) => {
  const intl = useIntl();
  const phone = useMediaQuery('(max-width: 700px)') ?? false;
  const query = useQuery({ ...taskQuery(taskId ?? ''), enabled: taskId !== null });
  return (
    <Drawer
      opened={taskId !== null}
      onClose={onClose}
      position="right"
      size={phone ? '100%' : 'lg'}
      title={query.data?.title ?? intl.formatMessage({ id: 'tasks.one' })}
      closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'app.close' }) }}
      transitionProps={{ transition: 'fade', duration: 120 }}
    >
      {query.isError ? (
        <ProblemPage error={query.error} reset={() => void query.refetch()} />
      ) : query.data ? (
        <TaskPart task={query.data} key={query.data.id} />
      ) : (
        taskId && <LoadingRows rows={5} />
      )}
    </Drawer>
  );
};
