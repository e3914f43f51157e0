import { FormattedMessage } from 'react-intl';
import { CalendarAddress } from '../../../app/calendars/calendar-address.tsx';
import classes from '../me.module.css';

const own = {};

/** The own answers as a calendar to subscribe to. */
export const OwnCalendar = () => (
  <div className={classes.body}>
    <p className={classes.muted}>
      <FormattedMessage id="calendars.own.text" />
    </p>
    <CalendarAddress of={own} />
  </div>
);
