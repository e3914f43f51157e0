import { Injectable } from '@nestjs/common';
import { type OwnRsvp, type RsvpStatus } from '@rollcall/contract/meetings';
import { rsvps } from '@rollcall/contract/meetings/rsvps';
import type { BodyOf } from '../../platform/http/implements.ts';
import { Database } from '../../platform/database/database.service.ts';
import { decodeCursor } from '../../platform/http/cursor.ts';
import { jsonPage } from '../../platform/http/json-text.ts';
import { refuse } from '../../platform/http/problem.exception.ts';
import { answer, keepsDoor, listPeople, position, recordAttendance } from './rsvps.sql.ts';

const beginning = [-1, 0, '', '', '00000000-0000-0000-0000-000000000000'];

export type PeoplePage = { status?: RsvpStatus | undefined; limit: number; cursor?: string | undefined };

@Injectable()
export class RsvpsService {
  constructor(private readonly database: Database) {}

  /**
   * The actor answers. Sent again it changes nothing.
   * @throws ProblemException `meeting-unknown`, `meeting-cancelled`, `meeting-started`, `party-too-large`, `not-enough-places`, `mode-unavailable`
   */
  async answer(meetingId: string, wish: BodyOf<typeof rsvps.answer>): Promise<OwnRsvp> {
    const { status, guests, mode, guestNames, needs, note } = wish;
    const details = [guestNames ?? null, needs ?? null, note ?? null];
    const [own] = await this.database.rows(answer, [meetingId, status, guests, mode ?? null, ...details]);
    return own ?? refuse(404, 'meeting-unknown');
  }

  /** Who answered or came, for the hosts: first those going, then the line, then the others. */
  async list(meetingId: string, { status, limit, cursor }: PeoplePage) {
    const after = decodeCursor(cursor, position) ?? beginning;
    const page = await this.database.one(listPeople, [meetingId, status ?? null, ...after, limit]);
    // Nobody there, or nobody whom the actor may see: only then it has to be told why.
    if (!page?.items) await this.hosted(meetingId);
    return jsonPage(rsvps.list.response, page?.items ?? '[]', page?.last ?? null);
  }

  /** @throws ProblemException `meeting-unknown`, `person-unknown`, `meeting-cancelled`, `meeting-not-started` */
  async recordAttendance(meetingId: string, personId: string, came: boolean) {
    await this.hosted(meetingId);
    const [row] = await this.database.rows(recordAttendance, [meetingId, personId, came]);
    return row ? { came, cameCount: row.cameCount } : refuse(404, 'meeting-unknown');
  }

  private async hosted(meetingId: string): Promise<void> {
    const meeting = await this.database.one(keepsDoor, [meetingId]);
    if (!meeting) refuse(404, 'meeting-unknown');
    if (!meeting.keepsDoor) refuse(403, 'forbidden');
  }
}
