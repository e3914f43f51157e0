import type { ReactNode } from 'react';
import classes from './section.module.css';

export const Rows = ({ children }: { children: ReactNode }) => <ul className={classes.rows}>{children}</ul>;

type Props = { children: ReactNode; note?: ReactNode; lead?: ReactNode; act?: ReactNode };

/** A line of a list: what it is, a note below, and what can be done. */
export const Row = ({ children, note, lead, act }: Props) => (
  <li className={classes.row}>
    {lead}
    <div className={classes.what}>
      {children}
      {note && <small>{note}</small>}
    </div>
    {act && <div className={classes.act}>{act}</div>}
  </li>
);
