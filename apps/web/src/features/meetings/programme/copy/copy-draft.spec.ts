import { describe, expect, it } from 'vitest';
import { nextSuch } from './copy-draft.ts';

describe('the day that is offered for a copy', () => {
  it.each([
    ['of a meeting last month is the next such day', '2026-10-20T18:30', '2026-11-23', '2026-11-24'],
    ['of a meeting a week ago today is a week from today', '2026-11-16T18:30', '2026-11-23', '2026-11-30'],
    ['of a meeting today is a week later', '2026-11-23T18:30', '2026-11-23', '2026-11-30'],
    ['of a meeting to come is a week after it', '2026-12-08T18:30', '2026-11-23', '2026-12-15'],
    ['keeps the day of the week over a change of the clocks', '2026-10-27T19:00', '2026-11-03', '2026-11-10'],
  ])('%s', (_, held, today, offered) => {
    expect(nextSuch(held, today)).toBe(offered);
  });
});
