import type { Campaign, CampaignPhase } from '../campaigns.ts';

type Phases = Pick<Campaign, 'endsOn'> & { phases: Pick<CampaignPhase, 'startsOn' | 'endsOn'>[] };

/**
 * Whether a phase (by its place, phases by their first day) is over, now or coming. One without a last day lasts until the
 * next begins, or the campaign ends. Days are `YYYY-MM-DD`; ends are first days without it.
 */
export const phaseTime = ({ phases, endsOn }: Phases, index: number, today: string): 'over' | 'now' | 'coming' => {
  const phase = phases[index];
  if (!phase || phase.startsOn > today) return 'coming';
  const end = phase.endsOn ?? phases[index + 1]?.startsOn ?? endsOn;
  return end && end <= today ? 'over' : 'now';
};
