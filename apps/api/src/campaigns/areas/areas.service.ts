import { Injectable } from '@nestjs/common';
import type { areas, PriorityAreaDetail } from '@rollcall/contract/areas';
import { Database } from '../../platform/database/database.service.ts';
import type { BodyOf } from '../../platform/http/implements.ts';
import { refuse } from '../../platform/http/problem.exception.ts';
import { addConvener, changeArea, getArea, nameConvener, orderAreas, removeConvener } from './areas.sql.ts';

/** One priority area: what it stands for, and who convenes it. */
@Injectable()
export class AreasService {
  constructor(private readonly database: Database) {}

  /** @throws ProblemException 404 `not-found` */
  async get(areaId: string): Promise<PriorityAreaDetail> {
    return (await this.database.one(getArea, [areaId])) ?? refuse(404, 'not-found');
  }

  /**
   * Changes what is named. `version` is the one that the editor saw.
   * @throws ProblemException 412 `version-outdated` with the area as it stands now
   */
  async change(areaId: string, wish: BodyOf<typeof areas.change>, version: number): Promise<PriorityAreaDetail> {
    const { name = null, summary = null, statement = null, translations } = wish;
    const all = translations ? JSON.stringify(translations) : null;
    const changed = await this.database.one(changeArea, [areaId, version, name, summary, statement, all]);
    const current = await this.get(areaId);
    return changed ? current : refuse(412, 'version-outdated', { current });
  }

  /** @throws ProblemException 422 `invalid` where these are not all areas there are */
  async order(areaIds: string[]): Promise<void> {
    await this.database.rows(orderAreas, [areaIds]);
  }

  /** @throws ProblemException 422 `person-unknown` for who is neither member nor holds an office; 409 `too-many-conveners` */
  async addConvener(areaId: string, email: string, publicName: string | null): Promise<PriorityAreaDetail> {
    await this.database.rows(addConvener, [areaId, email, publicName]);
    return this.get(areaId);
  }

  /** @throws ProblemException 403 `forbidden` for all but the convener and national staff; 404 `person-unknown` */
  async nameConvener(areaId: string, personId: string, publicName: string | null): Promise<PriorityAreaDetail> {
    await this.database.rows(nameConvener, [areaId, personId, publicName]);
    return this.get(areaId);
  }

  /** @throws ProblemException 403 `forbidden` for all but the convener and national staff */
  async removeConvener(areaId: string, personId: string): Promise<void> {
    await this.database.rows(removeConvener, [areaId, personId]);
  }
}
