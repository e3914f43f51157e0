import type { Campaign } from '@rollcall/contract/campaigns';
import { can } from '@rollcall/contract/permissions';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAreas } from '../../app/data/use-areas.ts';
import { ButtonLink } from '../../app/links.tsx';
import { Page } from '../../app/page.tsx';
import { MoreButton } from '../../app/parts/more-button.tsx';
import { useSession } from '../../app/session/session.queries.ts';
import { Empty } from '../../app/states/empty.tsx';
import { LoadingRows } from '../../app/states/loading.tsx';
import { ProblemPage } from '../../app/states/problem-page.tsx';
import { CampaignFilters } from './list/campaign-filters.tsx';
import classes from './campaigns.module.css';
import { CampaignSection } from './list/campaign-section.tsx';
import { Plans } from './list/plans.tsx';
import { campaignsOfBranchQuery, campaignsQuery } from './campaigns.queries.ts';
import type { CampaignSearch } from './campaigns.search.ts';

const route = getRouteApi('/campaigns');

/** What the organization and its branches campaign for, by priority area. */
export const CampaignsPage = () => {
  const intl = useIntl();
  const session = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(campaignsQuery(search));
  // Whoever looks for something particular finds it in its place.
  const isNarrowed = Object.values(search).some(Boolean);
  const { data: own = [] } = useQuery(campaignsOfBranchQuery(isNarrowed ? null : session.branchId));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const others = items.filter(({ id }) => !own.some((one) => one.id === id));
  const change = (part: CampaignSearch) =>
    void navigate({ search: (current) => ({ ...current, ...part }), replace: true, resetScroll: false });
  return (
    <Page
      title={intl.formatMessage({ id: 'campaigns.title' })}
      eyebrow={
        <Link to="/areas">
          <FormattedMessage id="areas.title" />
        </Link>
      }
      action={
        <>
          {can(session, 'campaigns.manage') && (
            <ButtonLink to="/campaigns/new">
              <FormattedMessage id="campaigns.start" />
            </ButtonLink>
          )}
          <ButtonLink variant="default" to="/petitions">
            <FormattedMessage id="petitions.title" />
          </ButtonLink>
        </>
      }
    >
      {can(session, 'campaigns.manage') && <Plans />}
      <CampaignFilters search={search} onChange={change} />
      {query.isPending && <LoadingRows />}
      {query.isError && <ProblemPage error={query.error} reset={() => void query.refetch()} />}
      {query.isSuccess && items.length === 0 && (
        <div className="card">
          <Empty>
            <FormattedMessage id="campaigns.empty" />
          </Empty>
        </div>
      )}
      {query.isSuccess && <CampaignSection title={<FormattedMessage id="campaigns.own" />} items={own} onTop />}
      {others.length > 0 && <CampaignsByArea items={others} tagged={search.show !== undefined} />}
      <MoreButton query={query} />
    </Page>
  );
};

const CampaignsByArea = ({ items, tagged }: { items: Campaign[]; tagged: boolean }) => {
  const areas = useAreas();
  const byArea = Map.groupBy(items, (campaign) => campaign.priorityArea.id);
  return (
    <div className={classes.areas}>
      {areas.map(({ id, name }) => (
        <CampaignSection key={id} title={name} items={byArea.get(id) ?? []} tagged={tagged} />
      ))}
    </div>
  );
};
