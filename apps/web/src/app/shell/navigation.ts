import { can, type OfficeRole } from '@rollcall/contract/permissions';
import type { Session } from '@rollcall/contract/session';
import { linkOptions } from '@tanstack/react-router';

/** The branch that this person organizes: the own one first. Null: none, or the whole nation without an own one. */
export const organizedBranch = (session: Session): string | null => {
  if (session.branchId && can(session, 'meetings.manage', session.branchId)) return session.branchId;
  const office = session.offices.find(({ role, branchIds }) => role === 'organizer' && branchIds?.length);
  return office?.branchIds?.[0] ?? null;
};

/** The office that says most about what a person comes for; null for who is only a member. */
export const mainRole = (session: Session): OfficeRole | null => {
  const order: OfficeRole[] = ['organizer', 'national_staff', 'membership_secretary', 'administrator'];
  return order.find((role) => session.offices.some((office) => office.role === role)) ?? null;
};

const branchLinks = (session: Session) => {
  const branchId = organizedBranch(session) ?? session.branchId;
  if (!branchId) return [];
  const params = { branchId };
  const organizer = can(session, 'meetings.manage', branchId);
  return [
    ...(organizer
      ? [linkOptions({ label: 'nav.branch', to: '/branches/$branchId', params, activeOptions: { exact: true } })]
      : []),
    linkOptions({ label: 'nav.meetings', to: '/branches/$branchId/meetings', params }),
    ...(can(session, 'people.read', branchId)
      ? [linkOptions({ label: 'nav.people', to: '/branches/$branchId/people', params })]
      : []),
  ];
};

/** The ways from the shell, the most used first: a phone shows four, the rest is in the menu. */
export const navigationFor = (session: Session) => {
  const role = mainRole(session);
  const home = linkOptions({ label: 'nav.home', to: '/', activeOptions: { exact: true } });
  const report = linkOptions({ label: 'nav.reports', to: '/reports/national' });
  const branches = linkOptions({ label: 'nav.branches', to: '/branches', activeOptions: { exact: true } });
  const administration = linkOptions({ label: 'nav.administration', to: '/administration' });
  const campaigns = linkOptions({ label: 'nav.campaigns', to: '/campaigns' });
  const solidarity = linkOptions({ label: 'nav.solidarity', to: '/solidarity' });
  const reading = linkOptions({ label: 'nav.reading', to: '/publications' });
  const tasks = linkOptions({ label: 'nav.tasks', to: '/tasks', activeOptions: { exact: true } });
  const organizes = organizedBranch(session) !== null;
  return [
    ...(role === null ? [home] : []),
    ...(organizes ? branchLinks(session) : []),
    ...(can(session, 'reports.national') ? [report] : []),
    ...(can(session, 'offices.manage') ? [administration] : []),
    ...(role !== null && !organizes ? [branches] : []),
    ...(role === null ? [...branchLinks(session), branches] : []),
    campaigns,
    ...(session.branchId || organizes || can(session, 'tasks.manage') ? [tasks] : []),
    reading,
    solidarity,
    ...(organizes ? [branches] : []),
  ] as const;
};
