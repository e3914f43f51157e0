import type { Campaign } from '@rollcall/contract/campaigns';
import { FormattedMessage, useIntl } from 'react-intl';
import { AreaLink } from '../areas/area-link.tsx';
import { dayInWords } from '../text/when.ts';

const Whose = ({ campaign }: { campaign: Campaign }) => {
  const intl = useIntl();
  const who = campaign.branch
    ? intl.formatMessage({ id: 'public.campaign.branch' }, { branch: campaign.branch.name })
    : intl.formatMessage({ id: 'public.campaign.national' });
  const start = dayInWords(intl, campaign.startsOn);
  return campaign.endsOn ? (
    <FormattedMessage
      id="public.campaign.until"
      values={{ who, start, end: dayInWords(intl, lastDay(campaign.endsOn)) }}
    />
  ) : (
    <FormattedMessage id="public.campaign.since" values={{ who, date: start }} />
  );
};

// `endsOn` is the first day without the campaign; people count the last one with it.
const lastDay = (endsOn: string) => new Date(Date.parse(endsOn) - 86_400_000).toISOString().slice(0, 10);

/** Campaigns in a few words each. `withArea` links the priority area that they belong to. */
export const CampaignList = ({ campaigns, withArea = false }: { campaigns: Campaign[]; withArea?: boolean }) => (
  <ul className="campaigns">
    {campaigns.map((campaign) => (
      <li key={campaign.id}>
        <h3>
          <bdi>{campaign.title}</bdi>
        </h3>
        {campaign.summary && <p dir="auto">{campaign.summary}</p>}
        <p className="facts-line">
          <span>
            <Whose campaign={campaign} />
          </span>
          {withArea && (
            <span>
              <AreaLink area={campaign.priorityArea} />
            </span>
          )}
        </p>
      </li>
    ))}
  </ul>
);
