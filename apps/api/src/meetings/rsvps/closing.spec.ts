import { meetings } from '@rollcall/contract/meetings';
import { rsvps } from '@rollcall/contract/meetings/rsvps';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { problemOf } from '../../../test/problem-of.ts';
import { addBranch, addMeeting, addPerson } from '../../../test/world.ts';

const SECRET = 'https://video.test/new-room';

let api: TestApi;
let chicago: string;
let organizer: string;
let member: string;
let guest: string;
let staff: string;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  chicago = await addBranch(api);
  const boston = await addBranch(api);
  organizer = await addPerson(api, { branch: chicago, office: 'organizer' });
  member = await addPerson(api, { branch: chicago, member: true, email: 'member@people.example' });
  guest = await addPerson(api, { branch: boston, member: true, email: 'guest@people.example' });
  staff = await addPerson(api, { office: 'national_staff', email: 'staff@people.example' });
});
afterAll(() => api.close());

const answer = (person: string, meetingId: string, status: 'going' | 'maybe', guests = 0) =>
  api.as(person)(rsvps.answer, { params: { meetingId }, body: { status, guests } });
const change = (meetingId: string, body: object) =>
  api.as(organizer)(meetings.change, { params: { meetingId }, body }, { headers: { 'if-match': '"1"' } });
const get = (person: string, meetingId: string) => api.as(person)(meetings.get, { params: { meetingId } });

it('a meeting that is closed to others takes their answers back, and whoever waits moves up', async () => {
  const meetingId = await addMeeting(api, { branch: chicago, capacity: 3 });
  await answer(guest, meetingId, 'going', 1);
  await answer(staff, meetingId, 'maybe');
  expect(await answer(member, meetingId, 'going', 2)).toMatchObject({ status: 'waitlisted', place: 1 });

  await change(meetingId, { visibility: 'branch', onlineUrl: SECRET });
  expect(await get(member, meetingId)).toMatchObject({
    ownRsvp: { status: 'going', guests: 2 },
    counts: { going: 1, guests: 2, maybe: 1, declined: 1, waitlisted: 0 },
  });
  expect(await get(staff, meetingId)).toMatchObject({ ownRsvp: { status: 'maybe' } });
  expect(await problemOf(get(guest, meetingId))).toMatchObject({ status: 404 });
});

it('tells them, and nothing of where it is held now', async () => {
  await api.runJobs();
  const told = api.mails.filter(({ to }) => to.includes('guest@people.example'));
  expect(told.map(({ subject }) => subject)).toEqual([expect.stringMatching(/^No longer open to you: /)]);
  expect(told[0]?.text).not.toContain(SECRET);
});

it('a meeting that is closed to visitors keeps the answers of members, and one that opens keeps all', async () => {
  const meetingId = await addMeeting(api, { branch: chicago });
  await answer(guest, meetingId, 'going', 2);
  await change(meetingId, { visibility: 'members' });
  expect(await get(guest, meetingId)).toMatchObject({ ownRsvp: { status: 'going', guests: 2 }, counts: { going: 1 } });
});

it('what is over keeps its answers, whoever may see it', async () => {
  const meetingId = await addMeeting(api, { branch: chicago });
  await answer(guest, meetingId, 'going');
  await api.owner.query(
    "update meetings set starts_at = starts_at - interval '1 year', ends_at = ends_at - interval '1 year', starts_local = (starts_at - interval '1 year') at time zone time_zone where id = $1",
    [meetingId],
  );
  await change(meetingId, { visibility: 'branch' });
  expect((await get(organizer, meetingId)).counts).toMatchObject({ going: 1, declined: 0 });
});
