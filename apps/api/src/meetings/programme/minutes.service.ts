import { Injectable } from '@nestjs/common';
import type { AgendaRecord, MeetingMinutes, writeRecord as wished } from '@rollcall/contract/meetings/programme';
import type { z } from 'zod';
import type { Actor } from '../../platform/auth/actor.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.service.ts';
import { refuse } from '../../platform/http/problem.exception.ts';
import { managedMeeting } from './managed-meeting.ts';
import { getRecord, listMinutes, writeRecord } from './minutes.sql.ts';

/** What came of each item of a programme: the inner life of the branches that held the meeting. */
@Injectable()
export class MinutesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemException 404 `meeting-unknown`; 403 for who sees the meeting and does not share its inner life */
  async list(meetingId: string): Promise<MeetingMinutes> {
    const found = (await this.database.one(listMinutes, [meetingId])) ?? refuse(404, 'meeting-unknown');
    return found.readsMinutes ? found : refuse(403, 'forbidden');
  }

  /**
   * Records what came of an item. `version` is the one that was seen, 0 where nothing was recorded.
   * @throws ProblemException 409 `minutes-too-early`, `meeting-cancelled`; 404 `not-found` for an item that is not in
   * the programme; 412 `version-outdated` with what stands there now
   */
  async write(
    actor: Actor,
    meetingId: string,
    itemId: string,
    { minutes, decision, votes }: z.output<typeof wished>,
    version: number,
  ): Promise<AgendaRecord> {
    const meeting = await managedMeeting(this.database, actor, meetingId);
    if (meeting.cancelledAt) return refuse(409, 'meeting-cancelled');
    if (meeting.startsAt > this.clock.now()) return refuse(409, 'minutes-too-early');
    const counted = votes ? [votes.for, votes.against, votes.abstained] : [null, null, null];
    const written = await this.database.one(writeRecord, [meetingId, itemId, version, minutes, decision, ...counted]);
    const { record } = (await this.database.one(getRecord, [meetingId, itemId])) ?? refuse(404, 'not-found');
    return written && record ? record : refuse(412, 'version-outdated', { current: record });
  }
}
