import { can } from '@rollcall/contract/permissions';
import { getRouteApi } from '@tanstack/react-router';
import { useSession } from '../../app/session/session.queries.ts';
import { BranchHomePage } from './home/branch-home-page.tsx';
import { BranchOverviewPage } from './branch-overview-page.tsx';

const route = getRouteApi('/branches/$branchId');

/** A branch: the home of who organizes it, and what is published for everybody else. */
export const BranchPage = () => {
  const { branchId } = route.useParams();
  return can(useSession(), 'meetings.manage', branchId) ? (
    <BranchHomePage key={branchId} branchId={branchId} />
  ) : (
    <BranchOverviewPage key={branchId} branchId={branchId} />
  );
};
