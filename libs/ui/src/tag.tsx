import type { ReactNode } from 'react';

/** A state in a word or two. Colour goes with the word, it never says anything alone. */
export const Tag = ({ tone, children }: { tone?: 'green' | 'amber' | 'red'; children: ReactNode }) => (
  <span className={tone ? `tag ${tone}` : 'tag'}>{children}</span>
);
