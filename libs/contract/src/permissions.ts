/** Roles that an office gives; `member` comes from a current membership, `visitor` from nothing. */
export const officeRoles = ['organizer', 'national_staff', 'membership_secretary', 'administrator'] as const;
export type OfficeRole = (typeof officeRoles)[number];
export type Role = 'member' | OfficeRole;

/** What can be permitted. Which rows a permission reaches is said by the row policies. */
export const permissions = [
  'meetings.answer',
  'meetings.manage',
  'people.read',
  'people.manage',
  'people.invite',
  'campaigns.manage',
  'tasks.manage',
  'solidarity.manage',
  'areas.manage',
  'publications.manage',
  'reading-lists.manage',
  'reports.national',
  'branches.manage',
  'offices.manage',
  'audit.read',
] as const;
export type Permission = (typeof permissions)[number];

/**
 * `public`: everybody. `session`: whoever is signed in. `door`: the same, or a helper by a door link; which door it opens is
 * the database's business. Else: whoever has the permission in any scope.
 */
export type Access = 'public' | 'session' | 'door' | Permission;

/** The whole table of who may do what. */
export const grants: Record<Role, readonly Permission[]> = {
  member: ['meetings.answer'],
  organizer: [
    'meetings.answer',
    'meetings.manage',
    'people.read',
    'people.manage',
    'people.invite',
    'campaigns.manage',
    'tasks.manage',
    'reading-lists.manage',
  ],
  national_staff: [
    'meetings.answer',
    'campaigns.manage',
    'tasks.manage',
    'solidarity.manage',
    'areas.manage',
    'publications.manage',
    'reading-lists.manage',
    'reports.national',
  ],
  membership_secretary: ['meetings.answer', 'people.read', 'people.manage', 'people.invite'],
  administrator: ['meetings.answer', 'people.invite', 'branches.manage', 'offices.manage', 'audit.read'],
};

/** An office as a session knows it: `branchIds` are the branches it reaches, null for the nation. */
export type HeldOffice = { role: OfficeRole; branchIds: string[] | null };
export type Holder = { branchId: string | null; offices: HeldOffice[] };

/**
 * May this person do it (in this branch, where one is named)? The same function guards routes and decides what screens show.
 * `branchId` null asks for the nation as a whole, which a branch's or region's office does not reach.
 */
export const can = (holder: Holder | null, permission: Permission, branchId?: string | null): boolean => {
  if (!holder) return false;
  if (holder.branchId && grants.member.includes(permission)) return true;
  return holder.offices.some(
    (office) =>
      grants[office.role].includes(permission) &&
      (branchId === undefined ||
        (branchId === null ? office.branchIds === null : (office.branchIds?.includes(branchId) ?? true))),
  );
};
