import { Injectable } from '@nestjs/common';
import type { Agenda, writeAgenda } from '@rollcall/contract/meetings/programme';
import type { z } from 'zod';
import type { Actor } from '../../platform/auth/actor.ts';
import { Database } from '../../platform/database/database.service.ts';
import { refuse } from '../../platform/http/problem.exception.ts';
import { getAgenda, setAgenda } from './agenda.sql.ts';
import { managedMeeting } from './managed-meeting.ts';

/** The programme of a meeting: one document, written as a whole. */
@Injectable()
export class AgendaService {
  constructor(private readonly database: Database) {}

  /** @throws ProblemException 404 `meeting-unknown` */
  async get(meetingId: string): Promise<Agenda> {
    return (await this.database.one(getAgenda, [meetingId])) ?? refuse(404, 'meeting-unknown');
  }

  /**
   * Writes all items in their order. `version` is the one that the organizer saw, 0 where there was no programme.
   * @throws ProblemException 412 `version-outdated` with the programme as it stands now; 409 `agenda-item-recorded`,
   * `meeting-cancelled`; 422 `person-unknown` at the speaker
   */
  async write(
    actor: Actor,
    meetingId: string,
    items: z.output<typeof writeAgenda>['items'],
    version: number,
  ): Promise<Agenda> {
    await managedMeeting(this.database, actor, meetingId);
    const written = await this.database.one(setAgenda, [meetingId, version, JSON.stringify(items)]);
    const current = await this.get(meetingId);
    return written?.version ? current : refuse(412, 'version-outdated', { current });
  }
}
