import { day, type Page } from '@rollcall/contract/fields';
import { z } from 'zod';
import type { Database } from '../../platform/database/database.service.ts';
import { decodeCursor, pageOf } from '../../platform/http/cursor.ts';
import { refuseOtherBody } from '../../platform/http/idempotency.ts';
import { refuse } from '../../platform/http/problem.exception.ts';
import type { SisterOrganizationsService } from '../organizations/organizations.service.ts';
import type { RecordStatements } from './records.sql.ts';

const position = z.tuple([day, z.uuid()]);
const start = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

/** What is written down of a sister organization under a day, each sort in a table of its own. */
export abstract class SisterRecords<R extends { id: string }, W> {
  protected constructor(
    private readonly database: Database,
    private readonly organizations: SisterOrganizationsService,
    private readonly statements: RecordStatements<R, W>,
  ) {}

  /** Latest first. @throws ProblemException 404 `sister-organization-unknown` */
  async list(
    organizationId: string,
    { limit, cursor }: { limit: number; cursor?: string | undefined },
  ): Promise<Page<R>> {
    const last = decodeCursor(cursor, position) ?? start;
    const items = (await this.database.one(this.statements.list, [organizationId, ...last, limit + 1]))?.items ?? [];
    if (items.length === 0) await this.organizations.get(organizationId); // nothing there yet, or no such organization
    return pageOf(items, limit, (record) => [this.statements.dayOf(record), record.id]);
  }

  /** @throws ProblemException 404 `sister-organization-unknown` */
  async add(organizationId: string, wish: W, id: string): Promise<R> {
    await this.organizations.get(organizationId);
    await refuseOtherBody(this.database, this.statements.table, id);
    await this.database.rows(this.statements.insert, [id, organizationId, ...this.statements.valuesOf(wish)]);
    return this.#get(organizationId, id);
  }

  /**
   * `version` is the one that the editor saw.
   * @throws ProblemException 404 `not-found`; 412 `version-outdated` with what stands there now
   */
  async write(organizationId: string, id: string, wish: W, version: number): Promise<R> {
    const values = [id, organizationId, ...this.statements.valuesOf(wish), version];
    const changed = await this.database.one(this.statements.update, values);
    const current = await this.#get(organizationId, id);
    return changed ? current : refuse(412, 'version-outdated', { current });
  }

  async remove(organizationId: string, id: string): Promise<void> {
    await this.database.rows(this.statements.remove, [id, organizationId]);
  }

  async #get(organizationId: string, id: string): Promise<R> {
    return (await this.database.one(this.statements.get, [id, organizationId]))?.record ?? refuse(404, 'not-found');
  }
}
