import { Injectable } from '@nestjs/common';
import { day, type Page } from '@rollcall/contract/fields';
import type { Exchange, exchanges } from '@rollcall/contract/solidarity/exchanges';
import { z } from 'zod';
import { Database } from '../../platform/database/database.service.ts';
import { decodeCursor, encodeCursor } from '../../platform/http/cursor.ts';
import { refuseOtherBody } from '../../platform/http/idempotency.ts';
import type { BodyOf } from '../../platform/http/implements.ts';
import { refuse } from '../../platform/http/problem.exception.ts';
import { SisterOrganizationsService } from '../organizations/organizations.service.ts';
import { deleteExchange, getExchange, insertExchange, listExchanges, updateExchange } from './exchanges.sql.ts';

type Wish = BodyOf<typeof exchanges.add>;

const position = z.tuple([day, z.uuid()]);
const start = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

/** Visits, joint meetings and solidarity actions: what was done together with an organization. */
@Injectable()
export class ExchangesService {
  constructor(
    private readonly database: Database,
    private readonly organizations: SisterOrganizationsService,
  ) {}

  /** Latest first. @throws ProblemException 404 `sister-organization-unknown` */
  async list(
    organizationId: string,
    { limit, cursor }: { limit: number; cursor?: string | undefined },
  ): Promise<Page<Exchange>> {
    const last = decodeCursor(cursor, position) ?? start;
    const items = (await this.database.one(listExchanges, [organizationId, ...last, limit + 1]))?.items ?? [];
    if (items.length === 0) await this.organizations.get(organizationId); // nothing there yet, or no such organization
    const shown = items.slice(0, limit);
    const end = shown.at(-1);
    return { items: shown, nextCursor: items.length > limit && end ? encodeCursor([end.startsOn, end.id]) : null };
  }

  /** @throws ProblemException 404 `sister-organization-unknown` */
  async add(organizationId: string, wish: Wish, id: string): Promise<Exchange> {
    await this.organizations.get(organizationId);
    await refuseOtherBody(this.database, 'sister_exchanges', id);
    await this.database.rows(insertExchange, [id, organizationId, ...columnsOf(wish)]);
    return this.#get(organizationId, id);
  }

  /** @throws ProblemException 404 `not-found` */
  async write(organizationId: string, id: string, wish: Wish): Promise<Exchange> {
    await this.database.rows(updateExchange, [id, organizationId, ...columnsOf(wish)]);
    return this.#get(organizationId, id);
  }

  async remove(organizationId: string, id: string): Promise<void> {
    await this.database.rows(deleteExchange, [id, organizationId]);
  }

  async #get(organizationId: string, id: string): Promise<Exchange> {
    return (await this.database.one(getExchange, [id, organizationId]))?.exchange ?? refuse(404, 'not-found');
  }
}

const columnsOf = (wish: Wish) => [
  wish.kind,
  wish.title,
  wish.about,
  wish.branchId,
  wish.startsOn,
  wish.endsOn,
  wish.isPublic,
];
