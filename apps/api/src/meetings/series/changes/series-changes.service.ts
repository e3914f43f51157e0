import { Injectable } from '@nestjs/common';
import type { Series, seriesEndpoints } from '@rollcall/contract/meetings/series';
import { can } from '@rollcall/contract/permissions';
import type { Actor } from '../../../platform/auth/actor.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.service.ts';
import { newId } from '../../../platform/http/idempotency.ts';
import type { BodyOf } from '../../../platform/http/implements.ts';
import { refuse } from '../../../platform/http/problem.exception.ts';
import { dayOf } from '../days.ts';
import { SeriesService } from '../series.service.ts';
import { changedCalendar } from './changed-calendar.ts';
import { calendarOf, carryOut, type Held, hold, placeOf, save, type Wish, wished } from './held-series.ts';
import { planStay } from './plan.ts';
import { lookBack, replan } from './replan.ts';
import * as sql from './series-changes.sql.ts';
import { after, before } from './split.ts';

/** Edits and cancellations of whole series, or of one meeting and those that follow. The past stays as it was. */
@Injectable()
export class SeriesChangesService {
  constructor(
    private readonly database: Database,
    private readonly series: SeriesService,
    private readonly clock: Clock,
  ) {}

  /**
   * Changes what is named, in all that is to come; from a meeting on, in a new series, which is answered.
   * @throws ProblemException 412 `version-outdated`, 409 `capacity-below-going`, `meeting-started`, 400 `invalid`
   */
  async change(
    actor: Actor,
    seriesId: string,
    { fromMeetingId, ...wish }: BodyOf<typeof seriesEndpoints.change>,
    version: number,
  ): Promise<Series> {
    const seen = await this.managed(actor, seriesId);
    if (seen.cancelledAt) return refuse(409, 'meeting-cancelled');
    const changed = await this.database.transaction(async (tx) => {
      const held = await hold(tx, seriesId);
      if (held.current.version !== version) return refuse(412, 'version-outdated', { current: held.current });
      const from = fromMeetingId === undefined ? null : placeOf(held, fromMeetingId, this.clock.now());
      const splits = from !== null && held.meetings.some(({ occurrence }) => occurrence < from);
      return splits ? this.changeFollowing(held, from, wish) : this.changeAll(held, wish);
    });
    return this.series.get(changed);
  }

  /** Once is enough: a series that is cancelled stays as it is. */
  async cancel(
    actor: Actor,
    seriesId: string,
    { reason, fromMeetingId }: BodyOf<typeof seriesEndpoints.cancel>,
  ): Promise<Series> {
    const seen = await this.managed(actor, seriesId);
    if (seen.cancelledAt) return seen;
    const now = this.clock.now();
    await this.database.transaction(async (tx) => {
      const held = await hold(tx, seriesId);
      const from = fromMeetingId === undefined ? '' : placeOf(held, fromMeetingId, now);
      const coming = held.meetings.filter(({ startsAt, cancelled }) => startsAt > now && !cancelled);
      const gone = coming.filter(({ occurrence }) => occurrence >= from);
      if (gone.length === coming.length) await tx.rows(sql.cancelSeries, [seriesId]);
      else await save(held, before(calendarOf(held.current), from), {});
      await tx.rows(sql.changeOccurrences, [seriesId, '[]', gone.map(({ id }) => id), reason, 'series-cancelled']);
    });
    return this.series.get(seriesId);
  }

  private async changeAll(held: Held, wish: Wish): Promise<string> {
    const { current, meetings } = held;
    const now = this.clock.now();
    const calendar = changedCalendar(calendarOf(current), wish);
    const plan = calendar
      ? replan(meetings, calendar, lookBack(calendar.timeZone, now), now)
      : { ...planStay(meetings, now), until: '' };
    const version = await save(held, calendar ?? calendarOf(current), wish);
    await carryOut(held, current.id, version, plan, plan.until);
    return current.id;
  }

  /** The old series ends before; a new one takes over those that follow, as the same meetings, and changes. */
  private async changeFollowing(held: Held, from: string, wish: Wish): Promise<string> {
    const { tx, current, meetings } = held;
    const rest = after(calendarOf(current), from);
    const calendar = changedCalendar(rest, wish) ?? rest;
    const following = meetings.filter(({ occurrence }) => occurrence >= from);
    const since = dayOf([from, calendar.startsAtLocal].sort()[0] ?? from);
    const plan = replan(following, calendar, since, this.clock.now());
    const said = sql.columnsOf(wished(current, calendar, wish));
    const id = newId();
    await save(held, before(calendarOf(current), from), {});
    await tx.rows(sql.insertSeries, [id, current.branchId, current.timeZone, current.id, plan.until, ...said]);
    await tx.rows(sql.splitSeries, [current.id, id, following.map((meeting) => meeting.id), dayOf(from)]);
    await carryOut(held, id, 1, plan, plan.until);
    return id;
  }

  /** What the actor sees but does not organize is 403; what the actor does not see is 404. */
  private async managed(actor: Actor, seriesId: string): Promise<Series> {
    const current = await this.series.get(seriesId);
    return can(actor, 'meetings.manage', current.branchId) ? current : refuse(403, 'forbidden');
  }
}
