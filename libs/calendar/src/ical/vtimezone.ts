import type { Temporal } from 'temporal-polyfill';
import { transitionsOf, type Transition } from './transitions.ts';

/** Changes of one kind that repeat each year on the same weekday of a month, as far as they do. */
type Run = { changes: Transition[]; nth: number[] };

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const written = (local: Temporal.PlainDateTime): string =>
  local.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');

/** As which weekday of its month a day can be counted: the second, or the last. */
const nthOf = ({ day, daysInMonth }: Temporal.PlainDateTime): number[] => [
  ...(day <= 28 ? [Math.ceil(day / 7)] : []),
  ...(day + 7 > daysInMonth ? [-1] : []),
];

const continues = (run: Run, next: Transition): boolean => {
  const last = run.changes.at(-1);
  return (
    last !== undefined &&
    last.from === next.from &&
    last.to === next.to &&
    last.name === next.name &&
    last.local.year + 1 === next.local.year &&
    last.local.month === next.local.month &&
    last.local.dayOfWeek === next.local.dayOfWeek &&
    last.local.toPlainTime().equals(next.local.toPlainTime()) &&
    run.nth.some((nth) => nthOf(next.local).includes(nth))
  );
};

const runsOf = (changes: Transition[]): Run[] => {
  const runs: Run[] = [];
  for (const change of changes) {
    const run = runs.find((open) => continues(open, change));
    if (!run) {
      runs.push({ changes: [change], nth: nthOf(change.local) });
      continue;
    }
    run.changes.push(change);
    run.nth = run.nth.filter((nth) => nthOf(change.local).includes(nth));
  }
  return runs;
};

/** UNTIL of an observance is in UTC: its local onset less the offset before it. */
const utcOf = ({ local, from }: Transition): string => {
  const sign = from.startsWith('-') ? 1 : -1;
  const [hours, minutes, seconds] = [from.slice(1, 3), from.slice(3, 5), from.slice(5, 7)].map(Number);
  const utc = local.add({ hours: sign * (hours ?? 0), minutes: sign * (minutes ?? 0), seconds: sign * (seconds ?? 0) });
  return `${written(utc)}Z`;
};

const ruleOf = ({ changes, nth }: Run, lastYear: number): string[] => {
  const [first, last] = [changes[0], changes.at(-1)];
  if (!first || !last || first === last) return [];
  const weekday = `${nth[0]}${codes[first.local.dayOfWeek - 1]}`;
  const until = last.local.year < lastYear ? `;UNTIL=${utcOf(last)}` : '';
  return [`RRULE:FREQ=YEARLY;BYMONTH=${first.local.month};BYDAY=${weekday}${until}`];
};

const observance = (run: Run, lastYear: number): string[] => {
  const [first] = run.changes;
  if (!first) return [];
  const kind = first.summer ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${kind}`,
    `DTSTART:${written(first.local)}`,
    `TZOFFSETFROM:${first.from}`,
    `TZOFFSETTO:${first.to}`,
    `TZNAME:${first.name}`,
    ...ruleOf(run, lastYear),
    `END:${kind}`,
  ];
};

const made = new Map<string, string>();

const make = (timeZone: string, fromYear: number, toYear: number): string =>
  [
    'BEGIN:VTIMEZONE',
    `TZID:${timeZone}`,
    ...runsOf(transitionsOf(timeZone, fromYear, toYear)).flatMap((run) => observance(run, toYear)),
    'END:VTIMEZONE',
    '',
  ].join('\r\n');

/**
 * A zone as iCalendar writes it (RFC 5545 3.6.5), right from the beginning of one year to the end of another, by the
 * platform's time zone data. Lines end in CRLF.
 * @throws RangeError for a zone that does not exist
 */
export const vtimezone = (timeZone: string, fromYear: number, toYear: number): string => {
  const key = `${timeZone} ${fromYear} ${toYear}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  // Asking the platform for a zone's changes is slow, and every feed of a branch asks for the same few years.
  if (made.size >= 200) made.clear();
  const text = make(timeZone, fromYear, toYear);
  made.set(key, text);
  return text;
};
