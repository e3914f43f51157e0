import { describe, expect, it } from 'vitest';
import { bibtex, chicago, type Cited } from './citations.ts';
import { nameOf, namesOf } from './names.ts';

const book: Cited = {
  kind: 'book',
  title: 'Wages and prices',
  subtitle: '',
  authors: ['Gray, Rose'],
  published: '1971-05',
  publishedIn: '',
  issue: '',
  pages: '',
  publisher: 'Lantern Press',
  place: 'Chicago',
  isbn: '978-0-306-40615-7',
  url: null,
  languages: ['en'],
  durationMinutes: null,
};
const of = (more: Partial<Cited>): Cited => ({ ...book, ...more });

describe('a name', () => {
  it('is turned where it is a person’s, and stays where it is an organization’s', () => {
    expect(nameOf('Gray, Rose')).toBe('Rose Gray');
    expect(nameOf('Tenants United')).toBe('Tenants United');
    expect(namesOf(['A, B', 'C', 'D, E', 'F'])).toBe('B A, C, E D …');
  });
});

describe('a citation by Chicago', () => {
  it.each<[string, Partial<Cited>, string]>([
    ['a book', {}, 'Gray, Rose. Wages and prices. Chicago: Lantern Press, 1971.'],
    [
      'two authors and a subtitle',
      { authors: ['Gray, Rose', 'Okafor, Sam'], subtitle: 'A primer' },
      'Gray, Rose, and Sam Okafor. Wages and prices: A primer. Chicago: Lantern Press, 1971.',
    ],
    [
      'many authors',
      { authors: ['A, A', 'B, B', 'C, C', 'D, D', 'E, E', 'F, F', 'G, G'] },
      'A, A, B B, C C, et al. Wages and prices. Chicago: Lantern Press, 1971.',
    ],
    [
      'an article',
      { kind: 'article', publishedIn: 'The Lantern', issue: '12, no. 3', published: '1971-05-02', pages: '4–9' },
      'Gray, Rose. “Wages and prices.” The Lantern 12, no. 3, May 2, 1971, 4–9.',
    ],
    [
      'a newspaper',
      {
        kind: 'newspaper_issue',
        authors: [],
        title: 'The Lantern',
        issue: 'No. 8',
        published: '1971-05',
        publisher: '',
      },
      'The Lantern. No. 8, May 1971.',
    ],
    [
      'a video that ends in a question',
      {
        kind: 'video',
        title: 'What is a wage?',
        published: null,
        publisher: 'Lantern',
        durationMinutes: 42,
        url: 'https://example.org/v',
      },
      'Gray, Rose. “What is a wage?” Lantern, n.d. Video, 42 min. https://example.org/v.',
    ],
    [
      'nobody’s pamphlet, on our own page',
      { kind: 'pamphlet', authors: [], publisher: '', place: '', page: 'https://rollcall.example/publications/w' },
      'Wages and prices. 1971. https://rollcall.example/publications/w.',
    ],
  ])('cites %s', (_, more, expected) => expect(chicago(of(more))).toBe(expected));

  it('speaks Spanish too', () => {
    const article = of({
      kind: 'article',
      authors: ['Gray, Rose', 'Paz, Luz'],
      publishedIn: 'La Linterna',
      published: '1971-05-02',
    });
    expect(chicago(article, 'es-US')).toBe(
      'Gray, Rose, y Luz Paz. «Wages and prices.» La Linterna, 2 de mayo de 1971.',
    );
  });
});

describe('a citation in BibTeX', () => {
  it('names all that is known, and nothing that is not', () => {
    expect(bibtex(book)).toBe(
      '@book{gray1971wages,\n  author = {Gray, Rose},\n  title = {{Wages and prices}},\n  publisher = {Lantern Press},\n' +
        '  address = {Chicago},\n  year = {1971},\n  month = {5},\n  isbn = {978-0-306-40615-7},\n  language = {en}\n}\n',
    );
  });

  it('keeps organizations whole, and lets nothing out of its braces', () => {
    const cited = bibtex(
      of({ authors: ['Tenants & Co'], title: '100% } \\input{x} #1', pages: '4-9', kind: 'article' }),
    );
    expect(cited).toContain('author = {{Tenants \\& Co}}');
    expect(cited).toContain('title = {{100\\%  inputx \\#1}}');
    expect(cited).toContain('pages = {4--9}');
  });
});
