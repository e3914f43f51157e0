import { areaIn } from '@rollcall/contract/areas';
import type { MeetingFilter, PublicPage } from '@rollcall/contract/public-pages';
import { namesOf } from '@rollcall/contract/publications/names';
import type { IntlShape } from 'react-intl';
import type { TextId } from '../intl.ts';
import { plain, shortened } from '../text/plain.ts';
import { whenOf } from '../text/when.ts';

/** What the head of a page says about it. */
export type Description = {
  title: string;
  description: string;
  /** Its path, the same in every language; null where a page should not be found by search. */
  canonical: string | null;
  type: 'website' | 'article';
};

/** Pages whose title and description are the same for everybody, and where they are found. */
const fixed = {
  'what-we-do': '/what-we-do',
  solidarity: '/solidarity',
  branches: '/branches',
  meetings: '/meetings',
  'sign-in': '/sign-in',
  'forgot-password': '/forgot-password',
  join: '/join',
  'join-requested': null,
  'join-confirm': null,
  'join-forgotten': null,
  'join-expired': null,
  'set-password': null,
  'first-administrator': null,
  'link-expired': null,
  'rsvp-requested': null,
  'rsvp-forgotten': null,
  'rsvp-expired': null,
  unsubscribe: null,
  'unsubscribe-expired': null,
  'petition-signed': null,
  'embed-petition-signed': null,
  'signature-withdrawn': null,
  'signature-expired': null,
} as const;

const isFiltered = ({ area, kind, online, near, branch }: MeetingFilter) =>
  Boolean(area ?? kind ?? branch) || online || near !== '';

/** Title, description and canonical path of a page, in words of its language. */
export const describe = (page: PublicPage, intl: IntlShape): Description => {
  const say = (id: TextId, values?: Record<string, string | number>) => intl.formatMessage({ id }, values);
  const titled = (title: string, description: string, canonical: string | null): Description => ({
    title: say('public.title', { page: plain(title), organization: say('public.organization') }),
    description,
    canonical,
    type: 'website',
  });
  switch (page.page) {
    case 'home':
      return titled(say('public.home.title'), say('public.home.description'), '/');
    case 'area':
      return titled(
        areaIn(page.area, intl.locale).name,
        shortened(areaIn(page.area, intl.locale).summary, 160),
        `/areas/${page.area.slug}`,
      );
    case 'campaigns':
      return titled(
        say('public.campaigns.title'),
        say('public.campaigns.description'),
        page.isFirst ? '/campaigns' : null,
      );
    case 'campaign': {
      const { title, summary, slug } = page.campaign;
      const description = shortened(summary || say('public.campaign.description', { title: plain(title) }), 200);
      return { ...titled(title, description, `/campaigns/${slug}`), type: 'article' };
    }
    case 'embed-meetings':
      return titled(
        say('public.embed-meetings.title', { branch: page.branch.name }),
        say('public.branch.meetings'),
        null,
      );
    case 'branch': {
      const { name, city, state, slug } = page.branch;
      const description = say('public.branch.description', { city: plain(city), state });
      return titled(say('public.branch.title', { name }), description, `/branches/${slug}`);
    }
    case 'meeting': {
      const { meeting } = page;
      const when = whenOf(intl, meeting);
      const facts = say('public.meeting.description', {
        kind: say(`public.kind.${meeting.kind}`),
        branch: plain(meeting.branch.name),
        date: when.date,
        time: when.start,
        zone: when.zone,
      });
      const description = shortened(`${facts} ${meeting.description}`, 200);
      return { ...titled(meeting.title, description, `/meetings/${meeting.id}`), type: 'article' };
    }
    case 'petition':
    case 'embed-petition': {
      const { kind, title, addressee, slug } = page.petition;
      const description = say(`public.petition.description.${kind}`, {
        title: plain(title),
        to: plain(addressee),
        hasTo: addressee ? 'yes' : 'no',
      });
      const path = page.page === 'petition' ? `/petitions/${slug}` : null;
      return { ...titled(title, shortened(description, 200), path), type: 'article' };
    }
    case 'publications': {
      const { q, kind, area, language } = page.search;
      const isPlain = page.isFirst && !q && !kind && !area && !language;
      const title = q ? say('public.publications.title-found', { text: q }) : say('public.publications.title');
      return titled(title, say('public.publications.description'), isPlain ? '/publications' : null);
    }
    case 'publication': {
      const { title, kind, authors, published, summary, slug } = page.publication;
      const facts = [say(`public.publication.kind.${kind}`), namesOf(authors), published?.slice(0, 4)];
      const description = shortened(`${facts.filter(Boolean).join(' · ')}. ${summary}`, 200);
      return { ...titled(title, description, `/publications/${slug}`), type: 'article' };
    }
    case 'signature':
      return titled(page.signature.petition.title, say('public.signature.description'), null);
    case 'rsvp':
      return titled(say('public.rsvp.title', { title: page.rsvp.meeting.title }), say('public.rsvp.description'), null);
    case 'error':
      return titled(say(`public.error.${page.status}.title`), say('public.error.description'), null);
    case 'branches':
      if (page.search) {
        const title = say('public.branches.title-found', { text: page.search.text });
        return titled(title, say('public.branches.description'), null);
      }
      break;
    case 'meetings':
      if (!page.isFirst || isFiltered(page.filter)) {
        return titled(say('public.meetings.title'), say('public.meetings.description'), null);
      }
      break;
  }
  return titled(say(`public.${page.page}.title`), say(`public.${page.page}.description`), fixed[page.page]);
};
