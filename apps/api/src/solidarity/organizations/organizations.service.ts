import { Injectable } from '@nestjs/common';
import type { Page } from '@rollcall/contract/fields';
import type { SisterOrganization, SisterOrganizationDetail, sisterOrganizations } from '@rollcall/contract/solidarity';
import { z } from 'zod';
import { Database } from '../../platform/database/database.service.ts';
import { decodeCursor, pageOf } from '../../platform/http/cursor.ts';
import { refuseOtherBody } from '../../platform/http/idempotency.ts';
import type { BodyOf } from '../../platform/http/implements.ts';
import { refuse } from '../../platform/http/problem.exception.ts';
import { getOrganization, insertOrganization, listOrganizations, updateOrganization } from './organizations.sql.ts';

type Filter = {
  country?: string | undefined;
  kind?: SisterOrganization['kind'] | undefined;
  relation?: SisterOrganization['relation'] | undefined;
  limit: number;
  cursor?: string | undefined;
};
type Wish = BodyOf<typeof sisterOrganizations.add>;

const position = z.tuple([z.string(), z.uuid()]);
const start = ['', '00000000-0000-0000-0000-000000000000'];

/** Organizations abroad that are known to us. */
@Injectable()
export class SisterOrganizationsService {
  constructor(private readonly database: Database) {}

  /** By name. Those that are not public are given to members only. */
  async list({ country, kind, relation, limit, cursor }: Filter): Promise<Page<SisterOrganization>> {
    const last = decodeCursor(cursor, position) ?? start;
    const values = [...last, limit + 1, country ?? null, kind ?? null, relation ?? null];
    const items = (await this.database.one(listOrganizations, values))?.items ?? [];
    return pageOf(items, limit, (last) => [last.name, last.id]);
  }

  /** @throws ProblemException 404 `sister-organization-unknown` */
  async get(organizationId: string): Promise<SisterOrganizationDetail> {
    const row = await this.database.one(getOrganization, [organizationId]);
    return row?.organization ?? refuse(404, 'sister-organization-unknown');
  }

  async add(wish: Wish, id: string): Promise<SisterOrganizationDetail> {
    await refuseOtherBody(this.database, 'sister_organizations', id);
    await this.database.rows(insertOrganization, [id, ...columnsOf(wish)]);
    return this.get(id);
  }

  /**
   * Changes what is named. `version` is the one that the editor saw.
   * @throws ProblemException 404 `sister-organization-unknown`; 412 `version-outdated` with what stands there now
   */
  async change(
    organizationId: string,
    wish: BodyOf<typeof sisterOrganizations.change>,
    version: number,
  ): Promise<SisterOrganizationDetail> {
    const seen = await this.get(organizationId);
    if (seen.version !== version) return refuse(412, 'version-outdated', { current: seen });
    const values = [organizationId, ...columnsOf({ ...seen, ...wish }), version];
    const changed = await this.database.one(updateOrganization, values);
    const current = await this.get(organizationId);
    return changed ? current : refuse(412, 'version-outdated', { current });
  }
}

const columnsOf = (wish: Wish) => [
  ...[wish.name, wish.country, wish.city, wish.latitude, wish.longitude, wish.kind, wish.relation, wish.since],
  ...[wish.about, wish.url, wish.isPublic],
];
