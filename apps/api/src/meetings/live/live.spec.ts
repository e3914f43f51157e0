import { rsvps } from '@rollcall/contract/meetings/rsvps';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type EventReader, readEvents } from '../../../test/wire/event-reader.ts';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { addBranch, addMeeting, addPerson } from '../../../test/world.ts';

let api: TestApi;
let branch: string;
let organizer: string;
let member: string;
let ada: string;
let meeting: string;
const open: EventReader[] = [];

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  branch = await addBranch(api);
  organizer = await addPerson(api, { branch, member: true, office: 'organizer' });
  member = await addPerson(api, { branch, member: true });
  ada = await addPerson(api, { branch, member: true, givenName: 'Ada', familyName: 'Ålund' });
});
beforeEach(async () => {
  for (const reader of open.splice(0)) reader.cut();
  meeting = await addMeeting(api, { branch, visibility: 'branch', capacity: 2, startsAtLocal: '2026-12-01T19:00' });
});
afterAll(async () => {
  for (const reader of open) reader.cut();
  await api.close();
});

const follow = async (person: string, headers: Record<string, string> = {}, query = ''): Promise<EventReader> => {
  const cookie = await api.cookieOf(person);
  const reader = await readEvents(`${api.baseUrl}/api/meetings/${meeting}/events${query}`, { cookie, ...headers });
  open.push(reader);
  return reader;
};

const answer = (person: string, status: 'going' | 'maybe' | 'declined', more = {}) =>
  api.as(person)(rsvps.answer, { params: { meetingId: meeting }, body: { status, ...more } });

/** The events up to and with the one that has this many going. */
const until = async (reader: EventReader, going: number) => {
  for (;;) {
    const seen = await reader.next();
    if (!seen) throw new Error('The stream has ended');
    if ((seen.data.counts as { going: number }).going === going) return seen;
  }
};

describe('whoever looks at a meeting', () => {
  it('is told how it stands, and then what changes', async () => {
    const reader = await follow(member);
    expect(await reader.next()).toEqual({
      event: 'reset',
      id: '0',
      data: { version: 1, counts: { going: 0, guests: 0, online: 0, maybe: 0, declined: 0, waitlisted: 0, came: 0 } },
    });
    await answer(ada, 'going', { guests: 1 });
    expect(await until(reader, 1)).toMatchObject({ event: 'change', data: { counts: { going: 1, guests: 1 } } });
  });

  it('learns as a host who it is, and as a member only how many', async () => {
    const [host, other] = [await follow(organizer), await follow(member)];
    await answer(ada, 'going', { note: 'Late by ten minutes' });
    expect(await until(host, 1)).toMatchObject({
      data: { people: [{ personId: ada, givenName: 'Ada', status: 'going', came: false }], gone: [] },
    });
    const seen = await until(other, 1);
    expect(Object.keys(seen.data).sort()).toEqual(['counts', 'version']);
  });

  it('learns of a change by an organizer, which has nobody in it', async () => {
    const reader = await follow(organizer);
    await reader.next();
    await api.owner.query(`update meetings set version = version + 1, title = 'Moved' where id = $1`, [meeting]);
    expect(await reader.next()).toMatchObject({ event: 'change', data: { version: 2, people: [], gone: [] } });
  });

  it('comes back after a cut with what was missed, and nothing twice', async () => {
    const first = await follow(organizer);
    await answer(ada, 'going');
    await until(first, 1);
    first.cut();
    await answer(member, 'maybe');
    const again = await follow(organizer, { 'last-event-id': first.lastId ?? '' });
    expect(await again.next()).toMatchObject({
      event: 'change',
      data: { counts: { going: 1, maybe: 1 }, people: [{ personId: member, status: 'maybe' }] },
    });
    const byAddress = await follow(organizer, {}, `?after=${first.lastId}`);
    expect(await byAddress.next()).toMatchObject({ event: 'change', id: again.lastId });
  });

  it('reads the whole again where what was missed is forgotten', async () => {
    const first = await follow(member);
    await answer(ada, 'going');
    await until(first, 1);
    first.cut();
    await api.owner.query(`update meeting_events set at = at - interval '2 days'`);
    await api.runJobs();
    const again = await follow(member, { 'last-event-id': first.lastId ?? '' });
    expect(await again.next()).toMatchObject({ event: 'reset', data: { counts: { going: 1 } } });
  });

  it('is let go when the session ends, and asked not to come back', async () => {
    const [gone, stays] = [await follow(member), await follow(ada)];
    await Promise.all([gone.next(), stays.next()]);
    await api.owner.query('delete from sessions where person_id = $1', [member]);
    await api.runJobs();
    expect(await gone.next()).toEqual({ event: 'end', id: null, data: {} });
    expect(await gone.next()).toBeNull();
    await answer(ada, 'going');
    expect(await until(stays, 1)).toMatchObject({ event: 'change' });
  });

  it('is let go at the next change when the right to see it has ended', async () => {
    const newcomer = await addPerson(api, { branch, member: '2026-11-01' });
    const reader = await follow(newcomer);
    await reader.next();
    await api.owner.query(
      `update memberships set ends_on = '2026-11-20', end_reason = 'resigned' where person_id = $1`,
      [newcomer],
    );
    await answer(ada, 'going');
    expect(await reader.next()).toMatchObject({ event: 'end' });
  });

  it('learns no names any more when an office has ended', async () => {
    const former = await addPerson(api, { branch, member: true, office: 'organizer' });
    const reader = await follow(former);
    await reader.next();
    await api.owner.query(`update offices set ends_on = '2026-11-20' where person_id = $1`, [former]);
    await answer(ada, 'going');
    const seen = await until(reader, 1);
    expect(seen.data).not.toHaveProperty('people');
  });

  it('goes on when the connection that listens is lost', async () => {
    const reader = await follow(member);
    await reader.next();
    await api.owner
      .query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'rollcall live'
      and datname = current_database()`);
    await answer(ada, 'going');
    expect(await until(reader, 1)).toMatchObject({ event: 'change' });
  });

  it('is refused without a session, and where the meeting is not for them', async () => {
    const stranger = await addPerson(api, { branch: await addBranch(api), member: true });
    const path = `/api/meetings/${meeting}/events`;
    expect(await (await api.fetch(path)).json()).toMatchObject({ status: 401, code: 'unauthenticated' });
    expect(await (await api.fetch(path, {}, stranger)).json()).toMatchObject({ status: 404, code: 'meeting-unknown' });
  });

  it('may ask for the head alone', async () => {
    const response = await api.fetch(`/api/meetings/${meeting}/events`, { method: 'HEAD' }, ada);
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});

describe('a server that stops', () => {
  it('ends its streams first, so that it need not wait for them', async () => {
    const other = await startApi();
    const place = await addBranch(other);
    const person = await addPerson(other, { branch: place, member: true });
    const id = await addMeeting(other, { branch: place });
    const cookie = await other.cookieOf(person);
    const reader = await readEvents(`${other.baseUrl}/api/meetings/${id}/events`, { cookie });
    expect(await reader.next()).toMatchObject({ event: 'reset' });
    await other.close();
    expect(await reader.next()).toBeNull();
  });
});
