import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import classes from './page.module.css';

type Props = { title: string; eyebrow?: ReactNode; action?: ReactNode; children: ReactNode };

/** A page of the dashboard: its title (of the window, too), what it belongs to, and its one primary action. */
export const Page = ({ title, eyebrow, action, children }: Props) => (
  <>
    <FormattedMessage id="app.window-title" values={{ title }}>
      {(parts) => <title>{parts.join('')}</title>}
    </FormattedMessage>
    <header className={classes.top}>
      <div>
        {eyebrow && <div className="eyebrow">{eyebrow}</div>}
        <h1 tabIndex={-1} className={classes.title}>
          {title}
        </h1>
      </div>
      {action && <div className={classes.action}>{action}</div>}
    </header>
    {children}
  </>
);
