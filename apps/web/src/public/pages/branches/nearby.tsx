import { FormattedMessage, useIntl } from 'react-intl';

/** Asks the browser where it is. Without a script there is nothing to ask with: its style hides it. */
export const Nearby = () => {
  const intl = useIntl();
  return (
    <div
      className="nearby"
      data-island="nearby"
      data-waiting={intl.formatMessage({ id: 'public.branches.position-waiting' })}
      data-failed={intl.formatMessage({ id: 'public.branches.position-failed' })}
      data-found={intl.formatMessage({ id: 'public.branches.position-found' })}
    >
      <button className="button" type="button">
        <FormattedMessage id="public.branches.position" />
      </button>
      <p className="fine">
        <FormattedMessage id="public.branches.position-stays" />
      </p>
      <p role="status" />
      <ol className="branches" />
    </div>
  );
};
