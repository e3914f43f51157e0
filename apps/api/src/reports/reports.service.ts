import { Injectable } from '@nestjs/common';
import type { Measures, NationalReport } from '@rollcall/contract/reports';
import { Database } from '../platform/database/database.service.ts';
import { nothing, togetherCompared } from './measures.ts';
import { asDays, eachMonth, monthsBefore, monthsOf } from './periods.ts';
import { foldReport, nationalFigures } from './reports.sql.ts';

@Injectable()
export class ReportsService {
  constructor(private readonly database: Database) {}

  /** Figures of the whole months that hold `from` and `to` (days, both included), against as many months before. */
  async national(from: string, to: string): Promise<NationalReport> {
    const period = monthsOf(from, to);
    const before = monthsBefore(period);
    const [figures] = await this.database.rows(nationalFigures, [
      before.first,
      period.first,
      period.end,
      JSON.stringify(nothing),
    ]);
    const branches = figures?.branches ?? [];
    const monthsThen = eachMonth(before);
    const byMonth = new Map(figures?.months.map(({ month, measures }) => [month, measures]));
    return {
      period: asDays(period),
      before: asDays(before),
      total: togetherCompared(branches),
      branches: branches.map(({ regionName: _, ...branch }) => branch),
      regions: regionsOf(branches),
      months: eachMonth(period).map((month, i) => ({
        month,
        now: inMonth(byMonth, month),
        before: inMonth(byMonth, monthsThen[i] ?? month),
      })),
      areas: figures?.areas ?? [],
    };
  }

  /** Brings the cells up to date with what was noted since the last time; gives how many were recomputed. */
  async fold(): Promise<number> {
    const [row] = await this.database.rows(foldReport, []);
    return row?.cells ?? 0;
  }
}

type Row = NationalReport['branches'][number] & { regionName: string };

const regionsOf = (branches: Row[]): NationalReport['regions'] =>
  [...Map.groupBy(branches, ({ regionId }) => regionId)]
    .map(([id, rows]) => ({ id, name: rows[0]?.regionName ?? '', ...togetherCompared(rows) }))
    .sort((a, b) => a.name.localeCompare(b.name));

/** A month without a cell is one in which nothing happened: the members are those of the last month that has one. */
const inMonth = (byMonth: Map<string, Measures>, month: string): Measures => {
  const own = byMonth.get(month);
  if (own) return own;
  const earlier = [...byMonth.keys()].filter((m) => m < month).sort();
  return { ...nothing, members: byMonth.get(earlier.at(-1) ?? '')?.members ?? 0 };
};
