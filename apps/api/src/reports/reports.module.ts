import { Module, type OnModuleInit } from '@nestjs/common';
import { Repeating } from '../platform/jobs/repeating.ts';
import { ReportsController } from './reports.controller.ts';
import { ReportsService } from './reports.service.ts';

const FOLD_EVERY = 2000; // milliseconds; a report is at most that old

@Module({ controllers: [ReportsController], providers: [ReportsService] })
export class ReportsModule implements OnModuleInit {
  constructor(
    private readonly repeating: Repeating,
    private readonly reports: ReportsService,
  ) {}

  onModuleInit(): void {
    this.repeating.every(FOLD_EVERY, 'report.fold', () => this.reports.fold());
  }
}
