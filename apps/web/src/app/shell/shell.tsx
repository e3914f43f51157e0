import { Link, Outlet } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { useOwnLanguage } from '../language/use-own-language.ts';
import { useSession } from '../session/session.queries.ts';
import { navigationFor } from './navigation.ts';
import { OfflineBar } from './offline-bar.tsx';
import classes from './shell.module.css';
import { useFocusOnNavigation } from './use-focus-on-navigation.ts';
import { UserMenu } from './user-menu.tsx';
import { Wordmark } from './wordmark.tsx';

/** The frame of the dashboard: a rail on desks, a bar at the bottom on phones. */
export const Shell = () => {
  const session = useSession();
  const intl = useIntl();
  useFocusOnNavigation();
  useOwnLanguage();
  return (
    <div className={classes.app}>
      <a className={classes.skip} href="#content">
        <FormattedMessage id="app.skip" />
      </a>
      <nav className={classes.rail} aria-label={intl.formatMessage({ id: 'nav.label' })}>
        <Link to="/" className={classes.home}>
          <Wordmark />
        </Link>
        {navigationFor(session).map(({ label, ...link }, place) => (
          <Link
            key={label}
            {...link}
            className={place < 4 ? classes.way : `${classes.way} ${classes.more}`}
            activeProps={{ className: `${place < 4 ? classes.way : `${classes.way} ${classes.more}`} ${classes.on}` }}
          >
            <FormattedMessage id={label} />
          </Link>
        ))}
        <UserMenu session={session} />
      </nav>
      <main id="content" className={classes.main} tabIndex={-1}>
        <OfflineBar />
        <Outlet />
      </main>
    </div>
  );
};
