import { can } from '@rollcall/contract/permissions';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { Page } from '../../../app/page.tsx';
import { useSession } from '../../../app/session/session.queries.ts';
import { Forbidden } from '../../../app/states/forbidden.tsx';
import { campaignQuery } from '../data/campaign.queries.ts';
import { EditCampaign } from './edit-campaign.tsx';

const route = getRouteApi('/campaigns/$campaignId/edit');

/** Where a campaign is planned: what it wants, from whom, when, with whom, and why. */
export const EditCampaignPage = () => {
  const intl = useIntl();
  const session = useSession();
  const { campaignId } = route.useParams();
  const { data: campaign } = useSuspenseQuery({ ...campaignQuery(campaignId), refetchOnWindowFocus: false });
  if (!can(session, 'campaigns.manage', campaign.branch?.id ?? null)) return <Forbidden />;
  return (
    <Page
      title={intl.formatMessage({ id: 'campaign.edit.title' })}
      eyebrow={
        <Link to="/campaigns/$campaignId" params={{ campaignId }}>
          <FormattedMessage id="campaign.edit.of" values={{ title: campaign.title }} />
        </Link>
      }
    >
      <EditCampaign key={campaignId} campaign={campaign} />
    </Page>
  );
};
