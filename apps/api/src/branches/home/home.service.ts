import { Injectable } from '@nestjs/common';
import type { BranchHome } from '@rollcall/contract/branches';
import { MeetingsService } from '../../meetings/meetings.service.ts';
import { Database } from '../../platform/database/database.service.ts';
import { refuse } from '../../platform/http/problem.exception.ts';
import { getHome } from './home.sql.ts';

/** What an organizer sees first of a branch. */
@Injectable()
export class HomeService {
  constructor(
    private readonly database: Database,
    private readonly meetings: MeetingsService,
  ) {}

  /** In two statements, however much the branch holds. */
  async get(branchId: string): Promise<BranchHome> {
    const row = (await this.database.one(getHome, [branchId])) ?? refuse(404, 'branch-unknown');
    const { nextMeetingId, ...home } = row;
    return { ...home, nextMeeting: nextMeetingId ? await this.meetings.get(nextMeetingId) : null };
  }
}
