import { DragDropContext, type DropResult, type ResponderProvided } from '@hello-pangea/dnd';
import { SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type TaskStatus, taskStatuses } from '@rollcall/contract/campaigns/tasks';
import { FormattedMessage, useIntl } from 'react-intl';
import { LoadingRows } from '../../../../app/states/loading.tsx';
import { ProblemPage } from '../../../../app/states/problem-page.tsx';
import type { CampaignTasksSearch } from '../tasks.search.ts';
import classes from './board.module.css';
import { Column } from './column.tsx';
import { useBoard } from './use-board.ts';

type Props = {
  campaignId: string;
  search: CampaignTasksSearch;
  onColumn: (column: TaskStatus) => void;
};
type Where = Pick<DropResult, 'source'> & { destination?: DropResult['destination'] };

const statusOf = (id: string | undefined): TaskStatus => taskStatuses.find((status) => status === id) ?? 'todo';

/**
 * What is to do, begun and done. Cards are moved by dragging, by keyboard at the handle, or by their menu. A phone shows
 * one column at a time, in full width.
 */
export const TaskBoard = ({ campaignId, search, onColumn }: Props) => {
  const intl = useIntl();
  const board = useBoard(campaignId, search);
  const phone = useMediaQuery('(max-width: 700px)', undefined, { getInitialValueInEffect: false }) ?? false;
  const chosen = search.column ?? 'todo';
  const name = (status: TaskStatus) => intl.formatMessage({ id: `tasks.status.${status}` });
  const tell =
    (id: 'tasks.move.start' | 'tasks.move.over' | 'tasks.move.end') =>
    ({ source, destination }: Where, { announce }: ResponderProvided) => {
      const from = statusOf(source.droppableId);
      const task = board.columns[from][source.index];
      const to = destination ?? source;
      const status = statusOf(to.droppableId);
      const count = board.columns[status].length + (status === from ? 0 : 1);
      announce(
        intl.formatMessage({ id }, { task: task?.title ?? '', column: name(status), place: to.index + 1, count }),
      );
    };
  const drop = (result: DropResult, provided: ResponderProvided) => {
    tell('tasks.move.end')(result, provided);
    const { source, destination } = result;
    const task = board.columns[statusOf(source.droppableId)][source.index];
    if (!task || !destination) return;
    if (destination.droppableId === source.droppableId && destination.index === source.index) return;
    board.move(task, { status: statusOf(destination.droppableId), index: destination.index });
  };
  if (board.error) return <ProblemPage error={board.error} reset={board.retry} />;
  return (
    <>
      {phone && (
        <SegmentedControl
          fullWidth
          size="md"
          className={classes.choice ?? ''}
          aria-label={intl.formatMessage({ id: 'tasks.column' })}
          value={chosen}
          onChange={(value) => onColumn(statusOf(value))}
          data={taskStatuses.map((status) => ({
            value: status,
            label: (
              <FormattedMessage
                id="tasks.column.count"
                values={{
                  column: name(status),
                  count: board.columns[status].length,
                  more: board.queries[status].hasNextPage ? 'yes' : 'no',
                }}
              />
            ),
          }))}
        />
      )}
      {board.isPending ? (
        <LoadingRows rows={5} />
      ) : (
        <DragDropContext
          dragHandleUsageInstructions={intl.formatMessage({ id: 'tasks.move.how' })}
          onDragStart={tell('tasks.move.start')}
          onDragUpdate={tell('tasks.move.over')}
          onDragEnd={drop}
        >
          <div className={classes.board}>
            {(phone ? [chosen] : taskStatuses).map((status) => (
              <Column key={status} status={status} board={board} named={!phone} />
            ))}
          </div>
        </DragDropContext>
      )}
    </>
  );
};
