import { areaRules } from './area-access.ts';
import { campaignRules } from './campaign-rules.ts';
import { goalRules } from './goal-rules.ts';
import type { Role } from './organization.ts';
import { publicationRules } from './publication-access.ts';
import { petitionRules } from './petition-access.ts';
import { solidarityRules } from './solidarity-access.ts';
import { taskRules } from './task-access.ts';

/** What a role is answered: in the own branch, and in another one. One number where the endpoint knows no branch. */
type Statuses = number | [own: number, other: number];
export type Rule = Record<Role, Statuses>;

const everybody = (status: Statuses): Rule => ({
  visitor: status,
  former: status,
  member: status,
  organizer: status,
  regional: status,
  staff: status,
  secretary: status,
  administrator: status,
});
const signedIn = (status: Statuses): Rule => ({ ...everybody(status), visitor: 401 });
const nobodyBut = (allowed: Partial<Rule>): Rule => ({ ...signedIn(403), ...allowed });
/** Done by the hosts of a branch's own meeting, which strangers do not see at all. Staff see it and may not touch it. */
const hosts = (status: number): Rule => nobodyBut({ organizer: [status, 404], regional: [status, 404] });

/** For whoever keeps the door: the hosts. Others who see the meeting may not, and nobody else knows of it. */
const doorkeepers = (status: number): Rule => ({
  ...signedIn(404),
  member: [403, 404],
  organizer: [status, 404],
  regional: [status, 404],
  staff: 403,
});

