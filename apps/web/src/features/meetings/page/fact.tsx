import type { ReactNode } from 'react';
import classes from './meeting-page.module.css';

/** One fact of a meeting, with what else there is to know of it. */
export const Fact = ({ children, note }: { children: ReactNode; note?: ReactNode }) => (
  <div className={classes.fact}>
    <strong>{children}</strong>
    {note && <span>{note}</span>}
  </div>
);
