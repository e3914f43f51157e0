import { Injectable } from '@nestjs/common';
import type { PublicationPublicPage, PublicationSearch } from '@rollcall/contract/public-publications';
import { publications as endpoints, publicationKinds } from '@rollcall/contract/publications';
import { asNobody } from '@rollcall/database/actor-scope';
import { refuse } from '../../platform/http/problem.exception.ts';
import { PublicationsService } from '../../publications/publications.service.ts';
import { PublishedAreas } from '../areas/published-areas.service.ts';

type Found = Extract<PublicationPublicPage, { page: 'publications' }>;
type Shown = Extract<PublicationPublicPage, { page: 'publication' }>;

const PER_PAGE = 20;
const DISCUSSIONS = 20;
const OTHERS = 4;
const asked = endpoints.list.query.shape;

const word = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
/** What somebody chose, or nothing where it is no choice of ours: a page is shown, whatever stands in its address. */
const searchOf = (query: Record<string, unknown>): PublicationSearch => ({
  q: asked.q.safeParse(word(query['q'])).data ?? '',
  kind: publicationKinds.find((kind) => kind === query['kind']) ?? '',
  area: word(query['area']),
  language: asked.language.safeParse(word(query['language'])).data ?? '',
});

/** The catalogue as a visitor reads it, whoever asks: these pages are kept by caches and shown to others. */
@Injectable()
export class PublishedPublications {
  constructor(
    private readonly catalogue: PublicationsService,
    private readonly areas: PublishedAreas,
  ) {}

  /** What a search finds, or the latest. An area is named by its slug or its id. */
  async search(query: Record<string, unknown>): Promise<Found> {
    const { q, kind, area: named, language } = searchOf(query);
    const cursor = word(query['cursor']) || undefined;
    const areas = await this.areas.all();
    const area = areas.find(({ id, slug }) => slug === named || id === named);
    const wish = {
      ...{ q, limit: PER_PAGE, cursor },
      ...(kind && { kind }),
      ...(area && { priorityAreaId: area.id }),
      ...(language && { language }),
    };
    const { items, nextCursor } = await asNobody(() => this.catalogue.list(wish));
    return {
      page: 'publications',
      publications: await this.areas.named(items, areas),
      areas,
      search: { q, kind, area: area?.slug ?? '', language },
      nextCursor,
      isFirst: cursor === undefined,
    };
  }

  /** @throws ProblemException 404 `publication-unknown`, also for one that is for members */
  async bySlug(slug: string): Promise<Shown> {
    if (!/^[a-z0-9-]{1,80}$/.test(slug)) refuse(404, 'publication-unknown');
    return asNobody(async () => {
      const found = await this.catalogue.getBySlug(slug);
      const limit = DISCUSSIONS;
      const [[publication = found], past, coming, shelf] = await Promise.all([
        this.areas.named([found]),
        this.catalogue.discussions(found.id, { when: 'past', limit }),
        this.catalogue.discussions(found.id, { when: 'coming', limit }),
        found.priorityArea ? this.catalogue.shelf(found.priorityArea.id, OTHERS + 1) : [],
      ]);
      const others = shelf.filter(({ id }) => id !== found.id).slice(0, OTHERS);
      return { page: 'publication', publication, discussed: past.items, coming: coming.items, shelf: others };
    });
  }
}
