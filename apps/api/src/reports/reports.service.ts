import { Injectable } from '@nestjs/common';
import { type NationalReport, reports } from '@rollcall/contract/reports';
import { Database } from '../platform/database/database.service.ts';
import { JsonText } from '../platform/http/json-text.ts';
import { asDays, monthsBefore, monthsOf } from './periods.ts';
import { foldReport, nationalFigures } from './reports.sql.ts';

@Injectable()
export class ReportsService {
  constructor(private readonly database: Database) {}

  /** Figures of the whole months that hold `from` and `to` (days, both included), against as many months before. */
  async national(from: string, to: string): Promise<JsonText<NationalReport>> {
    const period = monthsOf(from, to);
    const before = monthsBefore(period);
    const row = await this.database.one(nationalFigures, [before.first, period.first, period.end]);
    const periods = JSON.stringify({ period: asDays(period), before: asDays(before) });
    return new JsonText(`${periods.slice(0, -1)},${(row?.report ?? '{}').slice(1)}`, reports.national.response);
  }

  /** Brings the cells up to date with what was noted since the last time; gives how many were recomputed. */
  async fold(): Promise<number> {
    const [row] = await this.database.rows(foldReport, []);
    return row?.cells ?? 0;
  }
}
