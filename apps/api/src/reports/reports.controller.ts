import { Controller } from '@nestjs/common';
import { reports } from '@rollcall/contract/reports';
import { FromQuery, Implements, type QueryOf } from '../platform/http/implements.ts';
import { ReportsService } from './reports.service.ts';

@Controller()
export class ReportsController {
  constructor(private readonly reports: ReportsService) {}

  @Implements(reports.national)
  national(@FromQuery(reports.national) { from, to }: QueryOf<typeof reports.national>) {
    return this.reports.national(from, to);
  }
}
