import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { nothing } from '../measures/measures.ts';
import { anyReport } from '../measures/measures.samples.ts';
import { csvName, csvOf, type CsvTitles } from './branch-csv.ts';
import { type BranchRow, figureIds, rowsOf } from './rows.ts';

const titles: CsvTitles = {
  branch: 'Branch',
  state: 'State',
  region: 'Region',
  figure: (id) => id,
  before: (id) => `${id} before`,
};

const akron: BranchRow = {
  id: 'a',
  name: 'Akron',
  state: 'OH',
  regionId: 'r',
  region: 'Midwest',
  now: { ...nothing, members: 1200, joined: 30, left: 40, expected: 8, kept: 5 },
  before: { ...nothing, members: 1210 },
};

const parsed = (csv: string) => Papa.parse<string[]>(csv, { skipEmptyLines: true }).data;

describe('the CSV of the table', () => {
  it('holds plain numbers, shares as percent, and nothing where a figure is not known', () => {
    const [head, row] = csvOf([akron, { ...akron, now: nothing }], titles, false).split('\r\n');
    expect(head).toBe('Branch,State,Region,members,change,joined,left,meetings,cohosted,rsvps,came,share');
    expect(row).toBe('Akron,OH,Midwest,1200,-10,30,40,0,0,0,0,62.5');
    expect(csvOf([{ ...akron, now: nothing }], titles, false).endsWith(',')).toBe(true);
  });

  it('puts the period before beside each figure when that is seen', () => {
    const [head, row] = parsed(csvOf([akron], titles, true)) as [string[], string[]];
    expect(row[head.indexOf('members before')]).toBe('1210');
    expect(head).not.toContain('change before');
  });

  it('keeps the order that it is given', () => {
    const csv = csvOf([{ ...akron, name: 'Zion' }, akron], titles, false);
    expect(parsed(csv).map((row) => row[0])).toEqual(['Branch', 'Zion', 'Akron']);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=1\n+1', ' =1', '|x', '%x'])(
    'never lets a spreadsheet run %j',
    (name) => {
      const [, row] = parsed(csvOf([{ ...akron, name }], titles, false));
      expect(row?.[0]).toBe(`'${name}`);
    },
  );

  it('leaves figures below zero as numbers', () => {
    expect(csvOf([akron], titles, false)).toContain(',-10,');
  });

  it('comes back as it was, whatever a branch is called', () => {
    fc.assert(
      fc.property(anyReport, fc.boolean(), (report, compare) => {
        const rows = rowsOf(report);
        const back = parsed(csvOf(rows, titles, compare)).slice(1);
        expect(back.map((row) => row[0]!.replace(/^'(?=\s*[=+\-@|%\t\r\n])/, ''))).toEqual(rows.map((row) => row.name));
        for (const row of back) expect(row).toHaveLength(3 + figureIds.length * (compare ? 2 : 1) - (compare ? 1 : 0));
      }),
    );
  });
});

describe('the name of the file', () => {
  it('says the period, and the region where one is chosen', () => {
    const period = { from: '2025-12-01', to: '2026-11-30' };
    expect(csvName(period)).toBe('rollcall-2025-12-to-2026-11.csv');
    expect(csvName(period, 'Great Plains & West')).toBe('rollcall-2025-12-to-2026-11-great-plains-west.csv');
  });
});
