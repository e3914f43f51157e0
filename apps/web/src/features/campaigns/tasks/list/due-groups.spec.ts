import type { TaskStatus } from '@rollcall/contract/campaigns/tasks';
import { describe, expect, it } from 'vitest';
import { dueGroupOf } from './due-groups.ts';

const now = Date.parse('2026-11-24T04:30:00Z'); // still the 23rd in Chicago
const group = (dueOn: string | null, isOverdue = false, status: TaskStatus = 'todo') =>
  dueGroupOf({ status, dueOn, isOverdue, timeZone: 'America/Chicago' }, now);

describe('a list of tasks', () => {
  it('has what is late first, then the week from today where the task is', () => {
    expect(group('2026-11-22', true)).toBe('late');
    expect(group('2026-11-23')).toBe('week');
    expect(group('2026-11-30')).toBe('week');
    expect(group('2026-12-01')).toBe('later');
  });

  it('has what is due on no day last', () => expect(group(null)).toBe('never'));

  it('has what is done apart, whenever it was due', () => {
    expect(group('2026-11-22', false, 'done')).toBe('done');
    expect(group(null, false, 'done')).toBe('done');
    expect(group('2026-11-22', true, 'doing')).toBe('late');
  });
});
