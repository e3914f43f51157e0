import type { PublicPage, PublicSite } from '@rollcall/contract/public-pages';
import { FIRST_LANGUAGE, inLanguage } from '@rollcall/contract/public-languages';
import { useIntl } from 'react-intl';
import type { Pictures } from '../frame/pictures.tsx';
import { languages } from '../intl.ts';
import { describe, type Description } from './describe.ts';
import { feedsOf } from './feeds-of.ts';
import { JsonLd } from './json-ld.tsx';
import { thingsOf } from './things-of.ts';

/** What Vite made: the stylesheet as text, and the addresses of the files that the page names. */
export type Assets = {
  css: string;
  preload: string[];
  icon: string;
  card: string;
  islands: string[];
  pictures: Pictures;
};

type Props = { page: PublicPage; site: PublicSite; assets: Assets; isEmbedded: boolean };

/** Where the page is found, in this language and in the others; whoever speaks none of them is sent to the first. */
const Addresses = ({ canonical, site }: { canonical: string; site: PublicSite }) => {
  const addressIn = (code: string) => site.origin + inLanguage(canonical, code);
  return (
    <>
      <link rel="canonical" href={addressIn(site.language)} />
      {languages.length > 1 && (
        <>
          {languages.map(({ code }) => (
            <link key={code} rel="alternate" hrefLang={code} href={addressIn(code)} />
          ))}
          <link rel="alternate" hrefLang="x-default" href={addressIn(FIRST_LANGUAGE)} />
        </>
      )}
    </>
  );
};

const ogLocale = (locale: string) => locale.replace('-', '_');

/** What is shown where somebody shares the page. */
const OpenGraph = ({ described, site, card }: { described: Description; site: PublicSite; card: string }) => {
  const intl = useIntl();
  const { title, description, canonical, type } = described;
  return (
    <>
      <meta property="og:site_name" content={intl.formatMessage({ id: 'public.organization' })} />
      <meta property="og:type" content={type} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      {/* A page that is not to be found may have an address that is not to be told. */}
      {canonical !== null && <meta property="og:url" content={site.origin + inLanguage(canonical, site.language)} />}
      {languages.map(({ code, locale }) => (
        <meta
          key={code}
          property={code === site.language ? 'og:locale' : 'og:locale:alternate'}
          content={ogLocale(locale)}
        />
      ))}
      <meta property="og:image" content={`${site.origin}${card}`} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
};

/** What browsers, search engines and whoever shares a link read before the page. */
export const Head = ({ page, site, assets, isEmbedded }: Props) => {
  const intl = useIntl();
  const described = describe(page, intl);
  const { title, description, canonical } = described;
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <meta name="description" content={description} />
      {isEmbedded && <base target="_blank" />}
      {canonical === null ? <meta name="robots" content="noindex" /> : <Addresses canonical={canonical} site={site} />}
      {feedsOf(page, intl).map(({ href, ...feed }) => (
        <link key={href} rel="alternate" {...feed} href={inLanguage(href, site.language)} />
      ))}
      {assets.preload.map((font) => (
        <link key={font} rel="preload" as="font" type="font/woff2" crossOrigin="anonymous" href={font} />
      ))}
      <style dangerouslySetInnerHTML={{ __html: assets.css }} />
      <link rel="icon" type="image/svg+xml" href={assets.icon} />
      <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbfaf7" />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#161513" />
      <OpenGraph described={described} site={site} card={assets.card} />
      <JsonLd things={thingsOf(page, site.origin, intl.formatMessage({ id: 'public.organization' }))} />
      {assets.islands.map((script) => (
        <script key={script} type="module" src={script} />
      ))}
    </head>
  );
};
