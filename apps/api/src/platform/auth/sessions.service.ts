import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.ts';
import { Database } from '../database/database.service.ts';
import type { Actor } from './actor.ts';
import { authenticate } from './session.sql.ts';
import { hashOfToken } from './session-token.ts';

/** Sessions: opaque tokens, of which the database keeps the hash. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Who holds this token, in one statement; null where it is unknown or has expired. */
  async actorOf(token: string): Promise<Actor | null> {
    const row = await this.database.outsideOfActor(authenticate, [hashOfToken(token), this.clock.now().toISOString()]);
    return row?.actor ?? null;
  }
}
