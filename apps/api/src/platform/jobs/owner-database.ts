import { Injectable } from '@nestjs/common';
import { type Queries, queriesBy } from '../database/database.service.ts';
import { OwnerPool } from './owner-pool.ts';

/** Runs statements as the owner, for jobs. No policy binds them, and no actor stands behind them. */
@Injectable()
export class OwnerDatabase implements Queries {
  readonly rows: Queries['rows'];
  readonly one: Queries['one'];

  constructor(pool: OwnerPool) {
    const { rows, one } = queriesBy((query) => pool.query(query));
    this.rows = rows;
    this.one = one;
  }
}
