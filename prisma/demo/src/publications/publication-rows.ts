import type { Chance } from '../chance.ts';
import { NAME_GROUPS } from '../data.ts';
import { DAY } from '../days.ts';
import { textOf } from '../series/repeated-days.ts';
import { LIBRARY, type LibraryWords } from './library.ts';

/** A row of the catalogue, as `insert-library.ts` writes it. */
export type PublicationRow = {
  kind: string;
  title: string;
  subtitle: string;
  authors: string[];
  published: string;
  publishedIn: string;
  issue: string;
  pages: string;
  publisher: string;
  place: string;
  pageCount: number | null;
  durationMinutes: number | null;
  isbn: string | null;
  url: string | null;
  area: string | null;
  languages: string[];
  visibility: 'public' | 'members';
  summary: string;
  text: string;
  showsText: boolean;
  added: string;
};

const ISSUES = 14; // of the newspaper, one a month
const FIRST_NUMBER = 212;

const iso = (day: number) => new Date(day * DAY).toISOString();

const author = (chance: Chance) => {
  const { given, family } = chance.pick(NAME_GROUPS);
  return `${chance.pick(family)}, ${chance.pick(given)}`;
};

/** Thirteen digits, the last of which fits the others. */
const isbn = (chance: Chance): string => {
  const digits = `9781${String(chance.below(1e8)).padStart(8, '0')}`;
  const sum = [...digits].reduce((total, digit, n) => total + Number(digit) * (n % 2 === 0 ? 1 : 3), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
};

type Item = LibraryWords['areas'][string]['items'][number];
const isPlayed = ({ kind }: Item) => kind === 'video' || kind === 'audio';
const hasPages = ({ kind }: Item) => kind === 'book' || kind === 'pamphlet';

/** When it came out: books by their year, articles and films by their day. */
const published = (item: Item, today: number, chance: Chance) => {
  if (hasPages(item))
    return String(new Date(today * DAY).getUTCFullYear() - chance.below(item.kind === 'book' ? 60 : 12));
  return textOf(today - chance.between(20, 1400));
};

const rowOf = (item: Item, area: string, today: number, chance: Chance): PublicationRow => {
  const language = item.language === 'es' ? 'es' : 'en';
  const subject = LIBRARY.areas[area]!.subject[language];
  const said = LIBRARY.paragraphs[language].map((paragraph) =>
    paragraph.replace('{subject}', subject).replace('{kind}', LIBRARY.kinds[item.kind]),
  );
  const [publisher, place] = chance.pick(LIBRARY.publishers);
  const authors = Array.from({ length: chance.pick([1, 1, 1, 1, 2, 2, 3]) }, () => author(chance));
  const from = chance.between(2, 30);
  const isArticle = item.kind === 'article';
  return {
    ...item,
    authors,
    published: published(item, today, chance),
    publishedIn: isArticle ? (language === 'es' ? 'La Linterna' : chance.pick(LIBRARY.journals)) : '',
    issue: isArticle ? `no. ${chance.between(60, 230)}` : '',
    pages: isArticle ? `${from}–${from + chance.between(2, 9)}` : '',
    publisher: isArticle ? '' : publisher,
    place: hasPages(item) ? place : '',
    pageCount:
      item.kind === 'book' ? chance.between(120, 420) : item.kind === 'pamphlet' ? chance.between(16, 64) : null,
    durationMinutes: isPlayed(item) ? chance.between(18, 95) : null,
    isbn: item.kind === 'book' ? isbn(chance) : null,
    url:
      isPlayed(item) || (isArticle && chance.happens(0.5))
        ? `https://library.rollcall.example/${item.kind}/${chance.below(1e6)}`
        : null,
    area,
    languages: item.language === 'en' && chance.happens(0.06) ? ['en', 'es'] : [item.language],
    visibility: chance.happens(0.05) ? 'members' : 'public',
    summary: said[0] ?? '',
    text: said.slice(1).join('\n\n'),
    showsText: isArticle && chance.happens(0.6),
    added: iso(today - chance.between(10, 500)),
  };
};

const issueOf = (n: number, today: number): PublicationRow => {
  const day = today - 12 - n * 30;
  const number = FIRST_NUMBER - n;
  return {
    kind: 'newspaper_issue',
    title: `${LIBRARY.newspaper}, No. ${number}`,
    subtitle: '',
    authors: [],
    published: textOf(day).slice(0, 7),
    publishedIn: '',
    issue: `No. ${number}`,
    pages: '',
    publisher: 'Lantern Press',
    place: 'Chicago',
    pageCount: 16,
    durationMinutes: null,
    isbn: null,
    url: null,
    area: null,
    languages: n % 3 === 0 ? ['en', 'es'] : ['en'],
    visibility: 'public',
    summary: 'News of the branches, letters, and the page of the month.',
    text: LIBRARY.paragraphs.en.slice(1).join('\n\n'),
    showsText: false,
    added: iso(day),
  };
};

/** The catalogue: about eleven publications for each priority area, and the newspaper of the last months. */
export const publicationRows = (today: number, chance: Chance): PublicationRow[] => [
  ...Object.entries(LIBRARY.areas).flatMap(([area, { items }]) =>
    items.map((item) => rowOf(item, area, today, chance)),
  ),
  ...Array.from({ length: ISSUES }, (_, n) => issueOf(n, today)),
];
