import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from '../frame/link.tsx';
import type { PageOf } from '../page-of.ts';
import { PublicationList } from './publication-list.tsx';
import { SearchForm } from './search-form.tsx';

/** The address of a search, and of a page of it. */
const addressOf = (search: PageOf<'publications'>['search'], cursor?: string) => {
  const asked = Object.entries({ ...search, cursor: cursor ?? '' }).filter(([, value]) => value !== '');
  const query = new URLSearchParams(asked).toString();
  return query ? `/publications?${query}` : '/publications';
};

/** What there is to read, watch and hear: found by words, kind, area and language. */
export const PublicationsPage = ({ publications, areas, search, nextCursor, isFirst }: PageOf<'publications'>) => {
  const intl = useIntl();
  return (
    <>
      <h1>
        <FormattedMessage id="public.publications.title" />
      </h1>
      <p className="lead">
        <FormattedMessage id="public.publications.lead" />
      </p>
      <SearchForm search={search} areas={areas} />
      <section aria-labelledby="found">
        <h2 id="found">
          <FormattedMessage id={search.q ? 'public.publications.found' : 'public.publications.latest'} />
        </h2>
        {publications.length > 0 ? (
          <PublicationList publications={publications} />
        ) : (
          <p className="empty">
            <FormattedMessage
              id="public.publications.none"
              values={{ a: (text) => <Link href="/publications">{text}</Link> }}
            />
          </p>
        )}
      </section>
      {(nextCursor || !isFirst) && (
        <nav className="pages" aria-label={intl.formatMessage({ id: 'public.publications.pages' })}>
          {!isFirst && (
            <Link href={addressOf(search)}>
              <FormattedMessage id="public.publications.first" />
            </Link>
          )}
          {nextCursor && (
            <Link className="button" rel="next" href={addressOf(search, nextCursor)}>
              <FormattedMessage id="public.publications.next" />
            </Link>
          )}
        </nav>
      )}
    </>
  );
};
