import type { ReactNode } from 'react';
import classes from './columns.module.css';

type Props = { children: ReactNode; aside: ReactNode };

/** The sheets of a page in two columns: what it is about, and what stands beside; below it where there is less room. */
export const Columns = ({ children, aside }: Props) => (
  <div className={classes.columns}>
    <div className={classes.column}>{children}</div>
    <div className={classes.column}>{aside}</div>
  </div>
);
