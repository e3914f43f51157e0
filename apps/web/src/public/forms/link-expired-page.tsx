import { FormattedMessage } from 'react-intl';

/** For a one-time link that is used up, too old, or was never ours. */
export const LinkExpiredPage = () => (
  <div className="narrow">
    <h1>
      <FormattedMessage id="public.link-expired.title" />
    </h1>
    <p>
      <FormattedMessage id="public.link-expired.text" />
    </p>
    <p>
      <a className="button primary full" href="/forgot-password">
        <FormattedMessage id="public.link-expired.again" />
      </a>
    </p>
  </div>
);
