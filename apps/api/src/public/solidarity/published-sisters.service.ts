import { Injectable } from '@nestjs/common';
import type { PublicSister, SolidarityPublicPage } from '@rollcall/contract/public-solidarity';
import type { SisterOrganization } from '@rollcall/contract/solidarity';
import { runAs } from '@rollcall/database/actor-scope';
import { Database } from '../../platform/database/database.service.ts';
import { JointService } from '../../solidarity/joint/joint.service.ts';
import { SisterOrganizationsService } from '../../solidarity/organizations/organizations.service.ts';
import { latestExchanges } from './latest-exchanges.sql.ts';

const LARGEST_PAGE = 100;
const LATELY = 8; // exchanges

/** Sister organizations as a visitor knows them, whoever asks: those that are named inside only are not among them. */
@Injectable()
export class PublishedSisters {
  constructor(
    private readonly database: Database,
    private readonly organizations: SisterOrganizationsService,
    private readonly joint: JointService,
  ) {}

  page(): Promise<SolidarityPublicPage> {
    return asVisitor(async () => ({
      page: 'solidarity',
      organizations: await this.#all(),
      exchanges: await this.database.rows(latestExchanges, [LATELY]),
    }));
  }

  /** Those whose name a meeting or a campaign carries. */
  of(what: 'meeting' | 'campaign', id: string): Promise<PublicSister[]> {
    return asVisitor(async () => (await this.joint.list(what, id)).items.map(publicSister));
  }

  /** By name; whoever we parted from is history. */
  async #all(): Promise<PublicSister[]> {
    const all: PublicSister[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.organizations.list({ limit: LARGEST_PAGE, cursor });
      all.push(...page.items.filter(({ relation }) => relation !== 'ended').map(publicSister));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    return all;
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

const asVisitor = <T>(read: () => Promise<T>): Promise<T> => runAs({ personId: null }, async () => await read());
