import type { PublicRsvp } from '@rollcall/contract/public-answers';
import { FormattedMessage, useIntl } from 'react-intl';

/** What is shown at the door. Dark on white whatever the colours of the page are: cameras read it so. */
export const CheckIn = ({ checkIn }: { checkIn: NonNullable<PublicRsvp['checkIn']> }) => {
  const intl = useIntl();
  const { code, picture, size } = checkIn;
  return (
    <section className="check-in" aria-labelledby="check-in">
      <h2 id="check-in">
        <FormattedMessage id="public.rsvp.check-in" />
      </h2>
      <svg
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={intl.formatMessage({ id: 'public.rsvp.check-in-picture' })}
      >
        <path d={picture} />
      </svg>
      <p className="figure">{code}</p>
      <p className="fine">
        <FormattedMessage id="public.rsvp.check-in-how" />
      </p>
    </section>
  );
};
