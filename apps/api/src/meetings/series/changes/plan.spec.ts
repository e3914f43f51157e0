import { occurrences } from '@rollcall/calendar/recurrence/occurrences';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planChange, type SeriesMeeting } from './plan.ts';

const now = new Date('2026-11-23T18:00:00Z');

const rules = fc.record({
  rule: fc.constantFrom(
    'FREQ=WEEKLY;BYDAY=TU',
    'FREQ=WEEKLY;BYDAY=TU,TH',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE',
    'FREQ=MONTHLY;BYDAY=1TU',
    'FREQ=MONTHLY;BYMONTHDAY=-1',
    'FREQ=DAILY;INTERVAL=3',
    'FREQ=WEEKLY;BYDAY=TU;COUNT=6',
  ),
  time: fc.constantFrom('18:30', '19:00', '23:30'),
  day: fc.constantFrom('2026-10-06', '2026-11-17', '2026-12-08'),
});
type Rule = typeof rules extends fc.Arbitrary<infer R> ? R : never;

const span = { from: '2026-11-20', to: '2027-06-01' };
const occurrencesOf = ({ rule, time, day }: Rule) =>
  occurrences({ rule, startsAtLocal: `${day}T${time}`, timeZone: 'America/Chicago', exceptDays: [], extra: [] }, span);

const scenario = fc.record({
  was: rules,
  is: rules,
  fates: fc.array(fc.constantFrom('plain', 'cancelled', 'moved'), { minLength: 1 }),
});

const meetingsOf = (was: Rule, fates: string[]): SeriesMeeting[] =>
  occurrencesOf(was).map(({ startsAtLocal, startsAt }, i) => ({
    id: `meeting ${i}`,
    occurrence: startsAtLocal,
    startsAt: new Date(startsAt),
    cancelled: fates[i % fates.length] === 'cancelled',
    ownTime: fates[i % fates.length] === 'moved',
  }));

describe('the plan of a change', () => {
  it('changes nothing where the rule stays', () => {
    fc.assert(
      fc.property(rules, (rule) => {
        const meetings = meetingsOf(rule, ['plain']);
        const { moves, gone, added } = planChange(meetings, occurrencesOf(rule), now);
        expect([gone, added]).toEqual([[], []]);
        expect(moves.every(({ startsLocal, occurrence }) => startsLocal === occurrence)).toBe(true);
      }),
    );
  });

  it('lets each that is to come stay or go, once, and makes no two of one time', () => {
    fc.assert(
      fc.property(scenario, ({ was, is, fates }) => {
        const meetings = meetingsOf(was, fates);
        const { moves, gone, added } = planChange(meetings, occurrencesOf(is), now);
        const coming = meetings.filter(({ startsAt }) => startsAt > now).map(({ id }) => id);
        expect([...moves.map(({ id }) => id), ...gone].sort()).toEqual(coming.sort());
        const places = [...moves.map(({ occurrence }) => occurrence), ...added.map((o) => o.startsAtLocal)];
        expect(new Set(places).size).toBe(places.length);
      }),
    );
  });

  it('touches neither the time of what was moved or cancelled by itself, nor cancels it', () => {
    fc.assert(
      fc.property(scenario, ({ was, is, fates }) => {
        const meetings = meetingsOf(was, fates);
        const fixed = new Set(meetings.filter((m) => m.cancelled || m.ownTime).map(({ id }) => id));
        const { moves, gone } = planChange(meetings, occurrencesOf(is), now);
        expect(gone.filter((id) => fixed.has(id))).toEqual([]);
        expect(moves.filter(({ id, startsLocal }) => fixed.has(id) && startsLocal !== null)).toEqual([]);
      }),
    );
  });

  it('makes and moves nothing into the past', () => {
    fc.assert(
      fc.property(scenario, ({ was, is, fates }) => {
        const { moves, added } = planChange(meetingsOf(was, fates), occurrencesOf(is), now);
        const starts = [...moves.map(({ startsAt }) => startsAt), ...added.map(({ startsAt }) => startsAt)];
        expect(starts.every((startsAt) => startsAt === null || Date.parse(startsAt) > now.getTime())).toBe(true);
      }),
    );
  });

  it('gives every day of the new rule its meeting, but those on which one was held or is kept', () => {
    fc.assert(
      fc.property(rules, rules, (was, is) => {
        const meetings = meetingsOf(was, ['plain']);
        const next = occurrencesOf(is);
        const { moves, added } = planChange(meetings, next, now);
        const given = new Set([...moves.map(({ occurrence }) => occurrence), ...added.map((o) => o.startsAtLocal)]);
        const held = meetings.filter(({ startsAt }) => startsAt <= now).length;
        const missing = next.filter((o) => Date.parse(o.startsAt) > now.getTime() && !given.has(o.startsAtLocal));
        expect(missing.length).toBeLessThanOrEqual(held);
      }),
    );
  });
});
