import { Injectable, type OnModuleInit } from '@nestjs/common';
import { asNobody } from '@rollcall/database/actor-scope';
import { Database } from '../../platform/database/database.service.ts';
import { Repeating } from '../../platform/jobs/repeating.ts';
import { forgetSignatures } from './signing/signatures.sql.ts';

const HOUR = 3_600_000; // milliseconds

/**
 * Forgets what nobody confirmed within two days, and what people had typed a year after a petition was closed. Any number of
 * servers may do it.
 */
@Injectable()
export class ForgettingSignatures implements OnModuleInit {
  constructor(
    private readonly repeating: Repeating,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.repeating.every(HOUR, 'forget what signatures brought along', () => this.forget());
  }

  async forget(): Promise<void> {
    await asNobody(() => this.database.one(forgetSignatures));
  }
}
