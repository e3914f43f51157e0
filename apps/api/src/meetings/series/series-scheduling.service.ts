import { Injectable } from '@nestjs/common';
import { occurrences } from '@rollcall/calendar/recurrence/occurrences';
import type { Series, seriesEndpoints } from '@rollcall/contract/meetings/series';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, type Queries } from '../../platform/database/database.service.ts';
import { refuseOtherBody } from '../../platform/http/idempotency.ts';
import type { BodyOf } from '../../platform/http/implements.ts';
import { refuse } from '../../platform/http/problem.exception.ts';
import { addDays, dayOf, todayIn } from './days.ts';
import { horizonOf } from './extension/horizon.ts';
import { SeriesService } from './series.service.ts';
import { type Calendar, checkedCalendar } from './changes/calendar.ts';
import { addOccurrences, columnsOf, insertSeries } from './changes/series-changes.sql.ts';

/** Makes series, with their meetings for a year ahead. */
@Injectable()
export class SeriesSchedulingService {
  constructor(
    private readonly database: Database,
    private readonly series: SeriesService,
    private readonly clock: Clock,
  ) {}

  /**
   * @param withThem what else is to happen with the meetings that were made, or none of it
   * @throws ProblemException `branch-unknown`, `time-skipped`, `invalid`
   */
  async schedule(
    branchId: string,
    wish: BodyOf<typeof seriesEndpoints.schedule>,
    id: string,
    withThem?: (tx: Queries) => Promise<void>,
  ): Promise<Series> {
    const branch = await this.database.prisma.branch.findFirst({ where: { id: branchId }, select: { timeZone: true } });
    if (!branch) return refuse(404, 'branch-unknown');
    const { timeZone } = branch;
    const calendar = checkedCalendar({ ...wish, timeZone });
    const { coming, until } = this.comingOf(calendar);
    await refuseOtherBody(this.database, 'series', id);
    await this.database.transaction(async (tx) => {
      const said = columnsOf({ ...wish, ...calendar });
      const inserted = await tx.rows(insertSeries, [id, branchId, timeZone, null, until, ...said]);
      if (inserted.length === 0) return; // sent again
      const times = [coming.map((o) => o.startsAtLocal), coming.map((o) => o.startsAt)];
      await tx.rows(addOccurrences, [id, 1, ...times, until]);
      await withThem?.(tx);
    });
    return this.series.get(id);
  }

  /** What is still to come of a calendar for a year ahead, its first one even if it is later, and the day before which. */
  private comingOf(calendar: Calendar) {
    const now = this.clock.now();
    const from = todayIn(calendar.timeZone, now);
    const isComing = ({ startsAt }: { startsAt: string }) => Date.parse(startsAt) > now.getTime();
    const first = occurrences(calendar, { from, limit: 5 }).find(isComing);
    if (!first) return refuse(400, 'invalid', { path: 'rule', message: 'gives no meeting that is still to come' });
    const dayAfterFirst = addDays(dayOf(first.startsAtLocal), 1);
    const until = [horizonOf(calendar.timeZone, now), dayAfterFirst].sort().at(-1) ?? dayAfterFirst;
    return { coming: occurrences(calendar, { from, to: until }).filter(isComing), until };
  }
}
