import type { CampaignDetail } from '@rollcall/contract/campaigns';
import { can } from '@rollcall/contract/permissions';
import { useQuery } from '@tanstack/react-query';
import { useSession } from '../../../app/session/session.queries.ts';
import { branchesQuery } from '../data/campaign.queries.ts';

/** For whom somebody speaks: a branch that takes part, or null for the campaign as a whole. */
export type Voice = { id: string; name: string } | null;

/** For whom the reader may speak in a campaign: who plans it for the whole, organizers for their branches in it. */
export const useVoices = ({ id, branch }: CampaignDetail): Voice[] => {
  const session = useSession();
  const manages = can(session, 'campaigns.manage');
  const organizes = session.offices.some(({ role }) => role === 'organizer');
  const { data: taking = [] } = useQuery({ ...branchesQuery(id), enabled: manages && branch === null });
  return [
    ...(can(session, 'campaigns.manage', branch?.id ?? null) ? [null] : []),
    ...(organizes ? taking.map((one) => one.branch).filter((one) => can(session, 'campaigns.manage', one.id)) : []),
  ];
};
