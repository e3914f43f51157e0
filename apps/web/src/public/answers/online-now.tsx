import type { PublicRsvp } from '@rollcall/contract/public-answers';
import { FormattedMessage } from 'react-intl';
import { Section } from '../parts/section.tsx';

/** The way in for those online; there only while it is open. */
export const OnlineNow = ({ rsvp: { onlineUrl, dialIn } }: { rsvp: PublicRsvp }) =>
  (onlineUrl ?? dialIn) !== null && (
    <Section id="online-now" title="public.rsvp.online" className="online-now">
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
    </Section>
  );
