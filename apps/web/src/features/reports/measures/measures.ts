import type { Measures } from '@rollcall/contract/reports';

/** A share moves by points, everything else by a number that may be set against what it was. */
export type Direction = 'up' | 'down' | 'same';

/** `ratio` is null where there was nothing before: then no percentage says anything. */
export type Change = { by: number; ratio: number | null; direction: Direction };

const directionOf = (by: number): Direction => (by > 0 ? 'up' : by < 0 ? 'down' : 'same');

/** The share who came of those who said so, 0 to 1; null where nobody was expected, or nobody recorded who came. */
export const shareOf = ({ kept, expected }: Pick<Measures, 'kept' | 'expected'>): number | null =>
  expected > 0 ? kept / expected : null;

export const changeOf = (now: number, before: number): Change => ({
  by: now - before,
  ratio: before > 0 ? (now - before) / before : null,
  direction: directionOf(now - before),
});

/** The change of a share in points, to one decimal as it is shown, so that "0.0 points" is never a rise. */
export const pointsOf = (now: number | null, before: number | null): Change | null => {
  if (now === null || before === null) return null;
  const by = Math.round((now - before) * 1000) / 10;
  return { by: by || 0, ratio: null, direction: directionOf(by) };
};

export const nothing: Measures = {
  members: 0,
  joined: 0,
  left: 0,
  meetings: 0,
  cohosted: 0,
  rsvps: 0,
  came: 0,
  expected: 0,
  kept: 0,
};

const names = Object.keys(nothing) as (keyof Measures)[];

/** Adds measures up, each by itself. The share of a sum is the share of what was added, never the mean of shares. */
export const sumOf = (all: Measures[]): Measures =>
  all.reduce((sum, one) => Object.fromEntries(names.map((name) => [name, sum[name] + one[name]])) as Measures, nothing);

/** From this share of its members on, a branch grows or shrinks; below, it is steady. */
export const steadyBelow = 0.02;

export type Trend = 'growing' | 'steady' | 'shrinking';

/** How the number of members moved, as the map shows it. A branch that had none grows with its first. */
export const trendOf = (now: Pick<Measures, 'members'>, before: Pick<Measures, 'members'>): Trend => {
  const { by, ratio } = changeOf(now.members, before.members);
  if (by === 0 || (ratio !== null && Math.abs(ratio) < steadyBelow)) return 'steady';
  return by > 0 ? 'growing' : 'shrinking';
};
