import { Injectable } from '@nestjs/common';
import {
  type ChangeMeeting,
  changeMeeting,
  isSomewhere,
  type MeetingDetail,
  nowhere,
  scheduleMeeting,
} from '@rollcall/contract/meetings';
import { can } from '@rollcall/contract/permissions';
import type { z } from 'zod';
import type { Actor } from '../platform/auth/actor.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { refuseOtherBody } from '../platform/http/idempotency.ts';
import { refuse } from '../platform/http/problem.exception.ts';
import { type MeetingTimes, meetingTimes } from './meeting-times.ts';
import { cancelMeeting, insertMeeting, updateMeeting } from './meetings.sql.ts';
import { MeetingsService } from './meetings.service.ts';
import { ownFields } from './own-fields.ts';

type Scheduled = z.output<typeof scheduleMeeting>;
type Changed = z.output<typeof changeMeeting>;

/** Writes of organizers. Answers, promotion and mails follow in the database, in the same transaction. */
@Injectable()
export class SchedulingService {
  constructor(
    private readonly database: Database,
    private readonly meetings: MeetingsService,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemException `branch-unknown`, `time-skipped`, `time-repeated`, `invalid` */
  async schedule(branchId: string, wish: Scheduled, id: string): Promise<MeetingDetail> {
    const branch = await this.database.prisma.branch.findFirst({ where: { id: branchId }, select: { timeZone: true } });
    if (!branch) return refuse(404, 'branch-unknown');
    const times = meetingTimes(wish.startsAtLocal, branch.timeZone, wish.durationMinutes, wish.repeatedTime);
    await refuseOtherBody(this.database, 'meetings', id);
    await this.database.rows(insertMeeting, [id, branchId, ...columns(wish, times)]);
    return this.meetings.get(id);
  }

  /**
   * Changes what is named. `version` is the one that the organizer saw.
   * @throws ProblemException 412 `version-outdated` with the meeting as it stands now; 409 `capacity-below-going`
   */
  async change(actor: Actor, meetingId: string, wish: Changed, version: number): Promise<MeetingDetail> {
    const current = await this.managed(actor, meetingId);
    if (current.cancelledAt) return refuse(409, 'meeting-cancelled');
    if (current.version !== version) return refuse(412, 'version-outdated', { current });
    const was = asScheduled(current);
    const next = { ...was, ...defined(wish) };
    if (!isSomewhere(next)) return refuse(400, 'invalid', { path: 'placeName', message: nowhere.error });
    const times = movesInTime(wish)
      ? meetingTimes(next.startsAtLocal, current.timeZone, next.durationMinutes, wish.repeatedTime)
      : current;
    const moved = Date.parse(times.startsAt) !== Date.parse(current.startsAt);
    const own = current.seriesId === null ? [] : ownFields(was, next, moved);
    const [row] = await this.database.rows(updateMeeting, [meetingId, version, ...columns(next, times), own]);
    const now = await this.meetings.get(meetingId);
    return row ? now : refuse(412, 'version-outdated', { current: now });
  }

  /** Once is enough: a meeting that is cancelled stays as it is. */
  async cancel(actor: Actor, meetingId: string, reason: string): Promise<MeetingDetail> {
    const current = await this.managed(actor, meetingId);
    if (current.cancelledAt) return current;
    if (Date.parse(current.endsAt) <= this.clock.now().getTime()) return refuse(409, 'meeting-started');
    await this.database.rows(cancelMeeting, [meetingId, reason]);
    return this.meetings.get(meetingId);
  }

  /** What the actor sees but does not host is 403; what the actor does not see is 404. */
  private async managed(actor: Actor, meetingId: string): Promise<MeetingDetail> {
    const current = await this.meetings.get(meetingId);
    return can(actor, 'meetings.manage', current.branchId) ? current : refuse(403, 'forbidden');
  }
}

type Columns = Omit<Scheduled, 'startsAtLocal' | 'repeatedTime' | 'durationMinutes'>;

const columns = (m: Columns, t: MeetingTimes) => [
  ...[m.title, m.description, m.kind, m.visibility, t.startsAt, t.endsAt, t.startsAtLocal, t.timeZone],
  ...[m.placeName, m.placeAddress, m.onlineUrl, m.dialIn, m.capacity, m.onlineCapacity, m.asksGuestNames, m.askedNeeds],
  ...[m.campaignId, m.priorityAreaId],
];

const asScheduled = (m: MeetingDetail) => ({
  ...m,
  durationMinutes: (Date.parse(m.endsAt) - Date.parse(m.startsAt)) / 60_000,
  campaignId: m.campaign?.id ?? null,
  priorityAreaId: m.priorityArea?.id ?? null,
});

const movesInTime = (wish: ChangeMeeting) =>
  wish.startsAtLocal !== undefined || wish.durationMinutes !== undefined || wish.repeatedTime !== undefined;

const defined = <T extends object>(wish: T) =>
  Object.fromEntries(Object.entries(wish).filter(([, v]) => v !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
