import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from '../frame/link.tsx';
import { OtherLanguages } from '../frame/other-languages.tsx';

/** The foot of every page. */
export const Footer = () => {
  const intl = useIntl();
  return (
    <footer className="footer">
      <p>
        <FormattedMessage id="public.footer.about" />
      </p>
      <nav aria-label={intl.formatMessage({ id: 'public.footer.label' })}>
        <Link href="/branches">
          <FormattedMessage id="public.footer.find" />
        </Link>
        <Link href="/meetings">
          <FormattedMessage id="public.meetings.title" />
        </Link>
        <Link href="/campaigns">
          <FormattedMessage id="public.footer.campaigns" />
        </Link>
        <Link href="/publications">
          <FormattedMessage id="public.footer.publications" />
        </Link>
        <Link href="/what-we-do">
          <FormattedMessage id="public.nav.what-we-do" />
        </Link>
        <Link href="/join">
          <FormattedMessage id="public.nav.join" />
        </Link>
        <Link href="/sign-in">
          <FormattedMessage id="public.nav.sign-in" />
        </Link>
      </nav>
      <OtherLanguages />
    </footer>
  );
};
