import { NativeSelect } from '@mantine/core';
import { can } from '@rollcall/contract/permissions';
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { allBranchesQuery } from '../../../app/data/branches.queries.ts';
import { useAreas } from '../../../app/data/use-areas.ts';
import { ButtonLink } from '../../../app/links.tsx';
import { Page } from '../../../app/page.tsx';
import { MoreButton } from '../../../app/parts/more-button.tsx';
import { Section } from '../../../app/parts/section.tsx';
import { useSession } from '../../../app/session/session.queries.ts';
import { Empty } from '../../../app/states/empty.tsx';
import { LoadingRows } from '../../../app/states/loading.tsx';
import { ProblemPage } from '../../../app/states/problem-page.tsx';
import { readingListsQuery } from '../publications.queries.ts';
import classes from '../publications.module.css';
import { DOT } from '../words.ts';
import { ReadingTabs } from '../reading-tabs.tsx';

const route = getRouteApi('/reading-lists');

/** What study groups read, session by session: lists of the nation and of all branches. */
export const ReadingListsPage = () => {
  const intl = useIntl();
  const session = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const branches = useSuspenseQuery(allBranchesQuery()).data;
  const areas = useAreas();
  const query = useInfiniteQuery(readingListsQuery(search));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title={intl.formatMessage({ id: 'reading-lists.title' })}
      action={
        can(session, 'reading-lists.manage') && (
          <ButtonLink to="/reading-lists/new">
            <FormattedMessage id="reading-lists.start" />
          </ButtonLink>
        )
      }
    >
      <ReadingTabs />
      <div className={classes.filters}>
        <NativeSelect
          label={intl.formatMessage({ id: 'campaigns.branch' })}
          value={search.branch ?? ''}
          onChange={({ currentTarget: { value } }) =>
            void navigate({ search: (now) => ({ ...now, branch: value || undefined }), replace: true })
          }
          data={[
            { value: '', label: intl.formatMessage({ id: 'campaigns.branch.all' }) },
            ...branches.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </div>
      {query.isPending && <LoadingRows />}
      {query.isError && <ProblemPage error={query.error} reset={() => void query.refetch()} />}
      {query.isSuccess && (
        <Section title={<FormattedMessage id="reading-lists.all" />}>
          {items.length === 0 && (
            <Empty>
              <FormattedMessage id="reading-lists.none" />
            </Empty>
          )}
          <ul className={classes.list}>
            {items.map(({ id, title, branch, priorityArea, sessionCount, groupCount }) => (
              <li key={id} className={classes.row}>
                <h3>
                  <Link to="/reading-lists/$readingListId" params={{ readingListId: id }}>
                    <bdi>{title}</bdi>
                  </Link>
                </h3>
                <p className={classes.facts}>
                  {branch ? <bdi>{branch.name}</bdi> : <FormattedMessage id="campaigns.national" />}
                  {priorityArea && DOT + (areas.find((area) => area.id === priorityArea.id) ?? priorityArea).name}
                  {DOT}
                  <FormattedMessage id="reading-lists.sessions" values={{ count: sessionCount }} />
                  {DOT}
                  <FormattedMessage id="reading-lists.groups" values={{ count: groupCount }} />
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <MoreButton query={query} />
    </Page>
  );
};
