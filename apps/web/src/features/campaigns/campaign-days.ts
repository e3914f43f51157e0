import type { CampaignOutcome } from '@rollcall/contract/campaigns';
import { dayAfter } from '../../app/data/days.ts';

/** The state of a campaign on a day. All days are `YYYY-MM-DD`; `endsOn` is the first day without it. */
export type CampaignState = 'planned' | 'running' | 'ended';

type Days = { startsOn: string; endsOn: string | null; outcome?: CampaignOutcome | null };

/** With an outcome it is over, whatever was planned. */
export const stateOf = ({ startsOn, endsOn, outcome }: Days, today: string): CampaignState => {
  if (outcome || (endsOn && endsOn <= today)) return 'ended';
  return startsOn > today ? 'planned' : 'running';
};

/** People name the last day that counts; the record holds the first that does not. */
export const firstDayAfter = (lastDay: string): string => dayAfter(lastDay, 1);
export const lastDayBefore = (endsOn: string): string => dayAfter(endsOn, -1);
