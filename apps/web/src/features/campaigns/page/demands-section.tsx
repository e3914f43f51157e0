import type { CampaignDemand } from '@rollcall/contract/campaigns';
import { Tag } from '@rollcall/ui/tag';
import { FormattedMessage } from 'react-intl';
import { Section } from '../../../app/parts/section.tsx';
import classes from './campaign-page.module.css';

/** What the campaign demands, and what of it is won. */
export const DemandsSection = ({ demands }: { demands: CampaignDemand[] }) => {
  const won = demands.filter(({ isWon }) => isWon).length;
  return (
    demands.length > 0 && (
      <Section
        title={<FormattedMessage id="campaign.demands" />}
        aside={won > 0 && <FormattedMessage id="campaign.demands.won" values={{ won, count: demands.length }} />}
      >
        <ol className={classes.demands}>
          {demands.map(({ demand, isWon }, index) => (
            <li key={index}>
              <span className={classes.number} aria-hidden="true">
                {index + 1}
              </span>
              <span>{demand}</span>
              {isWon && (
                <Tag tone="green">
                  <FormattedMessage id="campaign.demand.won" />
                </Tag>
              )}
            </li>
          ))}
        </ol>
      </Section>
    )
  );
};
