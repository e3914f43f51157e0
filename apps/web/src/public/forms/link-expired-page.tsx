import { FormattedMessage } from 'react-intl';
import { Link } from '../frame/link.tsx';

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
      <Link className="button primary full" href="/forgot-password">
        <FormattedMessage id="public.link-expired.again" />
      </Link>
    </p>
  </div>
);
