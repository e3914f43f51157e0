import { FormattedMessage } from 'react-intl';
import { Link } from '../frame/link.tsx';
import type { TextId } from '../intl.ts';

/** Where a list would stand: that there is nothing in it, and, by the link in the words, where there may be. */
export const None = ({ text, href = '' }: { text: TextId; href?: string }) => (
  <p className="empty">
    <FormattedMessage id={text} values={{ a: (words) => <Link href={href}>{words}</Link> }} />
  </p>
);
