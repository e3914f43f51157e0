import type { Campaign } from '@rollcall/contract/campaigns';
import { can } from '@rollcall/contract/permissions';
import { useSession } from '../../../app/session/session.queries.ts';
import { type CampaignPlace, useBranchesIn } from '../data/use-branches-in.ts';

/** What of a campaign its goals need to know. `endsOn` is the first day without it. */
export type GoalCampaign = Pick<Campaign, 'id' | 'title' | 'branch' | 'startsOn' | 'endsOn'>;

/** For whom the reader may set goals: null is the campaign as a whole. */
export const useGoalPlaces = ({ id, branch }: GoalCampaign): CampaignPlace[] => {
  const session = useSession();
  const manages = can(session, 'campaigns.manage');
  const branches = useBranchesIn(id, manages && branch === null);
  return [
    ...(can(session, 'campaigns.manage', branch?.id ?? null) ? [null] : []),
    ...branches.filter((one) => can(session, 'campaigns.manage', one.id)),
  ];
};
