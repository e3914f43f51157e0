import type { Task, TaskStatus } from '@rollcall/contract/campaigns/tasks';
import { describe, expect, it } from 'vitest';
import { type Columns, placed } from './placing.ts';

const task = (id: string, status: TaskStatus) => ({ id, status }) as Task;
const columns: Columns = {
  todo: [task('a', 'todo'), task('b', 'todo'), task('c', 'todo')],
  doing: [task('d', 'doing')],
  done: [],
};
const ids = ({ todo, doing, done }: Columns) =>
  [todo, doing, done].map((column) => column.map(({ id }) => id).join(''));

describe('putting a task', () => {
  it('further down its own column stands between what is there without it', () => {
    const moved = placed(columns, columns.todo[0]!, { status: 'todo', index: 1 });
    expect(ids(moved.columns)).toEqual(['bac', 'd', '']);
    expect(moved).toMatchObject({ afterId: 'b', beforeId: 'c' });
  });

  it('into another column takes that one’s state', () => {
    const moved = placed(columns, columns.todo[1]!, { status: 'doing', index: 0 });
    expect(ids(moved.columns)).toEqual(['ac', 'bd', '']);
    expect(moved.columns.doing[0]).toMatchObject({ id: 'b', status: 'doing' });
    expect(moved).toMatchObject({ afterId: null, beforeId: 'd' });
  });

  it('into an empty column has nobody beside it', () => {
    expect(placed(columns, columns.todo[2]!, { status: 'done', index: 0 })).toMatchObject({
      afterId: null,
      beforeId: null,
    });
  });

  it('leaves the board as it was', () => {
    placed(columns, columns.todo[0]!, { status: 'done', index: 0 });
    expect(ids(columns)).toEqual(['abc', 'd', '']);
  });
});
