import { randomUUID } from 'node:crypto';
import { meetings } from '@rollcall/contract/meetings';
import { rsvps } from '@rollcall/contract/meetings/rsvps';
import { door } from '@rollcall/contract/meetings/door';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { problemOf } from '../../../test/problem-of.ts';
import { addBranch, addMeeting, addPerson } from '../../../test/world.ts';

let api: TestApi;
let branch: string;
let organizer: string;
let member: string;
let meetingId: string;
let other: string;

const evening = '2026-11-24T00:30:00Z';

beforeAll(async () => {
  api = await startApi({ now: evening });
  branch = await addBranch(api, { name: 'Chicago' });
  organizer = await addPerson(api, { branch, office: 'organizer', member: true });
  member = await addPerson(api, { branch, member: true, familyName: 'Adams', email: 'adams@people.example' });
  meetingId = await addMeeting(api, { branch, startsAtLocal: '2026-11-23T19:00', visibility: 'branch' });
  other = await addMeeting(api, { branch, startsAtLocal: '2026-11-23T19:00', visibility: 'branch' });
  await api.as(member)(rsvps.answer, { params: { meetingId }, body: { status: 'going' } });
});
afterAll(() => api.close());
afterEach(() => api.clock.set(evening));

const make = (id = meetingId, person = organizer, key: string = randomUUID()) =>
  api.as(person)(
    door.addLink,
    { params: { meetingId: id }, body: { label: 'Sam' } },
    { headers: { 'idempotency-key': key } },
  );
const tokenOf = (url: string) => new URL(url).hash.slice(1);

