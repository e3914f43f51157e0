import type { PublicPage, PublicSite } from '@rollcall/contract/public-pages';
import { FormattedMessage, RawIntlProvider } from 'react-intl';
import { type Assets, Head } from './head/head.tsx';
import { intl } from './intl.ts';
import { PageBody } from './page-body.tsx';
import { Footer } from './parts/footer.tsx';
import { Masthead } from './parts/masthead.tsx';

type Props = { page: PublicPage; site: PublicSite; assets: Assets };

/** A whole page of the public site, from `<html>` on. */
export const Document = ({ page, site, assets }: Props) => (
  <RawIntlProvider value={intl}>
    <html lang="en" dir="ltr">
      <Head page={page} site={site} assets={assets} />
      <body>
        <a className="skip" href="#content">
          <FormattedMessage id="public.skip" />
        </a>
        <Masthead current={page.page} />
        <main id="content" className={`page-${page.page}`}>
          <PageBody page={page} />
        </main>
        <Footer />
      </body>
    </html>
  </RawIntlProvider>
);
