import { Injectable } from '@nestjs/common';
import { asNobody } from '@rollcall/database/actor-scope';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.service.ts';
import { type NextMeeting, nextPublicMeetings } from './public-meetings.sql.ts';

const MOST = 100;

/** What is on, for programs: read as a visitor, whoever asks. */
@Injectable()
export class NextMeetings {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Those of a branch, or of all; by their start, at most a hundred. */
  of(branchId: string | null): Promise<NextMeeting[]> {
    const values = [branchId, this.clock.now(), MOST];
    return asNobody(() => this.database.rows(nextPublicMeetings, values));
  }
}
