import type { PublicRsvp } from '@rollcall/contract/public-answers';
import { FormattedMessage, useIntl } from 'react-intl';
import { Section } from '../parts/section.tsx';

/** What is shown at the door. Dark on white whatever the colours of the page are: cameras read it so. */
export const CheckIn = ({ checkIn }: { checkIn: NonNullable<PublicRsvp['checkIn']> }) => {
  const intl = useIntl();
  const { code, picture, size } = checkIn;
  return (
    <Section id="check-in" title="public.rsvp.check-in" className="check-in">
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
    </Section>
  );
};
