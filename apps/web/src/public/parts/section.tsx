import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { TextId } from '../intl.ts';

type Props = {
  /** Of its heading, by which screen readers name it. */
  id: string;
  title: TextId;
  className?: string;
  children: ReactNode;
};

/** A part of a page under a heading of its own. */
export const Section = ({ id, title, className, children }: Props) => (
  <section className={className} aria-labelledby={id}>
    <h2 id={id}>
      <FormattedMessage id={title} />
    </h2>
    {children}
  </section>
);
