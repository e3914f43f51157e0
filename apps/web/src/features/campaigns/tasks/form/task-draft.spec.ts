import { describe, expect, it } from 'vitest';
import { freshTask, parseAdded, parseChanged } from './task-draft.ts';

const draft = { ...freshTask(''), title: 'Book the hall' };

describe('the draft of a task', () => {
  it('is nobody’s, of the nation and due on no day where nothing is said', () => {
    expect(parseAdded(draft).data).toMatchObject({ branchId: null, assigneeId: null, dueOn: null, dueTime: null });
  });

  it('sends a time only with a day', () => {
    expect(parseChanged({ ...draft, dueTime: '19:00' }).data).toMatchObject({ dueOn: null, dueTime: null });
    const timed = { ...draft, dueOn: '2026-12-01', dueTime: '19:00' };
    expect(parseChanged(timed).data).toMatchObject({ dueOn: '2026-12-01', dueTime: '19:00' });
  });

  it('is refused without a title', () => expect(parseAdded({ ...draft, title: ' ' }).success).toBe(false));
});
