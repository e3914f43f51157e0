import { Controller } from '@nestjs/common';
import { platform } from '@rollcall/contract/platform';
import { Database } from '../database/database.service.ts';
import { Implements } from '../http/implements.ts';
import { ping } from './ping.sql.ts';

@Controller()
export class HealthController {
  constructor(private readonly database: Database) {}

  @Implements(platform.live)
  live() {
    return { status: 'ok' as const };
  }

  /** Throws, and so answers 503, while the database is away. */
  @Implements(platform.ready)
  async ready() {
    await this.database.outsideOfActor(ping, []);
    return { status: 'ok' as const };
  }
}
