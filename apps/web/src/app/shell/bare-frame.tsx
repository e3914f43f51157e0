import type { ReactNode } from 'react';
import classes from './shell.module.css';
import { Wordmark } from './wordmark.tsx';

/** The frame of pages that stand by themselves, and while nobody is known to be signed in: the mark, and the page. */
export const BareFrame = ({ children }: { children: ReactNode }) => (
  <main id="content" className={classes.bare} tabIndex={-1}>
    <Wordmark />
    <div>{children}</div>
  </main>
);
