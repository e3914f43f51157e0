import { Injectable } from '@nestjs/common';
import type { PriorityArea } from '@rollcall/contract/campaigns';
import type { PublicArea } from '@rollcall/contract/public-pages';
import type { Publication } from '@rollcall/contract/publications';
import { asNobody } from '@rollcall/database/actor-scope';
import { AreasService } from '../../campaigns/areas/areas.service.ts';
import { CampaignsService } from '../../campaigns/campaigns.service.ts';
import { refuse } from '../../platform/http/problem.exception.ts';
import { PublicationsService } from '../../publications/publications.service.ts';

const ON_THE_SHELF = 6; // publications

type Named = { priorityArea: { id: string } | null };
type Translated = Pick<PriorityArea, 'id' | 'translations'>;

/** Priority areas as a visitor reads them, whoever asks: in all their languages, since a page is in one of several. */
@Injectable()
export class PublishedAreas {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly areas: AreasService,
    private readonly publications: PublicationsService,
  ) {}

  /** In their order. */
  async all(): Promise<PriorityArea[]> {
    return (await asNobody(() => this.campaigns.areas())).read().items;
  }

  /** @throws ProblemException 404 `not-found` */
  async bySlug(slug: string): Promise<PublicArea> {
    const found = (await this.all()).find((area) => area.slug === slug) ?? refuse(404, 'not-found');
    const { conveners, ...area } = await asNobody(() => this.areas.get(found.id));
    return { ...area, conveners: conveners.flatMap(({ publicName }) => publicName ?? []) };
  }

  /** What there is to read on an area, latest first. */
  shelf(areaId: string): Promise<Publication[]> {
    return asNobody(() => this.publications.shelf(areaId, ON_THE_SHELF));
  }

  /**
   * The same things, whose areas say their names in every language.
   * @param areas theirs, where they are read already
   */
  async named<T extends Named>(things: T[], areas?: Translated[] | Promise<Translated[]>): Promise<T[]> {
    if (things.every(({ priorityArea }) => priorityArea === null)) return things;
    const texts = new Map((await (areas ?? this.all())).map(({ id, translations }) => [id, translations]));
    return things.map((thing) => {
      const { priorityArea } = thing;
      return priorityArea
        ? { ...thing, priorityArea: { ...priorityArea, translations: texts.get(priorityArea.id) ?? [] } }
        : thing;
    });
  }
}
