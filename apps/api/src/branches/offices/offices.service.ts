import { Injectable } from '@nestjs/common';
import type { offices } from '@rollcall/contract/branches';
import { day } from '@rollcall/contract/fields';
import { z } from 'zod';
import { Database } from '../../platform/database/database.service.ts';
import { decodeCursor, pageOf } from '../../platform/http/cursor.ts';
import { refuseOtherBody } from '../../platform/http/idempotency.ts';
import type { BodyOf, QueryOf } from '../../platform/http/implements.ts';
import { refuse } from '../../platform/http/problem.exception.ts';
import { endOffice, getOffice, giveOffice, listOffices } from './offices.sql.ts';

const position = z.tuple([day, z.uuid()]);
const start = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

/** Who holds which office. For administrators: to others the rows are not there. */
@Injectable()
export class OfficesService {
  constructor(private readonly database: Database) {}

  /** Those that are held today, newest first. */
  async list({ limit, cursor }: QueryOf<typeof offices.list>) {
    const last = decodeCursor(cursor, position) ?? start;
    const items = (await this.database.one(listOffices, [...last, limit + 1]))?.items ?? [];
    return pageOf(items, limit, ({ startsOn, id }) => [startsOn, id]);
  }

  /**
   * From today on, to whoever has the address.
   * @throws ProblemException 422 `person-unknown` where nobody has it and no name is given; 409 `office-held`
   */
  async give(wish: BodyOf<typeof offices.give>, id: string) {
    await refuseOtherBody(this.database, 'offices', id);
    const { email, givenName = null, familyName = null, role, regionId, branchId } = wish;
    await this.database.rows(giveOffice, [id, email, givenName, familyName, role, regionId, branchId]);
    return (await this.database.one(getOffice, [id]))?.office ?? refuse(404, 'not-found');
  }

  /** @throws ProblemException 404 `not-found`; 409 `last-administrator` */
  async end(officeId: string): Promise<void> {
    await this.database.rows(endOffice, [officeId]);
  }
}
