import type { PublicPage } from '@rollcall/contract/public-pages';

/**
 * The scripts that a page runs, by their file in `islands/`: `nearby` for `islands/nearby.ts`. A page is whole without
 * them; they make something easier that can be done without.
 */
export const islandsOf = (page: PublicPage): readonly string[] => {
  switch (page.page) {
    case 'branches':
      return page.search ? [] : ['nearby'];
    case 'petition':
    case 'embed-petition':
      return page.petition.state === 'open' ? ['petition'] : [];
    case 'publication':
      return ['copy'];
    default:
      return [];
  }
};
