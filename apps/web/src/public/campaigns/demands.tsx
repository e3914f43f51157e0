import type { CampaignDemand } from '@rollcall/contract/campaigns';
import { FormattedMessage } from 'react-intl';
import { Section } from '../parts/section.tsx';

/** What the campaign demands, and what of it is won. */
export const Demands = ({ demands }: { demands: CampaignDemand[] }) =>
  demands.length > 0 && (
    <Section id="demands" title="public.campaign.demands">
      <ol className="demands">
        {demands.map(({ demand, isWon }, index) => (
          <li key={index}>
            <bdi>{demand}</bdi>
            {isWon && (
              <span className="tag green">
                <FormattedMessage id="public.campaign.won" />
              </span>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
