import { Injectable } from '@nestjs/common';
import type { MeetingHosts } from '@rollcall/contract/meetings/hosts';
import { Database } from '../../platform/database/database.service.ts';
import { refuse } from '../../platform/http/problem.exception.ts';
import { changeHosts, getHosts } from './hosts.sql.ts';

/** Who holds a meeting besides the branch that scheduled it. */
@Injectable()
export class HostsService {
  constructor(private readonly database: Database) {}

  /** @throws ProblemException 404 `meeting-unknown` */
  async get(meetingId: string): Promise<MeetingHosts> {
    return (await this.database.one(getHosts, [meetingId])) ?? refuse(404, 'meeting-unknown');
  }

  /**
   * Adds or removes a person or a branch. Sent again it changes nothing.
   * @throws ProblemException 404 `meeting-unknown`, `person-unknown`, `branch-unknown`; 403 `forbidden`; 409
   * `meeting-cancelled`, `too-many-hosts`
   */
  async change(how: keyof typeof changeHosts, meetingId: string, who: string): Promise<MeetingHosts> {
    // Whoever ends it for the own branch may not see the meeting any more afterwards.
    const before = await this.get(meetingId);
    await this.database.rows(changeHosts[how], [meetingId, who]);
    return (
      (await this.database.one(getHosts, [meetingId])) ?? {
        ...before,
        cohosts: before.cohosts.filter(({ branchId }) => branchId !== who),
      }
    );
  }
}
