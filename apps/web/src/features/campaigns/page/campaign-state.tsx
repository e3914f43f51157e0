import type { Campaign } from '@rollcall/contract/campaigns';
import { Tag } from '@rollcall/ui/tag';
import { FormattedMessage } from 'react-intl';
import { localDay } from '../../../app/data/days.ts';
import { stateOf } from '../campaign-days.ts';

type Props = { campaign: Pick<Campaign, 'startsOn' | 'endsOn' | 'outcome'> & { publishedAt?: string | null } };

const outcomeTones = { won: 'green', partly_won: 'green', lost: undefined, ended: undefined } as const;

/** Where a campaign stands, in a word: a plan, to come, running, or how it ended. */
export const CampaignStateTag = ({ campaign }: Props) => {
  const { outcome, publishedAt } = campaign;
  if (publishedAt === null) {
    return (
      <Tag tone="amber">
        <FormattedMessage id="campaigns.state.plan" />
      </Tag>
    );
  }
  if (outcome) {
    const tone = outcomeTones[outcome];
    return (
      <Tag {...(tone ? { tone } : {})}>
        <FormattedMessage id={`campaigns.outcome.${outcome}`} />
      </Tag>
    );
  }
  const state = stateOf(campaign, localDay(new Date()));
  return (
    <Tag {...(state === 'running' ? { tone: 'green' } : {})}>
      <FormattedMessage id={`campaigns.state.${state}`} />
    </Tag>
  );
};
