import { Injectable } from '@nestjs/common';
import { day, type Page } from '@rollcall/contract/fields';
import type { SisterStatement, sisterStatements } from '@rollcall/contract/solidarity/statements';
import { z } from 'zod';
import { Database } from '../../platform/database/database.service.ts';
import { decodeCursor, encodeCursor } from '../../platform/http/cursor.ts';
import { refuseOtherBody } from '../../platform/http/idempotency.ts';
import type { BodyOf } from '../../platform/http/implements.ts';
import { refuse } from '../../platform/http/problem.exception.ts';
import { SisterOrganizationsService } from '../organizations/organizations.service.ts';
import { deleteStatement, getStatement, insertStatement, listStatements, updateStatement } from './statements.sql.ts';

type Wish = BodyOf<typeof sisterStatements.add>;

const position = z.tuple([day, z.uuid()]);
const start = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

/** What an organization said, what was said to it, and what was said together. */
@Injectable()
export class StatementsService {
  constructor(
    private readonly database: Database,
    private readonly organizations: SisterOrganizationsService,
  ) {}

  /** Latest first. @throws ProblemException 404 `sister-organization-unknown` */
  async list(
    organizationId: string,
    { limit, cursor }: { limit: number; cursor?: string | undefined },
  ): Promise<Page<SisterStatement>> {
    const last = decodeCursor(cursor, position) ?? start;
    const items = (await this.database.one(listStatements, [organizationId, ...last, limit + 1]))?.items ?? [];
    if (items.length === 0) await this.organizations.get(organizationId); // nothing there yet, or no such organization
    const shown = items.slice(0, limit);
    const end = shown.at(-1);
    return { items: shown, nextCursor: items.length > limit && end ? encodeCursor([end.issuedOn, end.id]) : null };
  }

  /** @throws ProblemException 404 `sister-organization-unknown` */
  async add(organizationId: string, wish: Wish, id: string): Promise<SisterStatement> {
    await this.organizations.get(organizationId);
    await refuseOtherBody(this.database, 'sister_statements', id);
    await this.database.rows(insertStatement, [id, organizationId, ...columnsOf(wish)]);
    return this.#get(organizationId, id);
  }

  /** @throws ProblemException 404 `not-found` */
  async write(organizationId: string, id: string, wish: Wish): Promise<SisterStatement> {
    await this.database.rows(updateStatement, [id, organizationId, ...columnsOf(wish)]);
    return this.#get(organizationId, id);
  }

  async remove(organizationId: string, id: string): Promise<void> {
    await this.database.rows(deleteStatement, [id, organizationId]);
  }

  async #get(organizationId: string, id: string): Promise<SisterStatement> {
    return (await this.database.one(getStatement, [id, organizationId]))?.statement ?? refuse(404, 'not-found');
  }
}

const columnsOf = (wish: Wish) => [wish.voice, wish.title, wish.body, wish.language, wish.url, wish.issuedOn];
