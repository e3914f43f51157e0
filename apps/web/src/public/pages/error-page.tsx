import { FormattedMessage } from 'react-intl';
import { Link } from '../frame/link.tsx';
import type { PageOf } from '../page-of.ts';

/** What went wrong, in words, and where to go from here. */
export const ErrorPage = ({ status, requestId }: PageOf<'error'>) => (
  <>
    <p className="eyebrow">{status}</p>
    <h1>
      <FormattedMessage id={`public.error.${status}.title`} />
    </h1>
    <p className="lead">
      <FormattedMessage id={`public.error.${status}.text`} />
    </p>
    <ul className="ways">
      <li>
        <Link href="/branches">
          <FormattedMessage id="public.branches.title" />
        </Link>
      </li>
      <li>
        <Link href="/meetings">
          <FormattedMessage id="public.meetings.title" />
        </Link>
      </li>
      <li>
        <Link href="/what-we-do">
          <FormattedMessage id="public.what-we-do.title" />
        </Link>
      </li>
    </ul>
    {requestId && status >= 500 && (
      <p className="fine">
        <FormattedMessage id="public.error.request" values={{ id: requestId }} />
      </p>
    )}
  </>
);
