import { NativeSelect, SegmentedControl } from '@mantine/core';
import { can } from '@rollcall/contract/permissions';
import { petitionStates } from '@rollcall/contract/petitions';
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { allBranchesQuery } from '../../../../app/data/branches.queries.ts';
import { ButtonLink } from '../../../../app/links.tsx';
import { Page } from '../../../../app/page.tsx';
import { MoreButton } from '../../../../app/parts/more-button.tsx';
import { useSession } from '../../../../app/session/session.queries.ts';
import { Empty } from '../../../../app/states/empty.tsx';
import { LoadingRows } from '../../../../app/states/loading.tsx';
import { ProblemPage } from '../../../../app/states/problem-page.tsx';
import classes from '../petitions.module.css';
import { petitionsQuery } from '../petitions.queries.ts';
import type { PetitionSearch } from '../petitions.search.ts';
import { useLanguageCode } from '../use-language-code.ts';
import { PetitionRow } from './petition-row.tsx';

const route = getRouteApi('/petitions');

/** All petitions and forms: of campaigns, of branches, and of the nation. */
export const PetitionsPage = () => {
  const intl = useIntl();
  const plans = can(useSession(), 'campaigns.manage');
  const { branch, state } = route.useSearch();
  const query = useInfiniteQuery(petitionsQuery({ branchId: branch, state, language: useLanguageCode() }));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title={intl.formatMessage({ id: 'petitions.title' })}
      action={
        plans && (
          <ButtonLink to="/petitions/new" search={branch ? { branch } : {}}>
            <FormattedMessage id="petitions.start" />
          </ButtonLink>
        )
      }
    >
      <Filters plans={plans} />
      {query.isPending && <LoadingRows />}
      {query.isError && <ProblemPage error={query.error} reset={() => void query.refetch()} />}
      {query.isSuccess && (
        <div className="card">
          {items.length === 0 ? (
            <Empty>
              <FormattedMessage id="petitions.none" />
            </Empty>
          ) : (
            <ul className={classes.rows}>
              {items.map((petition) => (
                <PetitionRow key={petition.id} petition={petition} showCampaign heading="h2" />
              ))}
            </ul>
          )}
        </div>
      )}
      <MoreButton query={query} />
    </Page>
  );
};

const Filters = ({ plans }: { plans: boolean }) => {
  const intl = useIntl();
  const { branch, state } = route.useSearch();
  const navigate = route.useNavigate();
  const branches = useSuspenseQuery(allBranchesQuery()).data;
  const change = (part: PetitionSearch) =>
    void navigate({ search: (current) => ({ ...current, ...part }), replace: true, resetScroll: false });
  const states = petitionStates.filter((one) => plans || one !== 'draft');
  return (
    <div className={classes.filters}>
      <NativeSelect
        label={intl.formatMessage({ id: 'campaigns.branch' })}
        value={branch ?? ''}
        onChange={(event) => change({ branch: event.currentTarget.value || undefined })}
        data={[
          { value: '', label: intl.formatMessage({ id: 'petitions.all-branches' }) },
          ...branches.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <SegmentedControl
        aria-label={intl.formatMessage({ id: 'petitions.show' })}
        value={state ?? 'all'}
        onChange={(value) => change({ state: states.find((one) => one === value) })}
        data={[
          { value: 'all', label: intl.formatMessage({ id: 'petitions.show.all' }) },
          ...states.map((value) => ({ value, label: intl.formatMessage({ id: `petitions.state.${value}` }) })),
        ]}
      />
    </div>
  );
};
