import { Draggable, Droppable } from '@hello-pangea/dnd';
import type { TaskStatus } from '@rollcall/contract/campaigns/tasks';
import { FormattedMessage, useIntl } from 'react-intl';
import { MoreButton } from '../../../../app/parts/more-button.tsx';
import classes from './board.module.css';
import { Card } from './card.tsx';
import { focusCard } from './focus-card.ts';
import type { Board } from './use-board.ts';

type Props = { status: TaskStatus; board: Board; named: boolean };

/** A column with its cards in their order. */
export const Column = ({ status, board, named }: Props) => {
  const intl = useIntl();
  const items = board.columns[status];
  const name = intl.formatMessage({ id: `tasks.status.${status}` });
  return (
    <section className={classes.column} aria-label={name}>
      {named && (
        <h2>
          {name}
          <span>
            <FormattedMessage
              id="tasks.column.length"
              values={{ count: items.length, more: board.queries[status].hasNextPage ? 'yes' : 'no' }}
            />
          </span>
        </h2>
      )}
      {items.length === 0 && (
        <p className={classes.empty}>
          <FormattedMessage id={`tasks.column.empty.${status}`} />
        </p>
      )}
      <Droppable droppableId={status}>
        {({ innerRef, droppableProps, placeholder }, { isDraggingOver }) => (
          <ol ref={innerRef} className={classes.cards} data-over={isDraggingOver || undefined} {...droppableProps}>
            {items.map((task, index) => (
              <Draggable key={task.id} draggableId={task.id} index={index} isDragDisabled={!task.may.work}>
                {({ innerRef, draggableProps, dragHandleProps }, { isDragging }) => (
                  <Card
                    ref={innerRef}
                    task={task}
                    held={draggableProps}
                    handle={dragHandleProps}
                    dragging={isDragging}
                    index={index}
                    count={items.length}
                    onMove={(place) => {
                      board.move(task, place);
                      focusCard(task.id);
                    }}
                    ends={{
                      todo: board.columns.todo.length,
                      doing: board.columns.doing.length,
                      done: 0, // what is done last is seen first
                    }}
                  />
                )}
              </Draggable>
            ))}
            {placeholder}
          </ol>
        )}
      </Droppable>
      <MoreButton query={board.queries[status]} />
    </section>
  );
};
