import Papa from 'papaparse';
import { type BranchRow, type FigureId, figureBefore, figureIds, figureOf } from './rows.ts';

/** Titles of the columns in the reader's language; `before` is that of a figure in the period before. */
export type CsvTitles = {
  branch: string;
  state: string;
  region: string;
  figure: (id: FigureId) => string;
  before: (id: FigureId) => string;
};

/** A number as spreadsheets read it: shares as percent to one decimal, nothing where it is not known. */
const cell = (id: FigureId, value: number | undefined) =>
  id === 'share' && value !== undefined ? Math.round(value * 1000) / 10 : (value ?? '');

/** What a spreadsheet would run as a formula. The library's own pattern lets a formula pass that holds a line break. */
const formula = /^\s*[=+\-@\t\r\n|%]/;

/**
 * The rows as they are seen, in their order, as CSV (RFC 4180). With `compare`, each figure of the period before follows its own.
 * Sums are left out, so that whoever adds a column up counts nobody twice.
 */
export const csvOf = (rows: BranchRow[], titles: CsvTitles, compare: boolean): string => {
  const comparable = (id: FigureId) => compare && id !== 'change';
  const fields = [
    titles.branch,
    titles.state,
    titles.region,
    ...figureIds.flatMap((id) => (comparable(id) ? [titles.figure(id), titles.before(id)] : [titles.figure(id)])),
  ];
  const data = rows.map((row) => [
    row.name,
    row.state,
    row.region,
    ...figureIds.flatMap((id) => {
      const now = cell(id, figureOf(id, row));
      return comparable(id) ? [now, cell(id, figureBefore(id, row))] : [now];
    }),
  ]);
  return Papa.unparse({ fields, data }, { escapeFormulae: formula, newline: '\r\n' });
};

/** `rollcall-2025-12-to-2026-11-midwest.csv`: the period by its months, and the region where one is chosen. */
export const csvName = (period: { from: string; to: string }, region?: string): string => {
  const place = region?.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return `rollcall-${period.from.slice(0, 7)}-to-${period.to.slice(0, 7)}${place ? `-${place}` : ''}.csv`;
};
