import type { DraggableProvidedDraggableProps, DraggableProvidedDragHandleProps } from '@hello-pangea/dnd';
import type { Task, TaskStatus } from '@rollcall/contract/campaigns/tasks';
import type { Ref } from 'react';
import type { Place } from './placing.ts';

/** A task on the board, and how it is moved there. */
export type CardProps = {
  task: Task;
  ref: Ref<HTMLLIElement>;
  /** What makes the whole card follow the hand, and what the hand takes hold of. */
  held: DraggableProvidedDraggableProps;
  handle: DraggableProvidedDragHandleProps | null;
  dragging: boolean;
  index: number;
  count: number;
  onMove: (place: Place) => void;
  /** Where a task goes that is put into a column by its menu. */
  ends: Record<TaskStatus, number>;
};
