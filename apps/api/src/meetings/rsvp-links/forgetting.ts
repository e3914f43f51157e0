import { Injectable, type OnModuleInit } from '@nestjs/common';
import { asNobody } from '@rollcall/database/actor-scope';
import { Database } from '../../platform/database/database.service.ts';
import { Repeating } from '../../platform/jobs/repeating.ts';
import { forgetDetails, forgetRequests } from './rsvp-links.sql.ts';

const HOUR = 3_600_000; // milliseconds; more often than the days that it goes by, for a server that is often started anew

/**
 * Forgets what is kept for a time only: the needs of those who came, 30 days after the meeting, and requests that nobody
 * confirmed. Any number of servers may do it.
 */
@Injectable()
export class Forgetting implements OnModuleInit {
  constructor(
    private readonly repeating: Repeating,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.repeating.every(HOUR, 'forget what answers brought along', () => this.forget());
  }

  async forget(): Promise<void> {
    await asNobody(async () => {
      await this.database.one(forgetDetails);
      await this.database.one(forgetRequests);
    });
  }
}
