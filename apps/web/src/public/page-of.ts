import type { PublicPage } from '@rollcall/contract/public-pages';

/** The data of one kind of page. */
export type PageOf<Kind extends PublicPage['page']> = Extract<PublicPage, { page: Kind }>;
