import { createHash } from 'node:crypto';
import type { PublicRenderer, PublicPage, RenderedPage } from '@rollcall/contract/public-pages';
import { renderToPipeableStream } from 'react-dom/server';
import archivo from '~fonts/archivo.woff2?url';
import serif from '~fonts/source-serif.woff2?url';
import country from '~map/country.svg?url';
import card from './assets/card.png?url';
import icon from './assets/icon.svg?url';
import { Document } from './document.tsx';
import { islandsOf } from './frame/islands.ts';
import type { Assets } from './head/head.tsx';
import { languageOf } from './intl.ts';
import css from './styles/site.css?inline';

/** The first view of these pages is set in the serif; the others do without it. */
const withSerif: PublicPage['page'][] = ['home', 'what-we-do', 'area', 'meetings', 'meeting', 'publication', 'error'];

const islands = import.meta.glob<string>('~islands/*.js', { query: '?url', eager: true, import: 'default' });

/** The address of an island's script, which carries the hash of what it holds. */
const scriptOf = (name: string) => {
  const found = Object.entries(islands).find(([file]) => file.endsWith(`/${name}.js`));
  if (!found) throw new Error(`there is no island “${name}”`);
  return found[1];
};

const assetsOf = (page: PublicPage): Assets => ({
  css,
  preload: withSerif.includes(page.page) ? [archivo, serif] : [archivo],
  icon,
  card,
  islands: islandsOf(page).map(scriptOf),
  pictures: { map: country },
});

const expired: PublicPage['page'][] = [
  'link-expired',
  'rsvp-expired',
  'unsubscribe-expired',
  'join-expired',
  'signature-expired',
];
const isExpired = ({ page }: PublicPage) => expired.includes(page);

const statusOf = (page: PublicPage) =>
  page.page === 'error' ? page.status : isExpired(page) ? 410 : statusOfForm(page);

/** A form that was refused is an answer of its own kind; nothing of it may be taken for a success. */
const statusOfForm = (page: PublicPage) => {
  if (!('form' in page) || Object.keys(page.form.errors).length === 0) return 200;
  return page.form.errors.form === 'too-many-attempts' ? 429 : 422;
};

/** Renders a page whole. Rejects where it cannot be rendered, before anything was sent. */
export const renderPage: PublicRenderer['renderPage'] = (page, site) =>
  new Promise<RenderedPage>((resolve, reject) => {
    const assets = assetsOf(page);
    const rendered = {
      status: statusOf(page),
      hasScripts: assets.islands.length > 0,
      locale: languageOf(site.language).locale,
    };
    const { pipe } = renderToPipeableStream(<Document page={page} site={site} assets={assets} />, {
      onAllReady: () => resolve({ ...rendered, pipe }),
      onShellError: reject,
      onError: reject,
    });
  });

/** What the Content-Security-Policy lets style the page: this stylesheet, which stands in the page itself. */
export const styleSources: PublicRenderer['styleSources'] = [
  `'sha256-${createHash('sha256').update(css).digest('base64')}'`,
];
