import type { PublicPage } from '@rollcall/contract/public-pages';
import type { IntlShape } from 'react-intl';

/** Something that a program can follow instead of a person. */
export type FeedLink = { title: string; href: string; type: 'application/atom+xml' | 'text/calendar' };

/** What can be followed of a page: its path is that of the first language, as of a page. */
export const feedsOf = (page: PublicPage, _intl: IntlShape): FeedLink[] => {
  switch (page.page) {
    default:
      return [];
  }
};
