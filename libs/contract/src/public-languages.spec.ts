import { describe, expect, it } from 'vitest';
import { inLanguage, splitLanguage } from './public-languages.ts';

const languages = ['en', 'es'];
const pages: [page: string, spanish: string][] = [
  ['/', '/es'],
  ['/?a=1', '/es?a=1'],
  ['/branches', '/es/branches'],
  ['/branches/chicago?from=/es#join', '/es/branches/chicago?from=/es#join'],
];

describe('the address of a page in a language', () => {
  it.each(pages)('is for %s itself in the first, and %s in Spanish', (page, spanish) => {
    expect(inLanguage(page, 'en')).toBe(page);
    expect(inLanguage(page, 'es')).toBe(spanish);
  });

  it.each(pages)('leads back to %s from %s', (page, spanish) => {
    expect(splitLanguage(spanish, languages)).toEqual({ language: 'es', path: page });
    expect(splitLanguage(page, languages)).toEqual({ language: 'en', path: page });
  });

  it.each([
    '/app/',
    '/app',
    '/api/branches',
    '/assets/a.js',
    '/files/1/a',
    'https://example.org/',
    '//host',
    '#content',
    'mailto:jo@example.org',
    '/sitemap.xml',
  ])('is for %s the same in all', (href) => {
    expect(inLanguage(href, 'es')).toBe(href);
    expect(splitLanguage(href, languages)).toEqual({ language: 'en', path: href });
  });

  it.each(['/es/api/branches', '/es/app/', '/es//host', '/fr/branches', '/en/branches', '/essay', '/ES'])(
    'is not %s',
    (url) => {
      expect(splitLanguage(url, languages)).toEqual({ language: 'en', path: url });
    },
  );

  it('takes a slash at the end for nothing', () => {
    expect(splitLanguage('/es/', languages)).toEqual({ language: 'es', path: '/' });
  });
});
