import type { PublicationPublicPage } from '@rollcall/contract/public-publications';
import type { Discussion, Publication, PublicationDetail } from '@rollcall/contract/publications';

const ID = '019abcde-0000-7000-8000-0000000000b1';

const listed: Publication = {
  id: ID,
  slug: 'rent-strikes-0000b1',
  kind: 'pamphlet',
  title: 'Rent strikes',
  subtitle: 'A short history',
  authors: ['Gray, Rose', 'Tenants United'],
  published: '1971-05',
  publishedIn: '',
  languages: ['en', 'es'],
  priorityArea: { id: ID, slug: 'labor-movement', name: 'The labor movement' },
  visibility: 'public',
  found: {
    title: [
      { text: 'Rent', isHit: true },
      { text: ' strikes', isHit: false },
    ],
    passage: [
      { text: 'How tenants paid no ', isHit: false },
      { text: 'rent', isHit: true },
    ],
  },
};

export const samplePublication = (over: Partial<PublicationDetail> = {}): PublicationDetail => {
  const { found: _, ...rest } = listed;
  return {
    ...rest,
    summary: 'How *tenants* won.',
    issue: '',
    pages: '',
    publisher: 'Lantern Press',
    place: 'Chicago',
    pageCount: 64,
    durationMinutes: null,
    isbn: '978-0-306-40615-7',
    url: 'https://example.org/strikes',
    file: { id: ID, name: 'strikes.pdf', type: 'application/pdf', size: 1_240_000 },
    showsText: true,
    text: 'It began in March.',
    addedAt: '2026-11-01T12:00:00Z',
    version: 1,
    ...over,
  };
};

const discussion: Discussion = {
  meetingId: ID,
  title: 'Study group',
  branch: { id: ID, name: 'Chicago', slug: 'chicago' },
  startsAt: '2026-10-06T00:00:00Z',
  timeZone: 'America/Chicago',
  chapters: 'chapters 1 and 2',
};

export const publicationSamples = {
  publications: {
    page: 'publications',
    publications: [listed, { ...listed, id: 'b', found: null, kind: 'video', published: null, priorityArea: null }],
    areas: [{ id: ID, position: 7, slug: 'labor-movement', name: 'The labor movement', summary: '', translations: [] }],
    search: { q: 'rent', kind: '', area: 'labor-movement', language: 'ht' },
    nextCursor: 'WzIwXQ',
    isFirst: false,
  },
  publication: {
    page: 'publication',
    publication: samplePublication(),
    discussed: [discussion],
    coming: [{ ...discussion, chapters: '' }],
    shelf: [{ ...listed, found: null }],
  },
} satisfies Record<string, PublicationPublicPage>;
