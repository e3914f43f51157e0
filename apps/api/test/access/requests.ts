import { randomUUID } from 'node:crypto';
import type { TestApi } from '../harness.ts';
import { addSeries } from '../series.ts';
import { formOf, samples } from '../wire/upload.ts';
import { addFollowUp, addMeeting, addOffice, addPerson } from '../world.ts';
import { areaRequests } from './area-access.ts';
import { campaignRequests } from './campaign-requests.ts';
import { goalRequests } from './goal-requests.ts';
import type { Inner, Organization } from './organization.ts';
import { publicationRequests } from './publication-access.ts';
import { petitionRequests } from './petition-access.ts';
import { solidarityRequests } from './solidarity-access.ts';
import { taskRequests } from './task-access.ts';

/** A request that is right in itself, so that only the permission decides. Params come from the branch asked about. */
type Made = {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  /** Instead of a body, where a file is sent. */
  form?: FormData;
  headers?: Record<string, string>;
};
export type Make = (inner: Inner, organization: Organization, api: TestApi) => Made | Promise<Made>;

const token = 'A'.repeat(43);
const password = 'a long enough password';
let counter = 0;

const branch: Make = ({ branch }) => ({ params: { branchId: branch } });
const meeting: Make = ({ meeting }) => ({ params: { meetingId: meeting } });
const fresh: Make = async ({ branch }, _, api) => ({
  params: { meetingId: await addMeeting(api, { branch, visibility: 'branch' }) },
});
const freshSeries: Make = async ({ branch, secrets: [title = ''] }, _, api) => ({
  params: { seriesId: await addSeries(api, { branch, title, visibility: 'branch', extendedTo: '2026-12-20' }) },
});
const followUp: Make = async ({ branch, meeting }, _, api) => ({
  params: { followUpId: await addFollowUp(api, { branch, meeting, person: await addPerson(api, { branch }) }) },
});
const role: Make = async (inner, organization, api) => {
  const { params } = await fresh(inner, organization, api);
  const { rows } = await api.owner.query<{ id: string }>(
    `insert into meeting_roles (meeting_id, branch_id, kind, wanted, created_at) values ($1, $2, 'greeter', 3, now()) returning id`,
    [params?.['meetingId'], inner.branch],
  );
  return { params: { ...params, roleId: rows[0]!.id, personId: inner.person } };
};
const hostOf: Make = async (inner, organization, api) => {
  const branchId = (inner === organization.own ? organization.other : organization.own).branch;
  return { params: { ...(await fresh(inner, organization, api)).params, personId: inner.person, branchId } };
};
const nothing: Make = () => ({});

