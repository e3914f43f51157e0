import { FormattedMessage, useIntl } from 'react-intl';
import classes from './answers.module.css';

const MOST = 10;

type Props = { guests: number; capacity: number | null; onChange: (guests: number) => void };

/** How many one brings along; each has a place in the room. */
export const GuestStepper = ({ guests, capacity, onChange }: Props) => {
  const intl = useIntl();
  const most = Math.min(MOST, capacity === null ? MOST : capacity - 1);
  return (
    <div className={classes.guests} role="group" aria-label={intl.formatMessage({ id: 'guests.label' })}>
      <button
        type="button"
        className={classes.step}
        aria-label={intl.formatMessage({ id: 'guests.fewer' })}
        disabled={guests === 0}
        onClick={() => onChange(guests - 1)}
      >
        <span aria-hidden="true" className={classes.minus} />
      </button>
      <span aria-live="polite">
        <FormattedMessage id="guests.count" values={{ guests }} />
      </span>
      <button
        type="button"
        className={classes.step}
        aria-label={intl.formatMessage({ id: 'guests.more' })}
        disabled={guests >= most}
        onClick={() => onChange(guests + 1)}
      >
        <span aria-hidden="true" className={classes.plus} />
      </button>
    </div>
  );
};
