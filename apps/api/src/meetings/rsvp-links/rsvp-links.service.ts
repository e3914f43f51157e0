import { Injectable } from '@nestjs/common';
import { can } from '@rollcall/contract/permissions';
import type { Actor } from '../../platform/auth/actor.ts';
import { Database } from '../../platform/database/database.service.ts';
import { refuse } from '../../platform/http/problem.exception.ts';
import { branchOfSeen, revokeLinks } from './rsvp-links.sql.ts';

/** The links that people are mailed to answer without a password. */
@Injectable()
export class RsvpLinks {
  constructor(private readonly database: Database) {}

  /**
   * Stops what was mailed to this person for this meeting: the page, and the address that a calendar program replies to.
   * @throws ProblemException 404 `meeting-unknown` or `person-unknown`, 403 where the meeting is another branch's
   */
  async revoke(actor: Actor, meetingId: string, personId: string): Promise<void> {
    const meeting = await this.database.one(branchOfSeen, [meetingId]);
    if (!meeting) refuse(404, 'meeting-unknown');
    if (!can(actor, 'meetings.manage', meeting.branchId)) refuse(403, 'forbidden');
    await this.database.rows(revokeLinks, [meetingId, personId]);
  }
}
