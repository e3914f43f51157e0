import { useTable } from '@tanstack/react-table';
import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { nothing } from '../measures/measures.ts';
import { anyReport } from '../measures/measures.samples.ts';
import { columns, features, type Sort, sortOf } from './columns.ts';
import { type BranchRow, columnIds, type FigureId, figureIds, figureOf, rowsOf } from './rows.ts';

const branch = (name: string, now: Partial<BranchRow['now']>): BranchRow => ({
  id: name,
  name,
  state: 'IL',
  regionId: 'r',
  region: 'Midwest',
  now: { ...nothing, ...now },
  before: nothing,
});

/** The rows in the order in which the table shows them. */
const sorted = (data: BranchRow[], { sort, order }: Sort): BranchRow[] => {
  let seen: BranchRow[] = [];
  const Table = () => {
    const table = useTable({ features, columns, data, state: { sorting: [{ id: sort, desc: order === 'desc' }] } });
    seen = table.getRowModel().rows.map((row) => row.original);
    return null;
  };
  renderToStaticMarkup(createElement(Table));
  return seen;
};

const names = (rows: BranchRow[]) => rows.map((row) => row.name).join(' ');

describe('the table of branches', () => {
  const rows = [
    branch('Akron', { expected: 10, kept: 9 }),
    branch('Boise', {}),
    branch('Cary', { expected: 10, kept: 1 }),
    branch('Dover', {}),
  ];

  it('puts a share that is not known last in both directions', () => {
    expect(names(sorted(rows, { sort: 'share', order: 'desc' }))).toBe('Akron Cary Boise Dover');
    expect(names(sorted(rows, { sort: 'share', order: 'asc' }))).toBe('Cary Akron Boise Dover');
  });

  it('leaves ties in the order of their names', () => {
    expect(names(sorted(rows, { sort: 'members', order: 'desc' }))).toBe('Akron Boise Cary Dover');
  });

  it('sorts numbers as numbers and names as people read them', () => {
    const some = [branch('zion', { came: 9 }), branch('Åre', { came: 10 }), branch('Bern', { came: 100 })];
    expect(names(sorted(some, { sort: 'came', order: 'desc' }))).toBe('Bern Åre zion');
    expect(names(sorted(some, { sort: 'name', order: 'asc' }))).toBe('Åre Bern zion');
  });

  it('sorts by every column without losing or doubling a branch', () => {
    fc.assert(
      fc.property(anyReport, fc.constantFrom(...columnIds), fc.constantFrom('asc', 'desc'), (report, sort, order) => {
        const all = rowsOf(report);
        const seen = sorted(all, { sort, order });
        expect(new Set(seen.map((r) => r.id))).toEqual(new Set(all.map((r) => r.id)));
        expect(seen).toHaveLength(all.length);
      }),
    );
  });

  it('never puts a smaller figure before a larger one when the largest comes first', () => {
    fc.assert(
      fc.property(anyReport, fc.constantFrom<FigureId>(...figureIds), (report, sort) => {
        const seen = sorted(rowsOf(report), { sort, order: 'desc' }).map((row) => figureOf(sort, row) ?? -Infinity);
        expect(seen).toEqual([...seen].sort((a, b) => b - a));
      }),
    );
  });

  it('shows the largest branches first where nothing is chosen, and names from A', () => {
    expect(sortOf({})).toEqual({ sort: 'members', order: 'desc' });
    expect(sortOf({ sort: 'name' })).toEqual({ sort: 'name', order: 'asc' });
    expect(sortOf({ sort: 'left', order: 'asc' })).toEqual({ sort: 'left', order: 'asc' });
  });
});
