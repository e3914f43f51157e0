import type { PublicRsvp } from '@rollcall/contract/public-answers';
import { FormattedMessage } from 'react-intl';

/** The way in for those online; there only while it is open. */
export const OnlineNow = ({ rsvp: { onlineUrl, dialIn } }: { rsvp: PublicRsvp }) =>
  (onlineUrl ?? dialIn) !== null && (
    <section className="online-now" aria-labelledby="online-now">
      <h2 id="online-now">
        <FormattedMessage id="public.rsvp.online" />
      </h2>
      {onlineUrl !== null && (
        <p>
          <a href={onlineUrl} rel="noreferrer noopener nofollow">
            <bdi>{onlineUrl}</bdi>
          </a>
        </p>
      )}
      {dialIn !== null && (
        <p>
          <FormattedMessage id="public.rsvp.dial-in" values={{ numbers: <bdi key="numbers">{dialIn}</bdi> }} />
        </p>
      )}
    </section>
  );
