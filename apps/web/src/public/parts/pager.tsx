import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from '../frame/link.tsx';

type Props = {
  /** What is paged through. */
  of: 'campaigns' | 'meetings' | 'publications';
  isFirst: boolean;
  nextCursor: string | null;
  /** The address of a part of the list, with what it was asked for; without a cursor that of its first part. */
  addressOf: (cursor?: string) => string;
};

/** The way on from a part of a long list, and back to its beginning. */
export const Pager = ({ of, isFirst, nextCursor, addressOf }: Props) => {
  const intl = useIntl();
  if (nextCursor === null && isFirst) return null;
  return (
    <nav className="pages" aria-label={intl.formatMessage({ id: `public.${of}.pages` })}>
      {!isFirst && (
        <Link href={addressOf()}>
          <FormattedMessage id={`public.${of}.first`} />
        </Link>
      )}
      {nextCursor !== null && (
        <Link className="button" rel="next" href={addressOf(nextCursor)}>
          <FormattedMessage id={`public.${of}.next`} />
        </Link>
      )}
    </nav>
  );
};
