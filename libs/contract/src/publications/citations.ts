import type { PublicationDetail } from '../publications.ts';
import { nameOf, publishedInWords } from './names.ts';

/** What a citation says of a publication. `page`: our own page of it, named where it is nowhere else. */
export type Cited = Pick<
  PublicationDetail,
  | 'kind'
  | 'title'
  | 'subtitle'
  | 'authors'
  | 'published'
  | 'publishedIn'
  | 'issue'
  | 'pages'
  | 'publisher'
  | 'place'
  | 'isbn'
  | 'url'
  | 'languages'
  | 'durationMinutes'
> & { page?: string };

const words = {
  en: { and: 'and', undated: 'n.d.', video: 'Video', audio: 'Audio', others: 'et al.', open: '“', close: '”' },
  es: { and: 'y', undated: 's. f.', video: 'Video', audio: 'Audio', others: 'et al.', open: '«', close: '»' },
};
type Words = (typeof words)['en'];
/** A language that citations are written in; any other reads as English. */
const wordsOf = (locale: string): Words => (locale.startsWith('es') ? words.es : words.en);

const NAMED_AT_MOST = 6;
const NAMED_OF_MORE = 3;

/** The first by the family name, as the list is sorted, the others as people say them. */
const authorsOf = (authors: readonly string[], { and, others }: Words): string => {
  const [first = '', ...rest] = authors;
  const said = rest.map(nameOf);
  if (authors.length > NAMED_AT_MOST) return [first, ...said.slice(0, NAMED_OF_MORE - 1), others].join(', ');
  const last = said.pop();
  if (last === undefined) return first;
  return `${[first, ...said].join(', ')}${first.includes(',') || said.length > 0 ? ',' : ''} ${and} ${last}`;
};

/** Parts as sentences: each ends in one full stop, and those without words are left out. */
const sentences = (...parts: string[]): string =>
  parts
    .filter((part) => part !== '')
    .map((part) => (/[.?!][”»]?$/.test(part) ? part : `${part}.`))
    .join(' ');

const listed = (...parts: string[]): string => parts.filter((part) => part !== '').join(', ');

/**
 * A publication as The Chicago Manual of Style cites it in a bibliography (notes and bibliography, 18th edition), as plain text.
 * @param locale what its words, dates and quotation marks are written in
 */
export const chicago = (p: Cited, locale = 'en-US'): string => {
  const said = wordsOf(locale);
  const authors = authorsOf(p.authors, said);
  const title = p.subtitle ? `${p.title}: ${p.subtitle}` : p.title;
  const date = publishedInWords(locale, p.published) || said.undated;
  const year = p.published?.slice(0, 4) ?? said.undated;
  const quoted = /[.?!]$/.test(title) ? `${said.open}${title}${said.close}` : `${said.open}${title}.${said.close}`;
  const link = p.url ?? p.page ?? '';
  switch (p.kind) {
    case 'book':
    case 'pamphlet': {
      const imprint = p.place && p.publisher ? `${p.place}: ${p.publisher}` : p.publisher || p.place;
      return sentences(authors, title, listed(imprint, year), link);
    }
    case 'article':
      return sentences(
        authors,
        quoted,
        listed([p.publishedIn, p.issue].filter(Boolean).join(' '), date, p.pages),
        link,
      );
    case 'newspaper_issue':
      return sentences(authors, title, listed(p.issue, date), p.publisher, link);
    case 'video':
    case 'audio': {
      const length = p.durationMinutes ? `${p.durationMinutes} min` : '';
      return sentences(authors, quoted, listed(p.publishedIn, p.publisher, date), listed(said[p.kind], length), link);
    }
  }
};

const escaped = (text: string): string =>
  text
    .replace(/[\\{}]/g, '')
    .replace(/[&%$#_]/g, (sign) => `\\${sign}`)
    .replace(/~/g, '\\textasciitilde{}')
    .replace(/\^/g, '\\textasciicircum{}');

const types: Record<Cited['kind'], string> = {
  article: 'article',
  pamphlet: 'booklet',
  book: 'book',
  newspaper_issue: 'misc',
  video: 'misc',
  audio: 'misc',
};

const plainWord = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^a-z0-9]/gi, '')
    .toLowerCase();

/** `gray1971wages`: the first author, the year, the first long word of the title. */
const keyOf = ({ authors, published, title }: Cited): string => {
  const family = plainWord(authors[0]?.split(',')[0] ?? '');
  const word =
    title
      .split(/\s+/)
      .map(plainWord)
      .find(({ length }) => length > 3) ?? plainWord(title);
  return `${family}${published?.slice(0, 4) ?? ''}${word}` || 'untitled';
};

/** The same for BibTeX. A name without a comma is one of an organization, and is kept whole. */
export const bibtex = (p: Cited): string => {
  const [year = '', month = ''] = p.published?.split('-') ?? [];
  const fields: Record<string, string> = {
    author: p.authors.map((name) => (name.includes(',') ? escaped(name) : `{${escaped(name)}}`)).join(' and '),
    title: `{${escaped(p.subtitle ? `${p.title}: ${p.subtitle}` : p.title)}}`,
    [p.kind === 'article' ? 'journal' : 'howpublished']: escaped(p.publishedIn),
    number: escaped(p.issue),
    pages: escaped(p.pages).replace(/(\d)\s*[–-]\s*(\d)/g, '$1--$2'),
    publisher: escaped(p.publisher),
    address: escaped(p.place),
    year,
    month: month && String(Number(month)),
    isbn: p.isbn ?? '',
    language: p.languages.join(', '),
    url: p.url ?? p.page ?? '',
  };
  const lines = Object.entries(fields).filter(([, value]) => value !== '');
  return `@${types[p.kind]}{${keyOf(p)},\n${lines.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}\n`;
};
