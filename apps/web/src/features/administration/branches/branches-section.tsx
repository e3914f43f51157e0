import { useQuery } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import { allBranchesQuery } from '../../../app/data/branches.queries.ts';
import { TextLink } from '../../../app/links.tsx';
import { Row, Rows } from '../../../app/parts/row.tsx';
import { Empty } from '../../../app/states/empty.tsx';
import { LoadingRows } from '../../../app/states/loading.tsx';
import { ProblemPage } from '../../../app/states/problem-page.tsx';

/** Every branch, by name. */
export const BranchesSection = () => {
  const query = useQuery(allBranchesQuery());
  return (
    <div className="card">
      {query.isPending && <LoadingRows />}
      {query.isError && <ProblemPage error={query.error} reset={() => void query.refetch()} />}
      {query.data?.length === 0 && (
        <Empty>
          <FormattedMessage id="administration.branches.empty" />
        </Empty>
      )}
      <Rows>
        {query.data?.map(({ id, name, city, state, region, timeZone, email }) => (
          <Row
            key={id}
            note={
              <FormattedMessage
                id="administration.branch.note"
                values={{ city, state, region: region.name, timeZone, email: email ?? 'none' }}
              />
            }
          >
            <TextLink to="/branches/$branchId" params={{ branchId: id }}>
              {name}
            </TextLink>
          </Row>
        ))}
      </Rows>
    </div>
  );
};
