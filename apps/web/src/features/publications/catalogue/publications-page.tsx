import { can } from '@rollcall/contract/permissions';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { ButtonLink } from '../../../app/links.tsx';
import { Page } from '../../../app/page.tsx';
import { MoreButton } from '../../../app/parts/more-button.tsx';
import { Section } from '../../../app/parts/section.tsx';
import { useSession } from '../../../app/session/session.queries.ts';
import { Empty } from '../../../app/states/empty.tsx';
import { LoadingRows } from '../../../app/states/loading.tsx';
import { ProblemPage } from '../../../app/states/problem-page.tsx';
import { publicationsQuery } from '../publications.queries.ts';
import type { PublicationSearch } from '../publications.search.ts';
import { ReadingTabs } from '../reading-tabs.tsx';
import { PublicationFilters } from './publication-filters.tsx';
import { PublicationRow } from './publication-row.tsx';
import classes from '../publications.module.css';

const route = getRouteApi('/publications');

/** The catalogue: found by words, kind, area and language. */
export const PublicationsPage = () => {
  const intl = useIntl();
  const session = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(publicationsQuery(search));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const change = (part: PublicationSearch) =>
    void navigate({ search: (current) => ({ ...current, ...part }), replace: true, resetScroll: false });
  return (
    <Page
      title={intl.formatMessage({ id: 'publications.title' })}
      action={
        can(session, 'publications.manage') && (
          <ButtonLink to="/publications/new">
            <FormattedMessage id="publications.add" />
          </ButtonLink>
        )
      }
    >
      <ReadingTabs />
      <PublicationFilters search={search} onChange={change} />
      {query.isPending && <LoadingRows />}
      {query.isError && <ProblemPage error={query.error} reset={() => void query.refetch()} />}
      {query.isSuccess && (
        <Section title={<FormattedMessage id={search.q ? 'publications.found' : 'publications.latest'} />}>
          {items.length === 0 ? (
            <Empty>
              <FormattedMessage id="publications.none" />
            </Empty>
          ) : (
            <ul className={classes.list} aria-busy={query.isPlaceholderData}>
              {items.map((publication) => (
                <PublicationRow key={publication.id} publication={publication} />
              ))}
            </ul>
          )}
        </Section>
      )}
      <MoreButton query={query} />
    </Page>
  );
};
