import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { occurrences } from '@rollcall/calendar/recurrence/occurrences';
import type { z } from 'zod';
import { Clock } from '../../../platform/clock/clock.ts';
import { describeFailure } from '../../../platform/jobs/failure.ts';
import { OwnerDatabase } from '../../../platform/jobs/owner-database.ts';
import { Repeating } from '../../../platform/jobs/repeating.ts';
import { addDays, todayIn } from '../days.ts';
import { dueSeries, extendSeries } from './extension.sql.ts';
import { horizonOf, neededDays } from './horizon.ts';

type Due = z.output<typeof dueSeries.rows>[number];

const DAY = 24 * 60 * 60 * 1000; // milliseconds
const SOON = 5000; // after the start, milliseconds

/** Keeps the meetings of every series a year ahead: at the start and once a day. Any number of processes may do it at once. */
@Injectable()
export class ExtensionService implements OnModuleInit {
  readonly #log = new Logger(ExtensionService.name);

  constructor(
    private readonly repeating: Repeating,
    private readonly database: OwnerDatabase,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.repeating.every(DAY, 'extend series', () => this.extendAll(), SOON);
  }

  /** One transaction a series, so that nobody waits for more than that one. Gives the number of meetings added. */
  async extendAll(): Promise<number> {
    const now = this.clock.now();
    const needed = addDays(todayIn('UTC', now), neededDays);
    let added = 0;
    for (const series of await this.database.rows(dueSeries, [needed])) added += await this.extend(series, now);
    return added;
  }

  /** A series that cannot be extended holds up no other. */
  private async extend(series: Due, now: Date): Promise<number> {
    try {
      const to = horizonOf(series.timeZone, now);
      const next = occurrences(series, { from: series.extendedTo, to }).filter(
        (o) => Date.parse(o.startsAt) > now.getTime(),
      );
      const times = [next.map((o) => o.startsAtLocal), next.map((o) => o.startsAt)];
      const row = await this.database.one(extendSeries, [series.id, series.version, ...times, to, now]);
      return row?.added ?? 0;
    } catch (error) {
      this.#log.error(`The series ${series.id} was not extended: ${describeFailure(error)}`);
      return 0;
    }
  }
}
