import { useQuery } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import { plansQuery } from '../data/campaign.queries.ts';
import { CampaignSection } from './campaign-section.tsx';

/** What is planned and not published: for those who plan it. */
export const Plans = () => {
  const { data: plans = [] } = useQuery(plansQuery());
  return <CampaignSection title={<FormattedMessage id="campaigns.plans" />} items={plans} onTop tagged arePlans />;
};
