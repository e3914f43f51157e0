import type { Chance } from '../chance.ts';
import { CAMPAIGNS } from '../data.ts';
import type { Branch } from './branches.ts';

/** Days are days since 1970; `to` is the first day without it, null: it runs. `branch` is -1 for a national campaign. */
export type Campaign = {
  area: string;
  branch: number;
  title: string;
  summary: string;
  from: number;
  to: number | null;
};

export function startCampaigns(branches: Branch[], today: number, chance: Chance): Campaign[] {
  const national = CAMPAIGNS.national.map(([area, title, summary, began, ended]) => ({
    area,
    branch: -1,
    title,
    summary,
    from: today - began,
    to: ended === null ? null : today - ended,
  }));
  return [...national, ...branches.flatMap((branch, index) => ofBranch(branch, index, today, chance))];
}

function ofBranch(branch: Branch, index: number, today: number, chance: Chance): Campaign[] {
  const last = branch.asleepSince ?? today;
  const count = branch.life === 'asleep' || branch.life === 'young' ? 1 : chance.between(1, branch.size > 60 ? 4 : 2);
  return chance
    .shuffled(CAMPAIGNS.branch)
    .slice(0, count)
    .map(([area, title, summary], i) => {
      const from = Math.max(branch.founded + 20, last - (i === 0 ? chance.between(40, 150) : chance.between(150, 650)));
      const to = from + chance.between(90, 280);
      const runs = branch.asleepSince === null && (i === 0 || to > today);
      return {
        area: area!,
        branch: index,
        title: title.replace('{city}', branch.city),
        summary: summary.replace('{city}', branch.city),
        from,
        to: runs ? null : Math.min(to, last),
      };
    });
}

/** The campaign that a meeting about this area belongs to: the branch's own before a national one; -1: none runs. */
export function campaignFor(campaigns: Campaign[], branch: number, area: string, day: number): number {
  const fits = (one: Campaign, of: number) =>
    one.branch === of && one.area === area && one.from <= day && (one.to === null || one.to > day);
  const own = campaigns.findIndex((one) => fits(one, branch));
  return own >= 0 ? own : campaigns.findIndex((one) => fits(one, -1));
}
