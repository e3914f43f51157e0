import { meetings } from '@rollcall/contract/meetings';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../test/harness.ts';
import { problemOf } from '../../test/problem-of.ts';
import { addBranch, addMeeting, addPerson } from '../../test/world.ts';

let api: TestApi;
let chicago: string;
let boston: string;
let organizer: string;
let member: string;
let neighbour: string;
let staff: string;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  chicago = await addBranch(api, { name: 'Chicago' });
  boston = await addBranch(api, { name: 'Boston', timeZone: 'America/New_York' });
  organizer = await addPerson(api, { branch: chicago, office: 'organizer', member: true });
  member = await addPerson(api, { branch: chicago, member: true });
  neighbour = await addPerson(api, { branch: boston, member: true, office: 'organizer' });
  staff = await addPerson(api, { office: 'national_staff' });
});

afterAll(() => api.close());

const titles = async (person: string | null, branchId = chicago, query = {}) =>
  (await api.as(person)(meetings.list, { params: { branchId }, query })).items.map(({ title }) => title);

describe('the list of a branch', () => {
  beforeAll(async () => {
    await addMeeting(api, { branch: chicago, title: 'Forum', visibility: 'public', startsAtLocal: '2026-12-01T19:00' });
    await addMeeting(api, {
      branch: chicago,
      title: 'Study',
      visibility: 'members',
      startsAtLocal: '2026-12-02T19:00',
    });
    await addMeeting(api, {
      branch: chicago,
      title: 'Branch',
      visibility: 'branch',
      startsAtLocal: '2026-12-03T19:00',
    });
    await addMeeting(api, { branch: chicago, title: 'Past', visibility: 'public', startsAtLocal: '2026-10-01T19:00' });
  });

  it('shows each what they may see: the branch all, other members theirs, visitors what is public', async () => {
    expect(await titles(member)).toEqual(['Forum', 'Study', 'Branch']);
    expect(await titles(organizer)).toEqual(['Forum', 'Study', 'Branch']);
    expect(await titles(staff)).toEqual(['Forum', 'Study', 'Branch']);
    expect(await titles(neighbour)).toEqual(['Forum', 'Study']);
    expect(await titles(null)).toEqual(['Forum']);
  });

  it('begins now, and goes back where it is asked to', async () => {
    const past = { to: '2026-11-23T18:00:00Z', order: 'desc' as const };
    expect(await titles(member, chicago, past)).toEqual(['Past']);
    const between = { from: '2026-12-02T06:00:00Z', to: '2026-12-03T06:00:00Z' };
    expect(await titles(member, chicago, between)).toEqual(['Study']);
  });

  it('comes in pages that hold each meeting once, in either order', async () => {
    for (const order of ['asc', 'desc'] as const) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const query = { limit: 1, order, cursor, from: '2026-01-01T00:00:00Z' };
        const page = await api.as(member)(meetings.list, { params: { branchId: chicago }, query });
        seen.push(...page.items.map(({ title }) => title));
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      expect(seen).toEqual(
        order === 'asc' ? ['Past', 'Forum', 'Study', 'Branch'] : ['Branch', 'Study', 'Forum', 'Past'],
      );
    }
  });

  it('refuses a cursor that is not one of its own, and names it', async () => {
    for (const cursor of [
      'nonsense',
      Buffer.from('["a","b"]').toString('base64url'),
      Buffer.from('{"$gt":""}').toString('base64url'),
    ]) {
      const problem = await problemOf(
        api.as(member)(meetings.list, { params: { branchId: chicago }, query: { cursor } }),
      );
      expect(problem).toMatchObject({ status: 400, code: 'invalid', errors: [{ path: 'cursor', in: 'query' }] });
    }
  });

  it('tells the own answer and the counts, and nothing of anybody else', async () => {
    const { items } = await api.as(member)(meetings.list, { params: { branchId: chicago }, query: { limit: 1 } });
    expect(items[0]).toMatchObject({
      ownRsvp: null,
      counts: { going: 0, came: 0 },
      timeZone: 'America/Chicago',
      startsAtLocal: '2026-12-01T19:00',
    });
    expect(Object.keys(items[0] ?? {})).not.toContain('onlineUrl');
  });
});

describe('the national list', () => {
  it('holds the meetings of all branches that the caller may see', async () => {
    await addMeeting(api, {
      branch: boston,
      title: 'Boston only',
      visibility: 'branch',
      timeZone: 'America/New_York',
      startsAtLocal: '2026-12-01T18:00',
    });
    const seen = async (person: string | null) =>
      (await api.as(person)(meetings.listAll, { query: {} })).items.map(({ title }) => title);
    expect(await seen(neighbour)).toEqual(['Boston only', 'Forum', 'Study']);
    expect(await seen(member)).toEqual(['Forum', 'Study', 'Branch']);
    expect(await seen(null)).toEqual(['Forum']);
  });
});

describe('one meeting', () => {
  it('is unknown to whom it is hidden from, as one that does not exist', async () => {
    const hidden = await addMeeting(api, { branch: chicago, visibility: 'branch' });
    expect(await api.as(member)(meetings.get, { params: { meetingId: hidden } })).toMatchObject({
      id: hidden,
      version: 1,
    });
    const unknown = { status: 404, code: 'meeting-unknown' };
    expect(await problemOf(api.as(neighbour)(meetings.get, { params: { meetingId: hidden } }))).toMatchObject(unknown);
    expect(await problemOf(api.as(null)(meetings.get, { params: { meetingId: hidden } }))).toMatchObject(unknown);
    expect(await problemOf(api.as(member)(meetings.get, { params: { meetingId: boston } }))).toMatchObject(unknown);
  });

  it('gives the link to hosts, and to those going from an hour before until the end, and to nobody else', async () => {
    const online = await addMeeting(api, {
      branch: chicago,
      onlineUrl: 'https://meet.example/room',
      placeName: null,
      startsAtLocal: '2026-12-01T19:00',
      durationMinutes: 120,
    });
    const linkOf = async (person: string | null) =>
      (await api.as(person)(meetings.get, { params: { meetingId: online } })).onlineUrl;
    expect(await linkOf(organizer)).toBe('https://meet.example/room');
    expect(await linkOf(member)).toBeNull();
    expect(await linkOf(neighbour)).toBeNull();
    expect(await linkOf(null)).toBeNull();
    await api.owner.query(
      `insert into rsvps (meeting_id, person_id, branch_id, status, answered_at) values ($1, $2, $3, 'going', now())`,
      [online, member, chicago],
    );
    for (const [at, shown] of [
      ['2026-12-01T23:59:59Z', false],
      ['2026-12-02T00:00:00Z', true],
      ['2026-12-02T03:00:00Z', true],
      ['2026-12-02T03:00:01Z', false],
    ] as const) {
      api.clock.set(at);
      expect(await linkOf(member)).toBe(shown ? 'https://meet.example/room' : null);
      expect(await linkOf(neighbour)).toBeNull();
    }
    api.clock.set('2026-11-23T18:00:00Z');
  });

  it('refuses an id that is none', async () => {
    const response = await api.fetch('/api/meetings/undefined', {}, member);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'invalid', errors: [{ path: 'meetingId', in: 'params' }] });
  });
});
