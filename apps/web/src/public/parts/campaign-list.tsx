import type { Campaign } from '@rollcall/contract/campaigns';
import { FormattedMessage, useIntl } from 'react-intl';
import { AreaLink } from '../areas/area-link.tsx';
import { Link } from '../frame/link.tsx';
import { dayInWords, lastDayOf } from '../text/when.ts';

/** Whose campaign it is, and since when. */
export const Whose = ({ campaign }: { campaign: Pick<Campaign, 'branch' | 'startsOn' | 'endsOn'> }) => {
  const intl = useIntl();
  const who = campaign.branch
    ? intl.formatMessage({ id: 'public.campaign.branch' }, { branch: campaign.branch.name })
    : intl.formatMessage({ id: 'public.campaign.national' });
  const start = dayInWords(intl, campaign.startsOn);
  return campaign.endsOn ? (
    <FormattedMessage
      id="public.campaign.until"
      values={{ who, start, end: dayInWords(intl, lastDayOf(campaign.endsOn)) }}
    />
  ) : (
    <FormattedMessage id="public.campaign.since" values={{ who, date: start }} />
  );
};

/** Campaigns in a few words each. `withArea` links the priority area that they belong to. */
export const CampaignList = ({ campaigns, withArea = false }: { campaigns: Campaign[]; withArea?: boolean }) => (
  <ul className="campaigns">
    {campaigns.map((campaign) => (
      <li key={campaign.id}>
        <h3>
          <Link href={`/campaigns/${campaign.slug}`}>
            <bdi>{campaign.title}</bdi>
          </Link>
          {campaign.outcome && (
            <span className={campaign.outcome.endsWith('won') ? 'tag green' : 'tag'}>
              <FormattedMessage id={`public.campaign.outcome.${campaign.outcome}`} />
            </span>
          )}
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
