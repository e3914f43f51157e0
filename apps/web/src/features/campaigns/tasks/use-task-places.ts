import type { Campaign } from '@rollcall/contract/campaigns';
import { can } from '@rollcall/contract/permissions';
import { useSession } from '../../../app/session/session.queries.ts';
import { type CampaignPlace, useBranchesIn } from '../data/use-branches-in.ts';

/** What of a campaign its tasks need to know. */
export type TaskCampaign = Pick<Campaign, 'id' | 'title' | 'branch'>;

/** For whom the reader may add tasks: null is the nation. A branch's own campaign has tasks of that branch only. */
export const useTaskPlaces = ({ id, branch }: TaskCampaign): CampaignPlace[] => {
  const session = useSession();
  const manages = can(session, 'tasks.manage');
  const branches = useBranchesIn(id, manages && branch === null);
  if (branch) return organizes(session, branch.id) ? [branch] : [];
  return [
    ...(can(session, 'tasks.manage', null) ? [null] : []),
    ...branches.filter((one) => organizes(session, one.id)),
  ];
};

/** National staff have the nation's tasks, and none of a branch's. */
export const organizes = ({ offices }: ReturnType<typeof useSession>, branchId: string) =>
  offices.some(({ role, branchIds }) => role === 'organizer' && branchIds?.includes(branchId));
