import type { CampaignDetail } from '@rollcall/contract/campaigns';
import { can } from '@rollcall/contract/permissions';
import { useSession } from '../../../app/session/session.queries.ts';
import { type CampaignPlace, useBranchesIn } from '../data/use-branches-in.ts';

/** For whom the reader may speak in a campaign: who plans it for the whole, organizers for their branches in it. */
export const useVoices = ({ id, branch }: CampaignDetail): CampaignPlace[] => {
  const session = useSession();
  const organizes = session.offices.some(({ role }) => role === 'organizer');
  const branches = useBranchesIn(id, organizes && branch === null);
  return [
    ...(can(session, 'campaigns.manage', branch?.id ?? null) ? [null] : []),
    ...branches.filter((one) => can(session, 'campaigns.manage', one.id)),
  ];
};
