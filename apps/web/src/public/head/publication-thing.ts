import type { PublicationDetail } from '@rollcall/contract/publications';
import { nameOf } from '@rollcall/contract/publications/names';
import { plain, shortened } from '../text/plain.ts';
import type { Thing } from './json-ld.tsx';

const types: Record<PublicationDetail['kind'], string> = {
  article: 'Article',
  pamphlet: 'Book',
  book: 'Book',
  newspaper_issue: 'PublicationIssue',
  video: 'VideoObject',
  audio: 'AudioObject',
};

const isPlayed = ({ kind }: PublicationDetail) => kind === 'video' || kind === 'audio';

/** A publication in the words of schema.org. A person's name has a comma in the catalogue, an organization's has none. */
export const publicationThing = (origin: string, publication: PublicationDetail): Thing => {
  const { slug, kind, title, subtitle, authors, published, languages, isbn, publisher, pageCount, url } = publication;
  const page = `${origin}/publications/${slug}`;
  return {
    '@type': types[kind],
    '@id': page,
    url: page,
    name: plain(subtitle ? `${title}: ${subtitle}` : title),
    ...(kind === 'article' && { headline: plain(title).slice(0, 110) }),
    ...(publication.summary && { description: shortened(publication.summary, 300) }),
    author: authors.map((author) => ({
      '@type': author.includes(',') ? 'Person' : 'Organization',
      name: plain(nameOf(author)),
    })),
    inLanguage: languages,
    ...(published && { datePublished: published, ...(isPlayed(publication) && { uploadDate: published }) }),
    ...(isbn && { isbn: isbn.replaceAll('-', '') }),
    ...(publisher && { publisher: { '@type': 'Organization', name: plain(publisher) } }),
    ...(pageCount && { numberOfPages: pageCount }),
    ...(publication.durationMinutes && isPlayed(publication) && { duration: `PT${publication.durationMinutes}M` }),
    ...(url && { sameAs: url }),
  };
};
