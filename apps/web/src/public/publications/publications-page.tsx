import { FormattedMessage } from 'react-intl';
import type { PageOf } from '../page-of.ts';
import { None } from '../parts/none.tsx';
import { Pager } from '../parts/pager.tsx';
import { Section } from '../parts/section.tsx';
import { PublicationList } from './publication-list.tsx';
import { SearchForm } from './search-form.tsx';

/** The address of a search, and of a page of it. */
const addressOf = (search: PageOf<'publications'>['search'], cursor?: string) => {
  const asked = Object.entries({ ...search, cursor: cursor ?? '' }).filter(([, value]) => value !== '');
  const query = new URLSearchParams(asked).toString();
  return query ? `/publications?${query}` : '/publications';
};

/** What there is to read, watch and hear: found by words, kind, area and language. */
export const PublicationsPage = (page: PageOf<'publications'>) => {
  const { publications, areas, search } = page;
  return (
    <>
      <h1>
        <FormattedMessage id="public.publications.title" />
      </h1>
      <p className="lead">
        <FormattedMessage id="public.publications.lead" />
      </p>
      <SearchForm search={search} areas={areas} />
      <Section id="found" title={search.q ? 'public.publications.found' : 'public.publications.latest'}>
        {publications.length > 0 ? (
          <PublicationList publications={publications} />
        ) : (
          <None text="public.publications.none" href="/publications" />
        )}
      </Section>
      <Pager of="publications" {...page} addressOf={(cursor) => addressOf(search, cursor)} />
    </>
  );
};
