import { FormattedMessage } from 'react-intl';
import classes from './shell.module.css';

/** The name of the platform, with its red full stop. */
export const Wordmark = () => (
  <span className={classes.mark}>
    <FormattedMessage id="app.name" />
    <b aria-hidden="true" />
  </span>
);
