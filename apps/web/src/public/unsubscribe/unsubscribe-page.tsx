import { FormattedMessage } from 'react-intl';
import { Form } from '../frame/link.tsx';
import type { PageOf } from '../page-of.ts';

/** Ends mails of one sort, and lets them come again. Works without a password: whoever reads the mail may do it. */
export const UnsubscribePage = ({ token, list, wanted, isSaved }: PageOf<'unsubscribe'>) => (
  <div className="narrow">
    <h1>
      <FormattedMessage id={`public.unsubscribe.${list}.${wanted ? 'on' : 'off'}`} />
    </h1>
    <p role={isSaved ? 'status' : undefined}>
      <FormattedMessage id={`public.unsubscribe.${list}.${wanted ? 'on-text' : 'off-text'}`} />
    </p>
    <Form action={`/unsubscribe/${token}?from=${list}`} method="post">
      <button
        className={wanted ? 'button primary full' : 'button full'}
        type="submit"
        name="wanted"
        value={wanted ? 'no' : 'yes'}
      >
        <FormattedMessage id={`public.unsubscribe.${list}.${wanted ? 'stop' : 'resume'}`} />
      </button>
    </Form>
    <p className="more">
      <a href="/app/account">
        <FormattedMessage id="public.unsubscribe.account" />
      </a>
    </p>
  </div>
);

/** For a link that was stopped, or was never ours. */
export const UnsubscribeExpiredPage = () => (
  <div className="narrow">
    <h1>
      <FormattedMessage id="public.unsubscribe-expired.title" />
    </h1>
    <p>
      <FormattedMessage id="public.unsubscribe-expired.text" />
    </p>
    <p className="more">
      <a href="/app/account">
        <FormattedMessage id="public.unsubscribe.account" />
      </a>
    </p>
  </div>
);
