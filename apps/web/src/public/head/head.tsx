import type { PublicPage, PublicSite } from '@rollcall/contract/public-pages';
import { useIntl } from 'react-intl';
import { describe } from './describe.ts';
import { JsonLd, type Thing } from './json-ld.tsx';
import { branchThing, eventThing, organizationThing } from './things.ts';

/** What Vite made: the stylesheet as text, and the addresses of the files it names. */
export type Assets = { css: string; preload: string[]; icon: string; card: string };

type Props = { page: PublicPage; site: PublicSite; assets: Assets };

const thingsOf = (page: PublicPage, origin: string, organization: string): Thing[] => {
  const things = [organizationThing(origin, organization)];
  if (page.page === 'branch') things.push(branchThing(origin, page.branch));
  if (page.page === 'meeting') things.push(eventThing(origin, page.meeting));
  return things;
};

/** What browsers, search engines and whoever shares a link read before the page. */
export const Head = ({ page, site, assets }: Props) => {
  const intl = useIntl();
  const { title, description, canonical, type } = describe(page);
  const organization = intl.formatMessage({ id: 'public.organization' });
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <meta name="description" content={description} />
      {canonical === null ? (
        <meta name="robots" content="noindex" />
      ) : (
        <link rel="canonical" href={`${site.origin}${canonical}`} />
      )}
      {assets.preload.map((font) => (
        <link key={font} rel="preload" as="font" type="font/woff2" crossOrigin="anonymous" href={font} />
      ))}
      <style dangerouslySetInnerHTML={{ __html: assets.css }} />
      <link rel="icon" type="image/svg+xml" href={assets.icon} />
      <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbfaf7" />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#161513" />
      <meta property="og:site_name" content={organization} />
      <meta property="og:type" content={type} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      {/* A page that is not to be found may have an address that is not to be told. */}
      {canonical !== null && <meta property="og:url" content={`${site.origin}${canonical}`} />}
      <meta property="og:locale" content="en_US" />
      <meta property="og:image" content={`${site.origin}${assets.card}`} />
      <meta name="twitter:card" content="summary_large_image" />
      <JsonLd things={thingsOf(page, site.origin, organization)} />
    </head>
  );
};
