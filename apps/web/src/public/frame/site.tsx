import type { PublicSite } from '@rollcall/contract/public-pages';
import { inLanguage } from '@rollcall/contract/public-languages';
import { createContext, use } from 'react';

const Site = createContext<PublicSite | null>(null);

/** Gives the page to all that is drawn of it. */
export const SiteProvider = Site.Provider;

/** Where the page is shown: its address and its language. */
export const useSite = (): PublicSite => {
  const site = use(Site);
  if (!site) throw new Error('a part of a page stands outside of its document');
  return site;
};

/** Turns the path of a page into its address in the language of this one. */
export const useHref = (): ((path: string) => string) => {
  const { language } = useSite();
  return (path) => inLanguage(path, language);
};

/** What to name as the language of a text: nothing where it is that of the page. */
export const useLang = (of: string): string | undefined => {
  const { language } = useSite();
  return of === language ? undefined : of;
};
