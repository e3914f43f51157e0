import { type ReactNode, useId } from 'react';
import classes from './section.module.css';

type Props = { title: ReactNode; aside?: ReactNode; children: ReactNode; className?: string };

/** A titled sheet of a page. */
export const Section = ({ title, aside, children, className }: Props) => {
  const id = useId();
  return (
    <section className={className ? `card ${className}` : 'card'} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id}>{title}</h2>
        {aside && <div className={classes.aside}>{aside}</div>}
      </div>
      {children}
    </section>
  );
};
