import { useQuery } from '@tanstack/react-query';
import { branchesQuery } from './campaign.queries.ts';

/** For whom something of a campaign is: a branch in it, or null for the campaign as a whole. */
export type CampaignPlace = { id: string; name: string } | null;

/** The branches that take part in a campaign, by name; none where nobody asks, or as long as they are on their way. */
export const useBranchesIn = (campaignId: string, enabled: boolean) =>
  useQuery({ ...branchesQuery(campaignId), enabled, select: (items) => items.map(({ branch }) => branch) }).data ?? [];
