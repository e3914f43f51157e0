import type { Campaign } from '@rollcall/contract/campaigns';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { SubscribeButton } from '../../app/calendars/subscribe-button.tsx';
import { lastDayBefore, stateOf } from './campaign-days.ts';
import classes from './campaigns.module.css';
import { CampaignStateTag } from './page/campaign-state.tsx';

type Props = {
  campaign: Campaign;
  today: string;
  /** Whether its state is said: not where all have the same. */ tagged: boolean;
  /** Not published yet. */ isPlan?: boolean;
};

/** A campaign in a list: what it wants, where and when. */
export const CampaignRow = ({ campaign, today, tagged, isPlan = false }: Props) => {
  const intl = useIntl();
  const state = stateOf(campaign, today);
  const day = (value: string) =>
    intl.formatDate(value, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const { branch, startsOn, endsOn } = campaign;
  return (
    <li className={classes.campaign}>
      <h3>
        <Link to="/campaigns/$campaignId" params={{ campaignId: campaign.id }}>
          {campaign.title}
        </Link>
      </h3>
      {tagged && (
        <span className={classes.state}>
          <CampaignStateTag campaign={isPlan ? { ...campaign, publishedAt: null } : campaign} />
        </span>
      )}
      <p className={classes.where}>
        <FormattedMessage
          id={endsOn ? 'campaigns.where.ends' : state === 'planned' ? 'campaigns.where.planned' : 'campaigns.where'}
          values={{
            where: branch ? (
              <Link to="/branches/$branchId" params={{ branchId: branch.id }}>
                {branch.name}
              </Link>
            ) : (
              <FormattedMessage id="campaigns.national" />
            ),
            from: day(startsOn),
            to: endsOn && day(lastDayBefore(endsOn)),
          }}
        />
        {!branch && !isPlan && (
          <>
            {' · '}
            <FormattedMessage id="campaign.branch-count" values={{ count: campaign.branchCount }} />
          </>
        )}
      </p>
      {campaign.summary && <p className={classes.summary}>{campaign.summary}</p>}
      {state !== 'ended' && !isPlan && (
        <div className={classes.subscribe}>
          <SubscribeButton size="xs" of={{ campaignId: campaign.id }} name={campaign.title} />
        </div>
      )}
    </li>
  );
};
