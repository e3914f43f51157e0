import type { ReactNode } from 'react';
import classes from './states.module.css';

type Props = { children: ReactNode; action?: ReactNode };

/** A list that holds nothing, and what would fill it. */
export const Empty = ({ children, action }: Props) => (
  <div className={classes.empty}>
    <p style={{ margin: 0 }}>{children}</p>
    {action}
  </div>
);
