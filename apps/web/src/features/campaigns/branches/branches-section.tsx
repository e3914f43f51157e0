import type { CampaignDetail } from '@rollcall/contract/campaigns';
import { useQuery } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { Rows } from '../../../app/parts/row.tsx';
import { Section } from '../../../app/parts/section.tsx';
import { Empty } from '../../../app/states/empty.tsx';
import { LoadingRows } from '../../../app/states/loading.tsx';
import { problemWords } from '../../../app/states/problem-words.ts';
import { branchesQuery } from '../data/campaign.queries.ts';
import { BranchRow } from './branch-row.tsx';

/** The branches that take part, with what each does in the campaign. */
export const BranchesSection = ({ campaign }: { campaign: CampaignDetail }) => {
  const intl = useIntl();
  const query = useQuery(branchesQuery(campaign.id));
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
        {query.data && query.data.length > 0 && (
          <Rows>
            {query.data.map((taking) => (
              <BranchRow key={taking.branch.id} campaign={campaign} taking={taking} />
            ))}
          </Rows>
        )}
      </Section>
    </div>
  );
};
