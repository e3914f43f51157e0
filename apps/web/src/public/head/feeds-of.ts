import type { PublicPage } from '@rollcall/contract/public-pages';
import type { IntlShape } from 'react-intl';
import type { TextId } from '../intl.ts';
import { plain } from '../text/plain.ts';

/** Something that a program can follow instead of a person. */
export type FeedLink = { title: string; href: string; type: 'application/atom+xml' | 'text/calendar' };

/** What can be followed of a page: its path is that of the first language, as of a page. */
export const feedsOf = (page: PublicPage, intl: IntlShape): FeedLink[] => {
  const atom = (id: TextId, href: string, values?: Record<string, string>): FeedLink => ({
    title: intl.formatMessage({ id }, values),
    href,
    type: 'application/atom+xml',
  });
  switch (page.page) {
    case 'home':
      return [
        atom('public.feed.meetings', '/feeds/meetings.atom'),
        atom('public.feed.campaigns', '/feeds/campaigns.atom'),
      ];
    case 'meetings':
      return [atom('public.feed.meetings', '/feeds/meetings.atom')];
    case 'branch': {
      const { slug, name } = page.branch;
      const branch = plain(name);
      const calendar = intl.formatMessage({ id: 'public.feed.branch-calendar' }, { branch });
      return [
        atom('public.feed.branch', `/feeds/branches/${slug}/meetings.atom`, { branch }),
        { title: calendar, href: `/embed/branches/${slug}/meetings.ics`, type: 'text/calendar' },
      ];
    }
    case 'campaigns':
      return [atom('public.feed.campaigns', '/feeds/campaigns.atom')];
    case 'campaign':
      return [atom('public.feed.campaign', `/feeds/campaigns/${page.campaign.slug}.atom`)];
    default:
      return [];
  }
};
