import { Injectable } from '@nestjs/common';
import { type Queries, queriesBy } from '../database/database.service.ts';
import { OwnerPool } from './owner-pool.ts';

/** Runs statements as the owner, for jobs. No policy binds them, and no actor stands behind them. */
@Injectable()
export class OwnerDatabase implements Queries {
  readonly rows: Queries['rows'];
  readonly one: Queries['one'];

  constructor(private readonly pool: OwnerPool) {
    const { rows, one } = queriesBy((query) => pool.query(query));
    this.rows = rows;
    this.one = one;
  }

  /** Several statements in one transaction: all of it happens, or nothing. Inside, use only what is given. */
  async transaction<T>(fn: (tx: Queries) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    let lost = true;
    try {
      await client.query('begin');
      const result = await fn(queriesBy((query) => client.query(query)));
      await client.query('commit');
      lost = false;
      return result;
    } catch (error) {
      // A rollback that fails leaves a connection in an unknown state: it is not given back.
      await client.query('rollback').then(
        () => (lost = false),
        () => {},
      );
      throw error;
    } finally {
      client.release(lost);
    }
  }
}
