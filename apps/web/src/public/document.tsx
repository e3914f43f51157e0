import type { PublicPage, PublicSite } from '@rollcall/contract/public-pages';
import { FormattedMessage, RawIntlProvider } from 'react-intl';
import { PicturesProvider } from './frame/pictures.tsx';
import { SiteProvider } from './frame/site.tsx';
import { type Assets, Head } from './head/head.tsx';
import { intlOf, languageOf } from './intl.ts';
import { PageBody } from './page-body.tsx';
import { Footer } from './parts/footer.tsx';
import { Masthead } from './parts/masthead.tsx';

type Props = { page: PublicPage; site: PublicSite; assets: Assets };

/** Part of somebody else's page: it has no masthead of ours, and its links open a page of their own. */
const isEmbedded = ({ page }: PublicPage) => page.startsWith('embed-');

const Framed = ({ page }: { page: PublicPage }) => (
  <>
    <a className="skip" href="#content">
      <FormattedMessage id="public.skip" />
    </a>
    <Masthead current={page.page} />
    <main id="content" className={`page-${page.page}`}>
      <PageBody page={page} />
    </main>
    <Footer />
  </>
);

/** A whole page of the public site, from `<html>` on. */
export const Document = ({ page, site, assets }: Props) => {
  const { locale, direction } = languageOf(site.language);
  return (
    <SiteProvider value={site}>
      <PicturesProvider value={assets.pictures}>
        <RawIntlProvider value={intlOf(site.language)}>
          <html lang={locale} dir={direction}>
            <Head page={page} site={site} assets={assets} isEmbedded={isEmbedded(page)} />
            {isEmbedded(page) ? (
              <body className="embedded">
                <main className={`page-${page.page}`}>
                  <PageBody page={page} />
                </main>
              </body>
            ) : (
              <body>
                <Framed page={page} />
              </body>
            )}
          </html>
        </RawIntlProvider>
      </PicturesProvider>
    </SiteProvider>
  );
};
