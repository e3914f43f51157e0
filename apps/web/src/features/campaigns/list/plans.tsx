import { useQuery } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import { localDay } from '../../../app/data/days.ts';
import { Section } from '../../../app/parts/section.tsx';
import { CampaignRow } from '../campaign-row.tsx';
import classes from '../campaigns.module.css';
import { plansQuery } from '../data/campaign.queries.ts';

/** What is planned and not published: for those who plan it, before everything else. */
export const Plans = () => {
  const { data: plans = [] } = useQuery(plansQuery());
  const today = localDay(new Date());
  return (
    plans.length > 0 && (
      <Section className={classes.plans ?? ''} title={<FormattedMessage id="campaigns.plans" />} aside={plans.length}>
        <ul className={classes.campaigns}>
          {plans.map((campaign) => (
            <CampaignRow key={campaign.id} campaign={campaign} today={today} tagged isPlan />
          ))}
        </ul>
      </Section>
    )
  );
};
