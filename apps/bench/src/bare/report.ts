import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { QueryConfig } from 'pg';

/** The built statement of the API: here both sides run the very same SQL, so that the ratio shows what stands around it. */
const STATEMENT = path.resolve(import.meta.dirname, '../../../api/dist/reports/reports.sql.js');

const monthOf = (date: Date): string => date.toISOString().slice(0, 10);

/** Months are `YYYY-MM-01`: the first of the period before, of the period, and after it; the same the API asks for. */
export async function readReport(): Promise<(from: string, to: string) => QueryConfig> {
  const { nationalFigures } = (await import(pathToFileURL(STATEMENT).href)) as { nationalFigures: { text: string } };
  return (from, to) => {
    const end = new Date(`${to}T00:00:00Z`);
    end.setUTCDate(end.getUTCDate() + 1);
    const before = new Date(`${from}T00:00:00Z`);
    before.setUTCMonth(before.getUTCMonth() - 12);
    return { name: 'report', text: nationalFigures.text, values: [monthOf(before), from, monthOf(end)] };
  };
}
