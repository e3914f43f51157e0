import { FormattedMessage, useIntl } from 'react-intl';

/** The foot of every page. */
export const Footer = () => {
  const intl = useIntl();
  return (
    <footer className="footer">
      <p>
        <FormattedMessage id="public.footer.about" />
      </p>
      <nav aria-label={intl.formatMessage({ id: 'public.footer.label' })}>
        <a href="/branches">
          <FormattedMessage id="public.footer.find" />
        </a>
        <a href="/meetings">
          <FormattedMessage id="public.meetings.title" />
        </a>
        <a href="/what-we-do">
          <FormattedMessage id="public.nav.what-we-do" />
        </a>
        <a href="/sign-in">
          <FormattedMessage id="public.nav.sign-in" />
        </a>
      </nav>
    </footer>
  );
};
