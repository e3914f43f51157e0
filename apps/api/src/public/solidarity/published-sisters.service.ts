import { Injectable } from '@nestjs/common';
import type { PublicSister, SolidarityPublicPage } from '@rollcall/contract/public-solidarity';
import type { SisterOrganization } from '@rollcall/contract/solidarity';
import { asNobody } from '@rollcall/database/actor-scope';
import { Database } from '../../platform/database/database.service.ts';
import { JointService } from '../../solidarity/joint/joint.service.ts';
import { latestExchanges } from './latest-exchanges.sql.ts';
import { publicSisters } from './public-sisters.sql.ts';

const LATELY = 8; // exchanges
const SAID = 3; // statements of each organization

/** Sister organizations as a visitor knows them, whoever asks: those that are named inside only are not among them. */
@Injectable()
export class PublishedSisters {
  constructor(
    private readonly database: Database,
    private readonly joint: JointService,
  ) {}

  page(): Promise<SolidarityPublicPage> {
    return asNobody(async () => ({
      page: 'solidarity',
      organizations: await this.database.rows(publicSisters, [SAID]),
      exchanges: await this.database.rows(latestExchanges, [LATELY]),
    }));
  }

  /** Those whose name a meeting or a campaign carries. */
  of(what: 'meeting' | 'campaign', id: string): Promise<PublicSister[]> {
    return asNobody(async () => (await this.joint.list(what, id)).items.map(publicSister));
  }
}

/** Field by field, so that a new one does not slip out. */
const publicSister = (one: SisterOrganization): PublicSister => ({
  id: one.id,
  name: one.name,
  country: one.country,
  city: one.city,
  latitude: one.latitude,
  longitude: one.longitude,
  kind: one.kind,
  relation: one.relation,
});
