import type { ReactNode } from 'react';
import classes from './chart.module.css';

/** What the marks of a chart mean, each a list item. */
export const ChartKey = ({ children }: { children: ReactNode }) => <ul className={classes.key}>{children}</ul>;

/** A line as the chart draws it: full in its colour, or dashed. */
export const KeyLine = ({ color }: { color: 'dashed' | 'var(--ink)' | 'var(--red)' }) => (
  <svg width="26" height="8" viewBox="0 0 26 8" fill="none" strokeWidth="2.4" aria-hidden>
    <path
      d="M1 4H25"
      {...(color === 'dashed' ? { stroke: 'var(--muted)', strokeDasharray: '4 4' } : { stroke: color })}
    />
  </svg>
);
