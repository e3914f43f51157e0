import { Button, Menu } from '@mantine/core';
import type { CampaignDetail } from '@rollcall/contract/campaigns';
import { can } from '@rollcall/contract/permissions';
import { useQuery } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import { allBranchesQuery } from '../../../app/data/branches.queries.ts';
import { useSession } from '../../../app/session/session.queries.ts';
import { branchesQuery } from '../data/campaign.queries.ts';
import { useTakingPart } from './use-taking-part.tsx';

/** For organizers whose branch is not in a national campaign yet: one click, or the choice between their branches. */
export const TakePart = ({ campaign }: { campaign: CampaignDetail }) => {
  const session = useSession();
  const organizes = campaign.branch === null && session.offices.some(({ role }) => role === 'organizer');
  const { data: branches = [] } = useQuery({ ...allBranchesQuery(), enabled: organizes });
  const { data: taking } = useQuery({ ...branchesQuery(campaign.id), enabled: organizes });
  const take = useTakingPart(campaign.id);
  if (!organizes || !taking) return null;
  const inIt = new Set(taking.map(({ branch }) => branch.id));
  const [first, ...others] = branches.filter(({ id }) => can(session, 'campaigns.manage', id) && !inIt.has(id));
  if (!first) return null;
  if (others.length === 0) {
    return (
      <Button loading={take.isPending} onClick={() => take.mutate({ branch: first, takesPart: true })}>
        <FormattedMessage id="campaign.take-up" values={{ branch: first.name }} />
      </Button>
    );
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button loading={take.isPending}>
          <FormattedMessage id="campaign.take-up.choose" />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {[first, ...others].map((branch) => (
          <Menu.Item key={branch.id} onClick={() => take.mutate({ branch, takesPart: true })}>
            {branch.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};
