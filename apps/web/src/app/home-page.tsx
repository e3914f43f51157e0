import { Navigate } from '@tanstack/react-router';
import { lazy } from 'react';
import { useSession } from './session/session.queries.ts';
import { mainRole, organizedBranch } from './shell/navigation.ts';

const MemberHomePage = lazy(async () => ({
  default: (await import('../features/me/member-home-page.tsx')).MemberHomePage,
}));

/** The first page of a person, by what the person came for. */
export const HomePage = () => {
  const session = useSession();
  const branchId = organizedBranch(session);
  if (branchId) return <Navigate to="/branches/$branchId" params={{ branchId }} replace />;
  switch (mainRole(session)) {
    case 'national_staff':
      return <Navigate to="/reports/national" replace />;
    case 'organizer':
    case 'membership_secretary':
      return <Navigate to="/branches" replace />;
    case 'administrator':
      return <Navigate to="/administration" replace />;
    case null:
      return <MemberHomePage />;
  }
};
