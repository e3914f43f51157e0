import type { ReactNode } from 'react';
import classes from './shell.module.css';
import { Wordmark } from './wordmark.tsx';

/** The frame while nobody is known to be signed in: the mark, and the page. */
export const BareFrame = ({ children }: { children: ReactNode }) => (
  <div className={classes.bare}>
    <Wordmark />
    <main>{children}</main>
  </div>
);
