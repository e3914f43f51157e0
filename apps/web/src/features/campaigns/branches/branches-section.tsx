import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { CampaignDetail } from '@rollcall/contract/campaigns';
import { can } from '@rollcall/contract/permissions';
import { useQuery } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { Rows } from '../../../app/parts/row.tsx';
import { Section } from '../../../app/parts/section.tsx';
import { useSession } from '../../../app/session/session.queries.ts';
import { Empty } from '../../../app/states/empty.tsx';
import { LoadingRows } from '../../../app/states/loading.tsx';
import { problemWords } from '../../../app/states/problem-words.ts';
import { branchesQuery } from '../data/campaign.queries.ts';
import { BranchRow } from './branch-row.tsx';

const SHOWN = 6;

/** The branches that take part, with what each does in the campaign: the own ones first, the rest behind a click. */
export const BranchesSection = ({ campaign }: { campaign: CampaignDetail }) => {
  const intl = useIntl();
  const session = useSession();
  const query = useQuery(branchesQuery(campaign.id));
  const [all, { open }] = useDisclosure(false);
  const isOwn = (id: string) => id === session.branchId || organizes(session, id);
  const [own, others] = [true, false].map((which) => query.data?.filter(({ branch }) => isOwn(branch.id) === which));
  const sorted = [...(own ?? []), ...(others ?? [])];
  return (
    <div id="branches">
      <Section title={<FormattedMessage id="campaign.branches" />} aside={query.data?.length}>
        {query.isPending && <LoadingRows rows={2} />}
        {query.isError && <Empty>{problemWords(intl, query.error)}</Empty>}
        {query.data?.length === 0 && (
          <Empty>
            <FormattedMessage id="campaign.branches.none" />
          </Empty>
        )}
        {sorted.length > 0 && (
          <Rows>
            {sorted.slice(0, all ? undefined : SHOWN).map((taking) => (
              <BranchRow key={taking.branch.id} campaign={campaign} taking={taking} />
            ))}
          </Rows>
        )}
        {!all && sorted.length > SHOWN && (
          <Button variant="default" fullWidth onClick={open}>
            <FormattedMessage id="campaign.branches.all" values={{ count: sorted.length }} />
          </Button>
        )}
      </Section>
    </div>
  );
};

/** Staff plan campaigns, and hold no branch's meetings: this is about who does. */
const organizes = (session: ReturnType<typeof useSession>, branchId: string) =>
  can(session, 'meetings.manage', branchId);
