import type { Campaign } from '@rollcall/contract/campaigns';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { SubscribeButton } from '../../app/calendars/subscribe-button.tsx';
import { type CampaignState, lastDayBefore, stateOf } from './campaign-days.ts';
import classes from './campaigns.module.css';

const tags: Record<CampaignState, string> = { planned: 'tag', running: 'tag green', ended: 'tag' };

type Props = {
  campaign: Campaign;
  today: string;
  /** Whether its state is said: not where all have the same. */ tagged: boolean;
};

/** A campaign in a list: what it wants, where and when. */
export const CampaignRow = ({ campaign, today, tagged }: Props) => {
  const intl = useIntl();
  const state = stateOf(campaign, today);
  const day = (value: string) =>
    intl.formatDate(value, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const { branch, startsOn, endsOn } = campaign;
  return (
    <li className={classes.campaign}>
      <h3>{campaign.title}</h3>
      {tagged && (
        <span className={`${tags[state]} ${classes.state}`}>
          <FormattedMessage id={`campaigns.state.${state}`} />
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
      </p>
      {campaign.summary && <p className={classes.summary}>{campaign.summary}</p>}
      {state !== 'ended' && (
        <div className={classes.subscribe}>
          <SubscribeButton size="xs" of={{ campaignId: campaign.id }} name={campaign.title} />
        </div>
      )}
    </li>
  );
};
