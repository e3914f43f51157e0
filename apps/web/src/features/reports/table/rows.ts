import type { Measures, NationalReport } from '@rollcall/contract/reports';
import { type Change, changeOf, pointsOf, shareOf, sumOf } from '../measures/measures.ts';

export const figureIds = [
  'members',
  'change',
  'joined',
  'left',
  'meetings',
  'cohosted',
  'rsvps',
  'came',
  'share',
] as const;
export type FigureId = (typeof figureIds)[number];
export const columnIds = ['name', 'region', ...figureIds] as const;
export type ColumnId = (typeof columnIds)[number];

export type Compared = { now: Measures; before: Measures };
export type BranchRow = Compared & { id: string; name: string; state: string; regionId: string; region: string };
/** What some branches add up to; `branches` is how many they are. */
export type Subtotal = Compared & { id: string; name: string; branches: number };

const byName = new Intl.Collator('en').compare;

/** Branches by name, each with the name of its region. Sorting is stable, so that ties stay in this order. */
export const rowsOf = (report: NationalReport): BranchRow[] => {
  const regions = new Map(report.regions.map((r) => [r.id, r.name]));
  return report.branches
    .map(({ id, name, state, regionId, now, before }) => {
      return { id, name, state, regionId, region: regions.get(regionId) ?? '', now, before };
    })
    .sort((a, b) => byName(a.name, b.name));
};

/** What rows add up to, so that a sum always agrees with what is seen above or below it. */
export const totalOf = (rows: Compared[]): Compared => ({
  now: sumOf(rows.map((r) => r.now)),
  before: sumOf(rows.map((r) => r.before)),
});

/** Sums by region, by name; regions without a branch in `rows` have none. */
export const subtotalsOf = (rows: BranchRow[]): Subtotal[] =>
  [...Map.groupBy(rows, (row) => row.regionId)]
    .map(([id, inRegion]) => ({
      id,
      name: inRegion[0]?.region ?? '',
      branches: inRegion.length,
      ...totalOf(inRegion),
    }))
    .sort((a, b) => byName(a.name, b.name));

/** A figure of the period; undefined where it is not known. A share is 0 to 1. */
export const figureOf = (id: FigureId, { now, before }: Compared): number | undefined => {
  if (id === 'change') return now.members - before.members;
  if (id === 'share') return shareOf(now) ?? undefined;
  return now[id];
};

/** The same figure in the period before. The change of members has none: it is a comparison itself. */
export const figureBefore = (id: FigureId, { before }: Compared): number | undefined => {
  if (id === 'change') return undefined;
  if (id === 'share') return shareOf(before) ?? undefined;
  return before[id];
};

/** How a figure moved; null where one of the two sides is not known. A share moves by points. */
export const changeIn = (id: FigureId, row: Compared): Change | null => {
  if (id === 'change') return null;
  if (id === 'share') return pointsOf(shareOf(row.now), shareOf(row.before));
  return changeOf(row.now[id], row.before[id]);
};
