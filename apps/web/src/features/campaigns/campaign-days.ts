import type { CampaignOutcome } from '@rollcall/contract/campaigns';

/** The state of a campaign on a day. All days are `YYYY-MM-DD`; `endsOn` is the first day without it. */
export type CampaignState = 'planned' | 'running' | 'ended';

type Days = { startsOn: string; endsOn: string | null; outcome?: CampaignOutcome | null };

/** With an outcome it is over, whatever was planned. */
export const stateOf = ({ startsOn, endsOn, outcome }: Days, today: string): CampaignState => {
  if (outcome || (endsOn && endsOn <= today)) return 'ended';
  return startsOn > today ? 'planned' : 'running';
};

const shifted = (day: string, by: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);

/** People name the last day that counts; the record holds the first that does not. */
export const firstDayAfter = (lastDay: string): string => shifted(lastDay, 1);
export const lastDayBefore = (endsOn: string): string => shifted(endsOn, -1);

/** Today by the clock of whoever looks. */
export const localDay = (now: Date): string =>
  `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
