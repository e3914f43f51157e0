import type { PriorityArea } from './campaigns.ts';
import type { Discussion, Publication, PublicationDetail, PublicationKind } from './publications.ts';

/** What was looked for; each empty where it does not matter. `area` is its slug. */
export type PublicationSearch = { q: string; kind: PublicationKind | ''; area: string; language: string };

/** The pages on which publications are found and read about. */
export type PublicationPublicPage =
  | {
      page: 'publications';
      publications: Publication[];
      areas: PriorityArea[];
      search: PublicationSearch;
      nextCursor: string | null;
      isFirst: boolean;
    }
  | {
      page: 'publication';
      publication: PublicationDetail;
      /** Public meetings that had it on their programme, and those that will, the next first. */
      discussed: Discussion[];
      coming: Discussion[];
      /** Others of its area. */
      shelf: Publication[];
    };
