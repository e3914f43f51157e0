import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';

const CONNECTIONS = 6; // the worker's listener, its two jobs, as many that hold a transaction open, and one to spare

/**
 * Connections as the owner of the database, whom no policy binds: for the job queue and for what is done in nobody's
 * name, such as mailing. No request may use it.
 */
@Injectable()
export class OwnerPool extends pg.Pool implements OnApplicationShutdown {
  /** @param url the owner's connection URL */
  constructor(url: string) {
    super({
      connectionString: url,
      max: CONNECTIONS,
      connectionTimeoutMillis: 5000,
      application_name: 'rollcall jobs',
    });
    // Without listeners a lost connection would end the process. Whoever used it gets the error from the statement.
    this.on('error', () => {});
    this.on('connect', (client) => client.on('error', () => {}));
  }

  async onApplicationShutdown(): Promise<void> {
    if (!this.ended) await this.end();
  }
}
