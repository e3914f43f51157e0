import type { Measures } from '@rollcall/contract/reports';

export const nothing: Measures = {
  members: 0,
  joined: 0,
  left: 0,
  meetings: 0,
  rsvps: 0,
  came: 0,
  expected: 0,
  kept: 0,
};

const names = Object.keys(nothing) as (keyof Measures)[];

/** The figures of several branches together: every measure is a plain sum. */
export const together = (parts: Measures[]): Measures =>
  Object.fromEntries(names.map((name) => [name, parts.reduce((sum, part) => sum + part[name], 0)])) as Measures;

export type Compared = { now: Measures; before: Measures };

export const togetherCompared = (parts: Compared[]): Compared => ({
  now: together(parts.map(({ now }) => now)),
  before: together(parts.map(({ before }) => before)),
});
