import type { CampaignDemand } from '@rollcall/contract/campaigns';
import { FormattedMessage } from 'react-intl';

/** What the campaign demands, and what of it is won. */
export const Demands = ({ demands }: { demands: CampaignDemand[] }) =>
  demands.length > 0 && (
    <section aria-labelledby="demands">
      <h2 id="demands">
        <FormattedMessage id="public.campaign.demands" />
      </h2>
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
    </section>
  );
