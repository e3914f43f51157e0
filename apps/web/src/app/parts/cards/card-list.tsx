import {
  DragDropContext,
  Draggable,
  type DraggableProvidedDragHandleProps,
  Droppable,
  type DropResult,
  type ResponderProvided,
} from '@hello-pangea/dnd';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import classes from './cards.module.css';

/** Where a card stands in its list, how it is moved, and what the hand takes hold of. */
export type CardPlace = {
  title: string;
  index: number;
  count: number;
  onMove: (to: number) => void;
  handle: DraggableProvidedDragHandleProps | null;
};
type Props<Item> = {
  items: readonly Item[];
  titleOf: (item: Item) => string;
  onMove: (from: number, to: number) => void;
  children: (place: CardPlace, item: Item) => ReactNode;
};
type Where = Pick<DropResult, 'source'> & { destination?: DropResult['destination'] };
type Told = 'programme.move.start' | 'programme.move.over' | 'programme.move.done';

/** Cards in their order: moved by dragging, by keyboard at the handle, or by the arrows. Each child is a `CardBody`. */
export const CardList = <Item extends { id: string }>({ items, titleOf, onMove, children }: Props<Item>) => {
  const intl = useIntl();
  const count = items.length;
  const named = (item: Item | undefined) => (item && titleOf(item)) || intl.formatMessage({ id: 'programme.untitled' });
  const tell =
    (id: Told) =>
    ({ source, destination }: Where, { announce }: ResponderProvided) => {
      const to = (destination?.index ?? source.index) + 1;
      announce(intl.formatMessage({ id }, { title: named(items[source.index]), from: source.index + 1, to, count }));
    };
  const drop = (result: DropResult, provided: ResponderProvided) => {
    tell('programme.move.done')(result, provided);
    if (result.destination) onMove(result.source.index, result.destination.index);
  };
  return (
    <DragDropContext
      dragHandleUsageInstructions={intl.formatMessage({ id: 'programme.move.how' })}
      onDragStart={tell('programme.move.start')}
      onDragUpdate={tell('programme.move.over')}
      onDragEnd={drop}
    >
      <Droppable droppableId="cards">
        {({ innerRef, droppableProps, placeholder }) => (
          <ol ref={innerRef} className={classes.items} {...droppableProps}>
            {items.map((item, index) => (
              <Draggable key={item.id} draggableId={item.id} index={index}>
                {({ innerRef, draggableProps, dragHandleProps: handle }, { isDragging }) => (
                  <li
                    ref={innerRef}
                    {...draggableProps}
                    className={`card ${classes.item}`}
                    data-dragging={isDragging || undefined}
                  >
                    {children({ title: named(item), index, count, onMove: (to) => onMove(index, to), handle }, item)}
                  </li>
                )}
              </Draggable>
            ))}
            {placeholder}
          </ol>
        )}
      </Droppable>
    </DragDropContext>
  );
};