/** Who is answered what, on every endpoint. An endpoint that is missing here fails the tests. */
export const rules: Record<string, Rule> = {
  'POST /session': everybody(401), // with a wrong password
  'GET /session': signedIn(200),
  'DELETE /session': signedIn(204),
  'DELETE /sessions': signedIn(204),
  'POST /password-resets': everybody(202),
  'PUT /password': everybody(410), // with a link that was never sent
  'PUT /me/password': signedIn(403), // with a wrong password
  'POST /first-administrator': everybody(410),
  'GET /me': signedIn(200),
  'PATCH /me': signedIn(200),
  'GET /me/meetings': signedIn(200),
  'GET /me/calendar': signedIn(200),
  'POST /me/calendar': signedIn(201),

  'POST /files': { ...signedIn(201), former: 403 },
  'GET /me/mail-preferences': signedIn(200),
  'PATCH /me/mail-preferences': signedIn(200),
  'GET /branches/:branchId/follow-ups': nobodyBut({ organizer: [200, 403], regional: [200, 403] }),
  'PUT /follow-ups/:followUpId/completion': hosts(200),
  'DELETE /follow-ups/:followUpId/completion': hosts(200),
  'GET /branches': everybody(200),
  'GET /branches/nearest': everybody(200),
  'GET /branches/:branchId': everybody(200),
  'GET /regions': everybody(200),
  'POST /branches': nobodyBut({ administrator: 201 }),
  'GET /branches/:branchId/home': nobodyBut({ organizer: [200, 403], regional: [200, 403] }),
  'GET /branches/:branchId/settings': nobodyBut({ organizer: [200, 403], regional: [200, 403] }),
  'PATCH /branches/:branchId/settings': nobodyBut({ organizer: [200, 403], regional: [200, 403] }),
  'GET /offices': nobodyBut({ administrator: 200 }),
  'POST /offices': nobodyBut({ administrator: 201 }),
  'DELETE /offices/:officeId': nobodyBut({ administrator: 204 }),

  'GET /branches/:branchId/people': nobodyBut({ organizer: [200, 403], regional: [200, 403], secretary: 200 }),
  'POST /branches/:branchId/people': nobodyBut({ organizer: [201, 403], regional: [201, 403], secretary: 201 }),
  'GET /people/:personId': nobodyBut({ organizer: [200, 404], regional: [200, 404], secretary: 200 }),
  'PUT /people/:personId/invitation': nobodyBut({
    organizer: [204, 404],
    regional: [204, 404],
    secretary: 204,
    administrator: 204,
  }),

  'GET /meetings': everybody(200),
  'GET /branches/:branchId/meetings': everybody(200),
  'POST /branches/:branchId/meetings': nobodyBut({ organizer: [201, 403], regional: [201, 403] }),
  'GET /meetings/:meetingId': {
    ...everybody(404),
    member: [200, 404],
    organizer: [200, 404],
    regional: [200, 404],
    staff: 200,
  },
  'PATCH /meetings/:meetingId': hosts(200),
  'PUT /meetings/:meetingId/cancellation': hosts(200),
  'GET /meetings/:meetingId/agenda': {
    ...everybody(404),
    member: [200, 404],
    organizer: [200, 404],
    regional: [200, 404],
    staff: 200,
  },
  'PUT /meetings/:meetingId/agenda': hosts(200),
  'GET /meetings/:meetingId/minutes': {
    ...signedIn(404),
    member: [200, 404],
    organizer: [200, 404],
    regional: [200, 404],
    staff: 403,
  },
  'PUT /meetings/:meetingId/minutes/:itemId': hosts(200),
  'POST /meetings/:meetingId/copies': hosts(201),
  'GET /meetings/:meetingId/roles': {
    ...signedIn(404),
    member: [200, 404],
    organizer: [200, 404],
    regional: [200, 404],
    staff: 200,
  },
  'POST /meetings/:meetingId/roles': hosts(201),
  'PATCH /meetings/:meetingId/roles/:roleId': hosts(200),
  'DELETE /meetings/:meetingId/roles/:roleId': hosts(204),
  'PUT /meetings/:meetingId/roles/:roleId/sign-up': {
    ...signedIn(404),
    former: 403,
    member: [200, 404],
    organizer: [200, 404],
    regional: [200, 404],
    staff: 200,
  },
  'DELETE /meetings/:meetingId/roles/:roleId/sign-up': {
    ...signedIn(404),
    member: [204, 404],
    organizer: [204, 404],
    regional: [204, 404],
    staff: 204,
  },
  'PUT /meetings/:meetingId/roles/:roleId/people/:personId': hosts(200),
  'DELETE /meetings/:meetingId/roles/:roleId/people/:personId': hosts(204),
  'GET /me/duties': signedIn(200),
  'GET /meetings/:meetingId/hosts': {
    ...signedIn(404),
    member: [200, 404],
    organizer: [200, 404],
    regional: [200, 404],
    staff: 200,
  },
  'PUT /meetings/:meetingId/hosts/people/:personId': hosts(200),
  'DELETE /meetings/:meetingId/hosts/people/:personId': hosts(200),
  'PUT /meetings/:meetingId/hosts/branches/:branchId': hosts(200),
  'DELETE /meetings/:meetingId/hosts/branches/:branchId': hosts(200),
  'GET /meetings/:meetingId/rsvps': doorkeepers(200),
  'GET /meetings/:meetingId/events': {
    ...signedIn(404),
    member: [200, 404],
    organizer: [200, 404],
    regional: [200, 404],
    staff: 200,
  },
  'PUT /meetings/:meetingId/rsvp-links/:personId/revocation': hosts(204),
  'PUT /meetings/:meetingId/attendances/:personId': doorkeepers(200),
  'GET /meetings/:meetingId/attendances': doorkeepers(200),
  'POST /meetings/:meetingId/check-ins': doorkeepers(200),
  'GET /meetings/:meetingId/door-links': doorkeepers(200),
  'POST /meetings/:meetingId/door-links': doorkeepers(201),
  'DELETE /meetings/:meetingId/door-links/:linkId': doorkeepers(204),
  'POST /door-sessions': everybody(410), // with a link that was never given
  'DELETE /door-session': everybody(204),
  'PUT /meetings/:meetingId/rsvp': {
    ...signedIn(404),
    former: 403,
    member: [200, 404],
    organizer: [200, 404],
    regional: [200, 404],
    staff: 200,
  },

  'GET /branches/:branchId/series': signedIn(200),
  'POST /branches/:branchId/series': nobodyBut({ organizer: [201, 403], regional: [201, 403] }),
  'GET /series/:seriesId': {
    ...everybody(404),
    member: [200, 404],
    organizer: [200, 404],
    regional: [200, 404],
    staff: 200,
  },
  'PATCH /series/:seriesId': hosts(200),
  'PUT /series/:seriesId/cancellation': hosts(200),
  'PUT /series/:seriesId/rsvp': {
    ...signedIn(404),
    former: 403,
    member: [200, 404],
    organizer: [200, 404],
    regional: [200, 404],
    staff: 200,
  },

  'GET /priority-areas': everybody(200),
  ...areaRules,
  ...petitionRules,
  ...solidarityRules,
  ...taskRules,
  ...campaignRules,
  ...publicationRules,
  'GET /reports/national': nobodyBut({ staff: 200 }),
  'GET /health/live': everybody(200),
  'GET /health/ready': everybody(200),
  ...goalRules,
};
