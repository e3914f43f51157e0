import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import classes from './publications.module.css';

/** The two halves of the room: what there is to read, and who reads it together. */
export const ReadingTabs = () => {
  const intl = useIntl();
  return (
    <nav className={classes.tabs} aria-label={intl.formatMessage({ id: 'publications.tabs' })}>
      <Link to="/publications" activeOptions={{ includeSearch: false }}>
        <FormattedMessage id="publications.tab.catalogue" />
      </Link>
      <Link to="/reading-lists" activeOptions={{ includeSearch: false }}>
        <FormattedMessage id="publications.tab.lists" />
      </Link>
    </nav>
  );
};