/** Opens the link as the helper's browser does; gives the cookie. */
const open = async (token: string) => {
  const response = await api.fetch('/api/door-sessions', {
    method: 'POST',
    headers: { origin: api.baseUrl, 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  return { status: response.status, cookie: response.headers.get('set-cookie') ?? '' };
};
const asHelper = async (cookie: string, path: string, body?: unknown) => {
  const response = await api.fetch(`/api${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      cookie: cookie.split(';')[0]!,
      origin: api.baseUrl,
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return {
    status: response.status,
    body: (await response.json()) as { code?: string; items: Record<string, unknown>[] },
  };
};

describe('a door link', () => {
  it('opens one list for a helper without an account: names and answers, and marks', async () => {
    const { cookie, status } = await open(tokenOf((await make()).url));
    expect(status).toBe(201);
    expect(cookie).toMatch(/^door=[\w-]{43}; .*HttpOnly; SameSite=Strict$/);
    const { body } = await asHelper(cookie, `/meetings/${meetingId}/attendances`);
    expect(body).toMatchObject({ meeting: { byRight: false, givesLinks: false }, items: [{ familyName: 'Adams' }] });
    expect(body.items[0]?.['homeBranch']).toBeNull();
    expect(JSON.stringify(body)).not.toContain('adams@');
    const mark = { id: randomUUID(), at: evening, way: 'list', personId: member };
    expect(await asHelper(cookie, `/meetings/${meetingId}/check-ins`, { items: [mark] })).toMatchObject({
      body: { items: [{ settled: true }], came: 1 },
    });
    const { rows } = await api.owner.query(
      'select recorded_by, link_id is not null as linked from check_ins where id = $1',
      [mark.id],
    );
    expect(rows).toEqual([{ recorded_by: null, linked: true }]);
  });

  it('opens nothing else: no other door, no meeting, no people, no link', async () => {
    const { cookie } = await open(tokenOf((await make()).url));
    expect((await asHelper(cookie, `/meetings/${other}/attendances`)).status).toBe(404);
    expect((await asHelper(cookie, `/meetings/${meetingId}`)).status).toBe(404);
    for (const path of [
      `/meetings/${meetingId}/rsvps`,
      `/meetings/${meetingId}/door-links`,
      `/branches/${branch}/people`,
    ]) {
      expect((await asHelper(cookie, path)).status).toBe(401);
    }
    const branchPeople = await asHelper(cookie, `/meetings/${meetingId}/attendances?who=branch`);
    expect(branchPeople.body.items).toEqual([]);
  });

  it('tells a helper no name that was not said at the door', async () => {
    const { cookie } = await open(tokenOf((await make(other)).url));
    const walkIn = {
      id: randomUUID(),
      at: evening,
      way: 'walk_in',
      givenName: 'Pat',
      email: 'adams@people.example',
      consent: 'door-1',
    };
    await asHelper(cookie, `/meetings/${other}/check-ins`, { items: [walkIn] });
    const { body } = await asHelper(cookie, `/meetings/${other}/attendances`);
    expect(body.items).toMatchObject([{ givenName: 'Pat', familyName: '', came: true }]);
    const { items } = await api.as(organizer)(door.list, { params: { meetingId: other }, query: {} });
    expect(items).toMatchObject([{ personId: member, familyName: 'Adams' }]); // whose record the organizer keeps
  });

  it('ends at once when it is revoked, and six hours after the meeting', async () => {
    const link = await make();
    const { cookie } = await open(tokenOf(link.url));
    await api.as(organizer)(door.revokeLink, { params: { meetingId, linkId: link.id } });
    expect(await asHelper(cookie, `/meetings/${meetingId}/attendances`)).toMatchObject({
      status: 410,
      body: { code: 'link-expired' },
    });
    expect((await open(tokenOf(link.url))).status).toBe(410);
    const second = await make();
    const late = await open(tokenOf(second.url));
    api.clock.set('2026-11-24T08:59:00Z');
    expect((await asHelper(late.cookie, `/meetings/${meetingId}/attendances`)).status).toBe(200);
    api.clock.set('2026-11-24T09:00:00Z');
    expect((await asHelper(late.cookie, `/meetings/${meetingId}/attendances`)).status).toBe(410);
    expect((await open(tokenOf(second.url))).status).toBe(410);
    expect(await problemOf(make())).toMatchObject({ status: 409, code: 'link-expired' });
  });

  it('hands out no names days ahead', async () => {
    const coming = await addMeeting(api, { branch, startsAtLocal: '2026-11-25T19:00' });
    const { cookie } = await open(tokenOf((await make(coming)).url));
    expect(await asHelper(cookie, `/meetings/${coming}/attendances`)).toMatchObject({
      status: 409,
      body: { code: 'meeting-not-started' },
    });
  });

  it('cannot be guessed, or made of a link of another kind', async () => {
    expect((await open('A'.repeat(43))).status).toBe(410);
    const token = tokenOf((await make()).url);
    expect((await open(`${token.slice(0, -2)}AA`)).status).toBe(410);
  });

  it('is made once for one key, listed, and given by organizers only', async () => {
    const key = randomUUID();
    const [once, again] = [await make(meetingId, organizer, key), await make(meetingId, organizer, key)];
    expect(again).toEqual(once);
    const { items } = await api.as(organizer)(door.links, { params: { meetingId } });
    expect(items.filter(({ id }) => id === once.id)).toEqual([once]);
    expect(await problemOf(make(meetingId, member))).toMatchObject({ status: 403 });
    const revoke = api.as(member)(door.revokeLink, { params: { meetingId, linkId: once.id } });
    expect(await problemOf(revoke)).toMatchObject({ status: 403 });
    const host = await addPerson(api, { branch, member: true });
    await api.owner.query(
      'insert into meeting_hosts (meeting_id, branch_id, person_id, added_at) values ($1, $2, $3, now())',
      [meetingId, branch, host],
    );
    expect(await problemOf(make(meetingId, host))).toMatchObject({ status: 403 });
  });

  it('cannot be used by a program that brings the cookie without saying whence', async () => {
    const { cookie } = await open(tokenOf((await make()).url));
    const response = await api.fetch(`/api/meetings/${meetingId}/check-ins`, {
      method: 'POST',
      headers: { cookie: cookie.split(';')[0]!, 'content-type': 'application/json' },
      body: JSON.stringify({ items: [{ id: randomUUID() }] }),
    });
    expect(response.status).toBe(403);
  });

  it('leaves the rights of whoever is signed in as they are', async () => {
    const seen = await api.as(organizer)(meetings.get, { params: { meetingId } });
    expect(seen.keepsDoor).toBe(true);
  });
});
