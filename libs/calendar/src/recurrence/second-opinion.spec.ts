import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secondOpinion, startsIn, type RuledStart } from '../../test/rules.ts';
import { occurrences } from './occurrences.ts';
import { formatRule } from './rule.ts';

// No zone of these moves its clocks in one of these hours, so both implementations see the same days.
const quietHours = [0, 1, 3, 7, 12, 18, 19, 23];

/** Two years from the start, or from a New Year up to twelve years later. */
const yearsAhead = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 12 }));

const series = ({ rule, ...start }: RuledStart) => ({
  ...start,
  rule: formatRule(rule, start.timeZone),
  exceptDays: [],
  extra: [],
});

describe('occurrences, beside a second implementation', () => {
  it('agree on 10,000 rules that the form can make', { timeout: 600_000 }, () => {
    let compared = 0;
    fc.assert(
      fc.property(startsIn(quietHours), yearsAhead, (start, ahead) => {
        const year = Number(start.startsAtLocal.slice(0, 4)) + ahead;
        const from = ahead === 0 ? start.startsAtLocal.slice(0, 10) : `${year}-01-01`;
        const ours = occurrences(series(start), { from, to: `${year + 2}-01-01` });
        const theirs = secondOpinion(start, `${from}T00:00`, `${year + 1}-12-31T23:59`);
        compared += ours.length;
        expect(ours).toEqual(theirs);
      }),
      { numRuns: 10_000 },
    );
    expect(compared).toBeGreaterThan(100_000);
  });

  it('agree on rules at hours that daylight saving skips, but for the skipped ones', { timeout: 120_000 }, () => {
    const quietZone = 'America/Phoenix';
    const moves = (timeZone: string) => timeZone !== quietZone && timeZone !== 'Pacific/Honolulu';
    /** From 2007 on the clocks of the United States go forward on the second Sunday in March, at two. */
    const skipped = (day: string) => {
      const date = new Date(`${day}T00:00Z`);
      return date.getUTCMonth() === 2 && date.getUTCDay() === 0 && Math.ceil(date.getUTCDate() / 7) === 2;
    };
    fc.assert(
      fc.property(startsIn([2]), (start) => {
        const day = start.startsAtLocal.slice(0, 10);
        // A count counts differently here, and a start in a skipped hour is refused: both have their own tests.
        fc.pre(start.rule.end.kind !== 'count' && !skipped(day));
        const to = `${Number(day.slice(0, 4)) + 4}-01-01`;
        const ours = occurrences(series(start), { from: day, to }).map(({ startsAtLocal }) => startsAtLocal);
        const theirs = secondOpinion({ ...start, timeZone: quietZone }, `${day}T00:00`, `${to}T00:00`)
          .map(({ startsAtLocal }) => startsAtLocal)
          .filter((local) => !moves(start.timeZone) || !skipped(local.slice(0, 10)));
        expect(ours).toEqual(theirs);
      }),
      { numRuns: 1000 },
    );
  });
});
