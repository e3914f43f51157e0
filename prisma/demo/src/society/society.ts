import { Chance } from '../chance.ts';
import { DAY } from '../days.ts';
import { type Branch, foundBranches } from './branches.ts';
import { type Campaign, startCampaigns } from './campaigns.ts';
import { populate } from './histories.ts';
import { Ids } from './ids.ts';
import { Population } from './population.ts';
import { addMoreOrganizers, addSignIns, SIGN_INS_A_BRANCH, type SignIns } from './sign-ins.ts';

/** All that is there before the first meeting: branches, people, memberships, offices and campaigns. */
export type Society = {
  seed: number;
  /** Days since 1970. */
  today: number;
  branches: Branch[];
  branchIds: Ids;
  population: Population;
  signIns: SignIns;
  campaigns: Campaign[];
  campaignIds: Ids;
};

/** @param members how many are members today; former members and contacts come on top, about a third */
export function foundSociety(members: number, today: number, seed: number): Society {
  const chance = (label: string) => new Chance(seed, label);
  const branches = foundBranches(members, today, chance('branches'));
  const branchIds = new Ids(chance('branch-ids'));
  for (const { founded } of branches) branchIds.add(founded * DAY);

  const population = new Population(chance);
  const signIns = addSignIns(branches, population, today, chance('sign-ins'));
  populate(branches, population, SIGN_INS_A_BRANCH, today, chance('histories'));
  addMoreOrganizers(branches, population, signIns, today);

  const campaigns = startCampaigns(branches, today, chance('campaigns'));
  const campaignIds = new Ids(chance('campaign-ids'));
  for (const { from } of campaigns) campaignIds.add(from * DAY);
  return { seed, today, branches, branchIds, population, signIns, campaigns, campaignIds };
}
