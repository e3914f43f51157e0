import { can } from '@rollcall/contract/permissions';
import type { Actor } from '../../platform/auth/actor.ts';
import type { Queries } from '../../platform/database/database.service.ts';
import { refuse } from '../../platform/http/problem.exception.ts';
import { meetingHead } from './agenda.sql.ts';

/** What is to be known of a meeting before its organizer works on it. What the actor does not see is 404, else 403. */
export const managedMeeting = async (database: Queries, actor: Actor, meetingId: string) => {
  const meeting = (await database.one(meetingHead, [meetingId])) ?? refuse(404, 'meeting-unknown');
  return can(actor, 'meetings.manage', meeting.branchId) ? meeting : refuse(403, 'forbidden');
};
