import { Button } from '@mantine/core';
import type { CampaignDetail } from '@rollcall/contract/campaigns';
import type { CampaignBranch } from '@rollcall/contract/campaigns/branches';
import { can } from '@rollcall/contract/permissions';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { ButtonLink } from '../../../app/links.tsx';
import { Row } from '../../../app/parts/row.tsx';
import { useSession } from '../../../app/session/session.queries.ts';
import { useTakingPart } from './use-taking-part.tsx';

type Props = { campaign: CampaignDetail; taking: CampaignBranch };

/** A branch in the campaign: its meetings and tasks, and for its organizers what comes next. */
export const BranchRow = ({ campaign, taking }: Props) => {
  const session = useSession();
  const { branch, meetings, tasks, adoptedOn } = taking;
  const params = { branchId: branch.id };
  const give = useTakingPart(campaign.id);
  const organizes = can(session, 'meetings.manage', branch.id); // staff plan campaigns, and hold no branch's meetings
  const mayLeave = adoptedOn !== null && organizes && !campaign.outcome;
  return (
    <Row
      note={
        <>
          <FormattedMessage id="campaign.branch.meetings" values={meetings} />
          {tasks && tasks.open + tasks.done > 0 && (
            <>
              {' · '}
              <FormattedMessage id="campaign.branch.tasks" values={{ ...tasks, all: tasks.open + tasks.done }} />
            </>
          )}
        </>
      }
      act={
        <>
          {!campaign.outcome && organizes && (
            <ButtonLink
              size="compact-sm"
              variant="default"
              to="/branches/$branchId/meetings/new"
              params={params}
              search={{ campaign: campaign.id }}
            >
              <FormattedMessage id="campaign.branch.schedule" />
            </ButtonLink>
          )}
          {mayLeave && (
            <Button
              size="compact-sm"
              variant="default"
              loading={give.isPending}
              onClick={() => give.mutate({ branch, takesPart: false })}
            >
              <FormattedMessage id="campaign.give-up" />
            </Button>
          )}
        </>
      }
    >
      <Link to="/branches/$branchId" params={params}>
        {branch.name}
      </Link>
    </Row>
  );
};
