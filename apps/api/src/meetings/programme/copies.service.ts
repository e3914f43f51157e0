import { Injectable } from '@nestjs/common';
import type { MeetingDetail } from '@rollcall/contract/meetings';
import type { programme } from '@rollcall/contract/meetings/programme';
import type { Actor } from '../../platform/auth/actor.ts';
import { Database } from '../../platform/database/database.service.ts';
import { refuseOtherBody } from '../../platform/http/idempotency.ts';
import type { BodyOf } from '../../platform/http/implements.ts';
import { refuse } from '../../platform/http/problem.exception.ts';
import { meetingTimes } from '../meeting-times.ts';
import { getMeeting } from '../meetings.sql.ts';
import { copyAgenda, copyMeeting, copyRoles } from './copies.sql.ts';
import { managedMeeting } from './managed-meeting.ts';

/** Schedules a meeting after the pattern of another one. */
@Injectable()
export class CopiesService {
  constructor(private readonly database: Database) {}

  /**
   * All of it or nothing: the meeting, its programme and the roles wanted.
   * @throws ProblemException `meeting-unknown`, `time-skipped`, `time-repeated`, `invalid`
   */
  async copy(
    actor: Actor,
    meetingId: string,
    { startsAtLocal, repeatedTime }: BodyOf<typeof programme.copy>,
    id: string,
  ): Promise<MeetingDetail> {
    const { timeZone, durationMinutes } = await managedMeeting(this.database, actor, meetingId);
    const times = meetingTimes(startsAtLocal, timeZone, durationMinutes, repeatedTime);
    await refuseOtherBody(this.database, 'meetings', id);
    await this.database.transaction(async (tx) => {
      const { startsAt, endsAt } = times;
      if (!(await tx.one(copyMeeting, [id, meetingId, startsAt, endsAt, startsAtLocal, timeZone]))) return;
      await tx.rows(copyAgenda, [meetingId, id]);
      await tx.rows(copyRoles, [meetingId, id]);
    });
    return (await this.database.one(getMeeting, [id]))?.meeting ?? refuse(404, 'meeting-unknown');
  }
}