/** How each endpoint is asked. One that is missing here fails the tests. */
export const requests: Record<string, Make> = {
  'POST /session': () => ({ body: { email: `nobody-${(counter += 1)}@people.example`, password } }),
  'GET /session': nothing,
  'DELETE /session': nothing,
  'DELETE /sessions': nothing,
  'POST /password-resets': () => ({ body: { email: `nobody-${(counter += 1)}@people.example` } }),
  'PUT /password': () => ({ body: { token, password } }),
  'PUT /me/password': () => ({ body: { currentPassword: 'wrong', password } }),
  'POST /first-administrator': () => ({
    body: { token, givenName: 'A', familyName: 'B', email: 'a@people.example', password },
  }),
  'GET /me': nothing,
  'PATCH /me': () => ({ body: { language: 'en' } }),
  'GET /me/meetings': nothing,
  'GET /me/calendar': ({ branch: branchId }) => ({ query: { branchId } }),
  'POST /me/calendar': ({ branch: branchId }) => ({ body: { branchId } }),
  'POST /files': () => ({ form: formOf(samples.png, 'picture.png') }),
  'GET /me/mail-preferences': nothing,
  'PATCH /me/mail-preferences': () => ({ body: { twoHours: false } }),
  'GET /branches/:branchId/follow-ups': branch,
  'PUT /follow-ups/:followUpId/completion': followUp,
  'DELETE /follow-ups/:followUpId/completion': followUp,
  'GET /branches': nothing,
  'GET /branches/nearest': () => ({ query: { zip: '60608' } }),
  'GET /branches/:branchId': branch,
  'GET /regions': nothing,
  'POST /branches': (_, { region }) => ({
    body: {
      regionId: region,
      slug: `new-${(counter += 1)}`,
      name: 'New',
      city: 'New',
      state: 'IL',
      zip: '60601',
      latitude: 41,
      longitude: -87,
      timeZone: 'America/Chicago',
    },
  }),
  'GET /branches/:branchId/home': branch,
  'GET /branches/:branchId/settings': branch,
  'PATCH /branches/:branchId/settings': async ({ branch: branchId }, _, api) => {
    const { rows } = await api.owner.query<{ version: number }>('select (app.settings_of($1)).version', [branchId]);
    const headers = { 'if-match': `"${rows[0]!.version}"` };
    return { params: { branchId }, body: { quorumPercent: 20 }, headers };
  },
  'GET /offices': nothing,
  'POST /offices': ({ branch: branchId }) => ({
    body: {
      email: `new-${(counter += 1)}@people.example`,
      givenName: 'New',
      familyName: 'Organizer',
      role: 'organizer',
      branchId,
    },
  }),
  'DELETE /offices/:officeId': async ({ branch: branchId }, _, api) => ({
    params: { officeId: await addOffice(api, { person: await addPerson(api), role: 'organizer', branch: branchId }) },
  }),
  'GET /branches/:branchId/people': branch,
  'POST /branches/:branchId/people': ({ branch: branchId }) => ({ params: { branchId }, body: { givenName: 'Ada' } }),
  'GET /people/:personId': ({ person }) => ({ params: { personId: person } }),
  'PUT /people/:personId/invitation': ({ person }) => ({ params: { personId: person } }),
  'GET /meetings': nothing,
  'GET /branches/:branchId/meetings': branch,
  'POST /branches/:branchId/meetings': ({ branch: branchId }) => ({
    params: { branchId },
    body: {
      title: 'Forum',
      kind: 'public_forum',
      visibility: 'public',
      startsAtLocal: '2026-12-20T19:00',
      durationMinutes: 60,
      placeName: 'Hall',
    },
  }),
  'GET /meetings/:meetingId': meeting,
  'PATCH /meetings/:meetingId': async (...args) => ({
    ...(await fresh(...args)),
    body: { title: 'Changed' },
    headers: { 'if-match': '"1"' },
  }),
  'PUT /meetings/:meetingId/cancellation': async (...args) => ({ ...(await fresh(...args)), body: { reason: 'Snow' } }),
  'GET /meetings/:meetingId/agenda': meeting,
  'PUT /meetings/:meetingId/agenda': async (...args) => ({
    ...(await fresh(...args)),
    body: { items: [] },
    headers: { 'if-match': '"0"' },
  }),
  'GET /meetings/:meetingId/minutes': meeting,
  'PUT /meetings/:meetingId/minutes/:itemId': async ({ branch }, _, api) => {
    const meetingId = await addMeeting(api, { branch, visibility: 'branch', startsAtLocal: '2026-11-23T11:30' });
    const { rows } = await api.owner.query<{ id: string }>(
      `with written as (insert into agendas (meeting_id, branch_id, updated_at) values ($1, $2, now()) returning *)
       insert into agenda_items (meeting_id, id, branch_id, position, title, duration_minutes, visibility)
       select meeting_id, uuidv7(), branch_id, 1, 'Rents', 5, 'public' from written returning id`,
      [meetingId, branch],
    );
    const params = { meetingId, itemId: rows[0]!.id };
    return { params, body: { decision: 'Yes' }, headers: { 'if-match': '"0"' } };
  },
  'POST /meetings/:meetingId/copies': ({ meeting: meetingId }) => ({
    params: { meetingId },
    body: { startsAtLocal: '2027-02-09T19:00' },
  }),
  'GET /meetings/:meetingId/roles': meeting,
  'POST /meetings/:meetingId/roles': async (...args) => ({
    ...(await fresh(...args)),
    body: { kind: 'greeter', wanted: 2 },
  }),
  'PATCH /meetings/:meetingId/roles/:roleId': async (...args) => ({ ...(await role(...args)), body: { wanted: 4 } }),
  'DELETE /meetings/:meetingId/roles/:roleId': role,
  'PUT /meetings/:meetingId/roles/:roleId/sign-up': role,
  'DELETE /meetings/:meetingId/roles/:roleId/sign-up': role,
  'PUT /meetings/:meetingId/roles/:roleId/people/:personId': role,
  'DELETE /meetings/:meetingId/roles/:roleId/people/:personId': role,
  'GET /me/duties': nothing,
  'GET /meetings/:meetingId/hosts': meeting,
  'PUT /meetings/:meetingId/hosts/people/:personId': hostOf,
  'DELETE /meetings/:meetingId/hosts/people/:personId': hostOf,
  'PUT /meetings/:meetingId/hosts/branches/:branchId': hostOf,
  'DELETE /meetings/:meetingId/hosts/branches/:branchId': hostOf,
  'GET /meetings/:meetingId/rsvps': meeting,
  'GET /meetings/:meetingId/events': meeting,
  'PUT /meetings/:meetingId/rsvp-links/:personId/revocation': ({ meeting: meetingId, person }) => ({
    params: { meetingId, personId: person },
  }),
  'PUT /meetings/:meetingId/attendances/:personId': ({ meeting: meetingId, person }) => ({
    params: { meetingId, personId: person },
    body: { came: true },
  }),
  'GET /meetings/:meetingId/attendances': meeting,
  'POST /meetings/:meetingId/check-ins': ({ meeting: meetingId, person: personId }) => ({
    params: { meetingId },
    body: { items: [{ id: randomUUID(), at: '2026-11-23T18:00:00Z', way: 'list', personId }] },
  }),
  'GET /meetings/:meetingId/door-links': meeting,
  'POST /meetings/:meetingId/door-links': ({ meeting: meetingId }) => ({
    params: { meetingId },
    body: { label: 'Sam' },
  }),
  'DELETE /meetings/:meetingId/door-links/:linkId': ({ meeting: meetingId }) => ({
    params: { meetingId, linkId: randomUUID() },
  }),
  'POST /door-sessions': () => ({ body: { token } }),
  'DELETE /door-session': nothing,
  'PUT /meetings/:meetingId/rsvp': async (...args) => ({ ...(await fresh(...args)), body: { status: 'maybe' } }),
  'GET /branches/:branchId/series': async (inner, ...rest) => {
    await freshSeries(inner, ...rest);
    return { params: { branchId: inner.branch } };
  },
  'POST /branches/:branchId/series': ({ branch: branchId }) => ({
    params: { branchId },
    body: {
      title: 'Forum',
      kind: 'public_forum',
      visibility: 'public',
      startsAtLocal: '2026-12-20T19:00',
      rule: 'FREQ=MONTHLY;BYDAY=3SU',
      durationMinutes: 60,
      placeName: 'Hall',
    },
  }),
  'GET /series/:seriesId': freshSeries,
  'PATCH /series/:seriesId': async (...args) => ({
    ...(await freshSeries(...args)),
    body: { description: 'Changed' },
    headers: { 'if-match': '"1"' },
  }),
  'PUT /series/:seriesId/cancellation': async (...args) => ({
    ...(await freshSeries(...args)),
    body: { reason: 'Snow' },
  }),
  'PUT /series/:seriesId/rsvp': async (...args) => ({ ...(await freshSeries(...args)), body: { status: 'going' } }),
  'GET /priority-areas': nothing,
  ...areaRequests,
  ...petitionRequests,
  ...solidarityRequests,
  ...taskRequests,
  ...campaignRequests,
  ...publicationRequests,
  'GET /reports/national': () => ({ query: { from: '2026-01-01', to: '2026-11-30' } }),
  'GET /health/live': nothing,
  'GET /health/ready': nothing,
  ...goalRequests,
};
