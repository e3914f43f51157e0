import { randomUUID } from 'node:crypto';
import { rsvps } from '@rollcall/contract/meetings/rsvps';
import { door } from '@rollcall/contract/meetings/door';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EventReader, readEvents } from '../../../test/wire/event-reader.ts';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { addBranch, addMeeting, addPerson } from '../../../test/world.ts';

let api: TestApi;
let organizer: string;
let ada: string;
let meetingId: string;
let other: string;
let linkId: string;
let cookie: string;
const open: EventReader[] = [];

beforeAll(async () => {
  api = await startApi({ now: '2026-11-24T00:30:00Z' });
  const branch = await addBranch(api);
  organizer = await addPerson(api, { branch, office: 'organizer', member: true });
  ada = await addPerson(api, { branch, member: true });
  [meetingId, other] = (await Promise.all(
    [1, 2].map(() => addMeeting(api, { branch, startsAtLocal: '2026-11-23T19:00', visibility: 'branch' })),
  )) as [string, string];
  await api.as(ada)(rsvps.answer, { params: { meetingId }, body: { status: 'going' } });
  const headers = { 'idempotency-key': randomUUID() };
  const link = await api.as(organizer)(door.addLink, { params: { meetingId }, body: { label: 'Sam' } }, { headers });
  linkId = link.id;
  const opened = await api.fetch('/api/door-sessions', {
    method: 'POST',
    headers: { origin: api.baseUrl, 'content-type': 'application/json' },
    body: JSON.stringify({ token: new URL(link.url).hash.slice(1) }),
  });
  cookie = (opened.headers.get('set-cookie') ?? '').split(';')[0]!;
});
afterAll(async () => {
  for (const reader of open) reader.cut();
  await api.close();
});

const follow = async (id = meetingId, cookies = cookie) => {
  const reader = await readEvents(`${api.baseUrl}/api/meetings/${id}/events`, { cookie: cookies });
  open.push(reader);
  return reader;
};
const mark = (came: boolean) =>
  api.as(organizer)(rsvps.recordAttendance, { params: { meetingId, personId: ada }, body: { came } });

describe('a helper at the door', () => {
  it('sees how many have come, and no names, until the link is stopped', async () => {
    const reader = await follow();
    expect(await reader.next()).toMatchObject({ event: 'reset', data: { counts: { going: 1, came: 0 } } });
    await mark(true);
    const seen = await reader.next();
    expect(seen).toMatchObject({ event: 'change', data: { counts: { came: 1 } } });
    expect(Object.keys(seen?.data ?? {}).sort()).toEqual(['counts', 'version']);
    await api.as(organizer)(door.revokeLink, { params: { meetingId, linkId } });
    await mark(false);
    expect(await reader.next()).toMatchObject({ event: 'end' });
    await expect(follow()).rejects.toThrow(/^404/);
  });

  it('sees nothing of another meeting, with or without a session of somebody who may not either', async () => {
    await expect(follow(other)).rejects.toThrow(/^404/);
    const stranger = await addPerson(api);
    await expect(follow(other, `${cookie}; ${await api.cookieOf(stranger)}`)).rejects.toThrow(/^404/);
  });
});
