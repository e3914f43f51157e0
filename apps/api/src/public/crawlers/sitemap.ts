import { FIRST_LANGUAGE, inLanguage } from '@rollcall/contract/public-languages';

/** As many addresses as one file may hold (sitemaps.org). */
const MOST = 50_000;

export type Listed = { path: string; changedAt: Date | null };

const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Every page in each language, each with its other languages beside it (xhtml:link), as search engines read it. */
export const sitemapOf = (origin: string, languages: readonly string[], pages: readonly Listed[]): string => {
  const urls = pages.slice(0, Math.floor(MOST / languages.length)).flatMap(({ path, changedAt }) => {
    const addressIn = (language: string) => escaped(origin + inLanguage(path, language));
    const link = (tag: string, language: string) =>
      `<xhtml:link rel="alternate" hreflang="${tag}" href="${addressIn(language)}"/>`;
    const others =
      languages.length > 1
        ? languages.map((language) => link(language, language)).join('') + link('x-default', FIRST_LANGUAGE)
        : '';
    const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : '';
    return languages.map((language) => `<url><loc>${addressIn(language)}</loc>${changed}${others}</url>`);
  });
  const spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${spaces}>\n${urls.join('\n')}\n</urlset>\n`;
};
