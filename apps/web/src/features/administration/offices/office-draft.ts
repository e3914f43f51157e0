import type { offices } from '@rollcall/contract/branches';
import type { RequestOf } from '@rollcall/contract/endpoint';
import type { OfficeRole } from '@rollcall/contract/permissions';

/** What the form holds. `place` is `branch:<id>` or `region:<id>`, and counts for organizers only: all others serve the nation. */
export type OfficeDraft = { email: string; role: OfficeRole; place: string; givenName: string; familyName: string };

type GiveOffice = RequestOf<typeof offices.give>['body'];

/** What is sent for a draft. Names are left out where they are empty: whoever has a record keeps the name in it. */
export const requestOf = ({ email, role, place, givenName, familyName }: OfficeDraft): GiveOffice => {
  const [kind, id = null] = role === 'organizer' ? place.split(':') : [];
  return {
    email,
    role,
    regionId: kind === 'region' ? id : null,
    branchId: kind === 'branch' ? id : null,
    ...(givenName.trim() ? { givenName } : {}),
    ...(familyName.trim() ? { familyName } : {}),
  };
};

/** Where the form shows what is said of a field of the request. */
export const fieldOf = (path: string): string => (path === 'branchId' || path === 'regionId' ? 'place' : path);
