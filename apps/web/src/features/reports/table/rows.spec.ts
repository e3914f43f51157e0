import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nothing } from '../measures/measures.ts';
import { anyReport } from '../measures/measures.samples.ts';
import { changeIn, figureBefore, figureOf, rowsOf, subtotalsOf, totalOf } from './rows.ts';

describe('the sums of the report', () => {
  it('over branches are those of their region', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const subtotals = subtotalsOf(rowsOf(report));
        for (const { id, now, before } of report.regions) {
          const subtotal = subtotals.find((s) => s.id === id);
          expect(subtotal?.now ?? nothing).toEqual(now);
          expect(subtotal?.before ?? nothing).toEqual(before);
        }
      }),
    );
  });

  it('over branches and over regions are both the total', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const rows = rowsOf(report);
        expect(totalOf(rows)).toEqual(report.total);
        expect(totalOf(subtotalsOf(rows))).toEqual(report.total);
      }),
    );
  });

  it('count every branch once', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const rows = rowsOf(report);
        expect(subtotalsOf(rows).reduce((n, s) => n + s.branches, 0)).toBe(rows.length);
      }),
    );
  });

  it('move by as much as their branches together', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const rows = rowsOf(report);
        const together = rows.reduce((n, row) => n + (changeIn('came', row)?.by ?? 0), 0);
        expect(changeIn('came', totalOf(rows))?.by).toBe(together);
      }),
    );
  });
});

describe('a figure of a branch', () => {
  const row = {
    now: { ...nothing, members: 120, expected: 10, kept: 7 },
    before: { ...nothing, members: 100, expected: 0 },
  };

  it('is that of the period, with what it was before beside it', () => {
    expect(figureOf('members', row)).toBe(120);
    expect(figureBefore('members', row)).toBe(100);
    expect(figureOf('change', row)).toBe(20);
    expect(figureBefore('change', row)).toBeUndefined();
  });

  it('is not known where nobody recorded who came', () => {
    expect(figureOf('share', row)).toBe(0.7);
    expect(figureBefore('share', row)).toBeUndefined();
    expect(changeIn('share', row)).toBeNull();
  });

  it('never tells the change of a change', () => {
    expect(changeIn('change', row)).toBeNull();
  });
});
