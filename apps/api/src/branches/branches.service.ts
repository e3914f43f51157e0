import { Injectable } from '@nestjs/common';
import { branches, type Branch, type Region } from '@rollcall/contract/branches';
import type { Page } from '@rollcall/contract/fields';
import { z } from 'zod';
import { Database } from '../platform/database/database.service.ts';
import { decodeCursor, pageOf } from '../platform/http/cursor.ts';
import { refuseOtherBody } from '../platform/http/idempotency.ts';
import type { BodyOf } from '../platform/http/implements.ts';
import { refuse } from '../platform/http/problem.exception.ts';
import { auditBranch, getBranch, getBranchBySlug, insertBranch, listBranches, listRegions } from './branches.sql.ts';

const position = z.tuple([z.string(), z.uuid()]);
const start = ['', '00000000-0000-0000-0000-000000000000'];

/** Branches and regions are public facts. */
@Injectable()
export class BranchesService {
  constructor(private readonly database: Database) {}

  /** By name. `limit` is at most 100. */
  async list({ limit, cursor }: { limit: number; cursor?: string | undefined }): Promise<Page<Branch>> {
    const last = decodeCursor(cursor, position) ?? start;
    const items = (await this.database.one(listBranches, [...last, limit + 1]))?.items ?? [];
    return pageOf(items, limit, ({ name, id }) => [name, id]);
  }

  /** @throws ProblemException 404 `branch-unknown` */
  async get(branchId: string): Promise<Branch> {
    return (await this.database.one(getBranch, [branchId]))?.branch ?? refuse(404, 'branch-unknown');
  }

  /** @throws ProblemException 404 `branch-unknown` */
  async getBySlug(slug: string): Promise<Branch> {
    return (await this.database.one(getBranchBySlug, [slug]))?.branch ?? refuse(404, 'branch-unknown');
  }

  regions(): Promise<Region[]> {
    return this.database.rows(listRegions);
  }

  /** @throws ProblemException 409 `slug-taken`; 422 `invalid` for a region that does not exist */
  async add(wish: BodyOf<typeof branches.add>, id: string): Promise<Branch> {
    await refuseOtherBody(this.database, 'branches', id);
    await this.database.transaction(async (tx) => {
      const { regionId, slug, name, city, state, zip, latitude, longitude, timeZone, email } = wish;
      const values = [id, regionId, slug, name, city, state, zip, latitude, longitude, timeZone, email];
      if (await tx.one(insertBranch, values)) await tx.one(auditBranch, [id]);
    });
    return this.get(id);
  }
}
