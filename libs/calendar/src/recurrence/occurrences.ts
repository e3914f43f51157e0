import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { formatPattern, parseRule } from './rule.ts';
import type { Recurrence } from './recurrence.ts';
import { RuleError } from './rule-error.ts';

/**
 * A series of meetings in a branch's zone. `startsAtLocal` and `extra` are wall clocks (`YYYY-MM-DDTHH:MM`), `rule`
 * an RRULE's value. `exceptDays` (`YYYY-MM-DD`) strike out what the rule gives on these days; `extra` stay, as
 * somebody named them.
 */
export type Series = {
  rule: string;
  startsAtLocal: string;
  timeZone: string;
  exceptDays: string[];
  extra: string[];
};

/** One meeting of a series: its wall clock (`YYYY-MM-DDTHH:MM`) and its instant (ISO 8601 in UTC). */
export type Occurrence = { startsAtLocal: string; startsAt: string };

/** Local days (`YYYY-MM-DD`), `from` inclusive, `to` exclusive; at most `limit` occurrences. */
export type Span = { from?: string; to?: string; limit?: number };

/** A rule is followed no further than this from its start, so that one that never matches comes to an end. */
const horizon = { years: 100 };

const readDay = (text: string): Temporal.PlainDate =>
  Temporal.PlainDate.from(text.slice(0, 10), { overflow: 'reject' });

const midnight = (day: Temporal.PlainDate): Temporal.ZonedDateTime => day.toZonedDateTime('UTC');

/**
 * The days of a rule's pattern from one day to before another, in windows that grow. Only days are asked of the
 * library, at midnight in UTC, where there is no daylight saving: what a zone does to a wall clock is decided here.
 */
function* daysOf(rule: Recurrence, start: Temporal.PlainDate, from: Temporal.PlainDate, to: Temporal.PlainDate) {
  const pattern = new RRuleTemporal({
    rruleString: formatPattern(rule),
    dtstart: midnight(start),
    temporal: Temporal,
    cache: false,
  });
  let months = 3;
  for (let low = from; Temporal.PlainDate.compare(low, to) < 0; months = Math.min(months * 2, 240)) {
    const grown = low.add({ months });
    const high = Temporal.PlainDate.compare(grown, to) < 0 ? grown : to;
    const inside = pattern.between(midnight(low), midnight(high.subtract({ days: 1 })), true);
    for (const { year, month, day } of inside) yield Temporal.PlainDate.from({ year, month, day });
    low = high;
  }
}

/** The first instant of a wall clock in a zone; none in the hour that daylight saving skips. */
const instantOf = (local: Temporal.PlainDateTime, timeZone: string): string | null => {
  const zoned = local.toZonedDateTime(timeZone, { disambiguation: 'compatible' });
  return zoned.toPlainDateTime().equals(local) ? zoned.toInstant().toString() : null;
};

const occurrenceAt = (local: Temporal.PlainDateTime, timeZone: string): Occurrence | null => {
  const startsAt = instantOf(local, timeZone);
  return startsAt === null ? null : { startsAtLocal: local.toString({ smallestUnit: 'minute' }), startsAt };
};

/** What the rule alone gives, by day, in order, from `from` on: a COUNT counts from the start, skipped hours not. */
function* ruleOccurrences(rule: Recurrence, start: Temporal.PlainDateTime, timeZone: string, from: string) {
  const first = start.toPlainDate();
  const counted = rule.end.kind === 'count' ? rule.end.count : Infinity;
  const asked = readDay(from);
  // Only a rule that ends after so many times has to be followed from its start.
  const low = Temporal.PlainDate.compare(asked, first) > 0 && counted === Infinity ? asked : first;
  let seen = 0;
  for (const day of daysOf(rule, first, low, first.add(horizon))) {
    if (rule.end.kind === 'until' && day.toString() > rule.end.day) return;
    const occurrence = occurrenceAt(day.toPlainDateTime(start.toPlainTime()), timeZone);
    if (!occurrence) continue;
    seen += 1;
    if (occurrence.startsAtLocal >= from) yield occurrence;
    if (seen >= counted) return;
  }
}

const readStart = ({ startsAtLocal }: Series): Temporal.PlainDateTime =>
  Temporal.PlainDateTime.from(startsAtLocal, { overflow: 'reject' });

/**
 * The occurrences of a series, ascending, none twice. A wall clock that daylight saving skips is left out (RFC 5545
 * 3.3.10), one that it repeats is the first of the two. The start is an occurrence only if the rule gives it: see
 * `firstOccurrence`. A rule is followed for a hundred years from its start.
 * @throws RuleError for a rule that we do not take, or a start in a skipped hour
 * @throws RangeError for days or times that no calendar has, or a zone that does not exist
 */
export const occurrences = (series: Series, { from, to, limit = Infinity }: Span = {}): Occurrence[] => {
  const { timeZone, extra } = series;
  const rule = parseRule(series.rule, timeZone);
  const start = readStart(series);
  if (instantOf(start, timeZone) === null)
    throw new RuleError('DTSTART', 'The start falls into the hour that daylight saving skips.');
  const low = from ?? '';
  const inSpan = ({ startsAtLocal }: Occurrence) => startsAtLocal >= low && (!to || startsAtLocal < to);

  const named = extra
    .map((local) => occurrenceAt(Temporal.PlainDateTime.from(local, { overflow: 'reject' }), timeZone))
    .filter((occurrence) => occurrence !== null)
    .filter(inSpan);
  const except = new Set(series.exceptDays);
  const given: Occurrence[] = [];
  for (const occurrence of ruleOccurrences(rule, start, timeZone, from ?? series.startsAtLocal.slice(0, 10))) {
    if (given.length >= limit || (to && occurrence.startsAtLocal >= to)) break;
    if (!except.has(occurrence.startsAtLocal.slice(0, 10))) given.push(occurrence);
  }
  const byClock = new Map([...given, ...named].map((occurrence) => [occurrence.startsAtLocal, occurrence]));
  return [...byClock.values()].sort((a, b) => (a.startsAtLocal < b.startsAtLocal ? -1 : 1)).slice(0, limit);
};

/**
 * The first wall clock on or after a local day (its own start's, unless another is given) that the rule's pattern
 * falls on, whatever its interval, exceptions and extra dates: where a series that keeps to its rule can start.
 * @returns null if the rule ends before, or matches no day
 */
export const firstOccurrence = (series: Series, from = series.startsAtLocal.slice(0, 10)): string | null => {
  const rule = parseRule(series.rule, series.timeZone);
  const start = readStart(series);
  const pattern: Recurrence = { ...rule, interval: 1, end: rule.end.kind === 'until' ? rule.end : { kind: 'never' } };
  for (const { startsAtLocal } of ruleOccurrences(pattern, start, series.timeZone, from)) return startsAtLocal;
  return null;
};
