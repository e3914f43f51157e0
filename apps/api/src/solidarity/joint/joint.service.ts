import { Injectable } from '@nestjs/common';
import type { SisterOrganization } from '@rollcall/contract/solidarity';
import { Database } from '../../platform/database/database.service.ts';
import { refuse } from '../../platform/http/problem.exception.ts';
import { setSister, sistersOf } from './joint.sql.ts';

type Joint = 'meeting' | 'campaign';
type Carried = { items: SisterOrganization[] };

/** Meetings and campaigns that carry the name of sister organizations. */
@Injectable()
export class JointService {
  constructor(private readonly database: Database) {}

  /** By name; of those who are not public nothing is said outside. @throws ProblemException 404 `meeting-unknown`, `campaign-unknown` */
  async list(what: Joint, id: string): Promise<Carried> {
    return (await this.database.one(sistersOf[what], [id])) ?? refuse(404, `${what}-unknown`);
  }

  /**
   * Gives it their name, or takes it off. Sent again it changes nothing.
   * @throws ProblemException 404 `meeting-unknown`, `campaign-unknown`, `sister-organization-unknown`; 403 `forbidden` for
   * who does not organize it; 409 `too-many-sisters`
   */
  async set(what: Joint, id: string, organizationId: string, isJoint: boolean): Promise<Carried> {
    await this.database.rows(setSister[what], [id, organizationId, isJoint]);
    return this.list(what, id);
  }
}
