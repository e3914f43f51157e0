import { DragDropContext, Draggable, Droppable, type DropResult, type ResponderProvided } from '@hello-pangea/dnd';
import { Button } from '@mantine/core';
import type { MeetingDetail } from '@rollcall/contract/meetings';
import { ITEMS_AT_MOST } from '@rollcall/contract/meetings/programme';
import { FormattedMessage, useIntl } from 'react-intl';
import { Empty } from '../../../../app/states/empty.tsx';
import type { timetable } from '../timetable.ts';
import { newItem } from './draft.ts';
import classes from './editor.module.css';
import { ItemCard } from './item/item-card.tsx';
import type { ProgrammeForm } from './use-programme-form.ts';

type Props = { form: ProgrammeForm; meeting: MeetingDetail; times: ReturnType<typeof timetable> };
type Where = Pick<DropResult, 'source'> & { destination?: DropResult['destination'] };

/** The items in their order: moved by dragging, by keyboard at the handle, or by the arrows. */
export const ItemList = ({ form, meeting, times }: Props) => {
  const intl = useIntl();
  const { items } = form.values;
  const tell =
    (id: 'programme.move.start' | 'programme.move.over' | 'programme.move.done') =>
    ({ source, destination }: Where, { announce }: ResponderProvided) =>
      announce(
        intl.formatMessage(
          { id },
          {
            title: items[source.index]?.title ?? '',
            from: source.index + 1,
            to: (destination?.index ?? source.index) + 1,
            count: items.length,
          },
        ),
      );
  const drop = (result: DropResult, provided: ResponderProvided) => {
    tell('programme.move.done')(result, provided);
    if (result.destination) move(result.source.index, result.destination.index);
  };
  const move = (from: number, to: number) => form.reorderListItem('items', { from, to });
  const add = () => {
    form.insertListItem('items', newItem());
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-path="items.${items.length}.title"]`)?.focus(),
    );
  };
  return (
    <>
      <DragDropContext
        dragHandleUsageInstructions={intl.formatMessage({ id: 'programme.move.how' })}
        onDragStart={tell('programme.move.start')}
        onDragUpdate={tell('programme.move.over')}
        onDragEnd={drop}
      >
        <Droppable droppableId="programme">
          {({ innerRef, droppableProps, placeholder }) => (
            <ol ref={innerRef} className={classes.items} {...droppableProps}>
              {items.map((item, index) => (
                <Draggable key={item.id} draggableId={item.id} index={index}>
                  {({ innerRef, draggableProps, dragHandleProps }, { isDragging }) => (
                    <ItemCard
                      ref={innerRef}
                      form={form}
                      index={index}
                      at={times.begins[index] ?? 0}
                      meeting={meeting}
                      held={draggableProps}
                      handle={dragHandleProps}
                      dragging={isDragging}
                      onMove={(to) => move(index, to)}
                    />
                  )}
                </Draggable>
              ))}
              {placeholder}
            </ol>
          )}
        </Droppable>
      </DragDropContext>
      {items.length === 0 && (
        <div className="card">
          <Empty>
            <FormattedMessage id="programme.empty" />
          </Empty>
        </div>
      )}
      {items.length < ITEMS_AT_MOST && (
        <div>
          <Button variant="default" onClick={add}>
            <FormattedMessage id="programme.add" />
          </Button>
        </div>
      )}
    </>
  );
};
