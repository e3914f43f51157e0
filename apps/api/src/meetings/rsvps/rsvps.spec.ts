import { meetings } from '@rollcall/contract/meetings';
import { rsvps } from '@rollcall/contract/meetings/rsvps';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { problemOf } from '../../../test/problem-of.ts';
import { addBranch, addMeeting, addPerson } from '../../../test/world.ts';

let api: TestApi;
let chicago: string;
let organizer: string;
let members: string[];
let guest: string;
let foreign: string;
let staff: string;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  chicago = await addBranch(api, { name: 'Chicago' });
  const boston = await addBranch(api, { name: 'Boston' });
  organizer = await addPerson(api, { branch: chicago, office: 'organizer', member: true });
  members = [];
  for (const familyName of ['Adams', 'Baker', 'Cole']) {
    members.push(await addPerson(api, { branch: chicago, member: true, familyName }));
  }
  guest = await addPerson(api, { branch: boston, member: true, familyName: 'Visitor' });
  foreign = await addPerson(api, { branch: boston, office: 'organizer', member: true });
  staff = await addPerson(api, { office: 'national_staff' });
});

afterAll(() => api.close());

const answer = (person: string | null, meetingId: string, status: 'going' | 'maybe' | 'declined', guests = 0) =>
  api.as(person)(rsvps.answer, { params: { meetingId }, body: { status, guests } });
const list = (person: string | null, meetingId: string, query = {}) =>
  api.as(person)(rsvps.list, { params: { meetingId }, query });
const record = (person: string, meetingId: string, personId: string, came: boolean) =>
  api.as(person)(rsvps.recordAttendance, { params: { meetingId, personId }, body: { came } });

describe('answering', () => {
  it('shows at once in the meeting and in the own list', async () => {
    const meetingId = await addMeeting(api, { branch: chicago, visibility: 'branch', capacity: 2, title: 'Own' });
    expect(await answer(members[0]!, meetingId, 'going', 1)).toEqual({
      status: 'going',
      guests: 1,
      place: null,
      mode: 'room',
    });
    expect(await answer(members[1]!, meetingId, 'going')).toMatchObject({ status: 'waitlisted', guests: 0, place: 1 });
    const seen = await api.as(members[1]!)(meetings.get, { params: { meetingId } });
    expect(seen).toMatchObject({
      ownRsvp: { status: 'waitlisted', place: 1 },
      counts: { going: 1, guests: 1, waitlisted: 1 },
    });
    const own = await api.as(members[1]!)(meetings.listOwn, { query: {} });
    expect(own.items.map(({ title }) => title)).toEqual(['Own']);
    expect((await api.as(members[2]!)(meetings.listOwn, { query: {} })).items).toEqual([]);
  });

  it('is for members: not for visitors, and not for a meeting that is hidden', async () => {
    const meetingId = await addMeeting(api, { branch: chicago, visibility: 'branch' });
    expect(await problemOf(answer(null, meetingId, 'going'))).toMatchObject({ status: 401 });
    expect(await problemOf(answer(guest, meetingId, 'going'))).toMatchObject({ status: 404, code: 'meeting-unknown' });
  });

  it('is told in words why not: cancelled, past, too many, or not an answer', async () => {
    const cancelled = await addMeeting(api, { branch: chicago, cancelled: true });
    const past = await addMeeting(api, { branch: chicago, startsAtLocal: '2026-11-20T19:00' });
    const small = await addMeeting(api, { branch: chicago, capacity: 2 });
    expect(await problemOf(answer(members[0]!, cancelled, 'going'))).toMatchObject({
      status: 409,
      code: 'meeting-cancelled',
    });
    expect(await problemOf(answer(members[0]!, past, 'going'))).toMatchObject({ status: 409, code: 'meeting-started' });
    const large = await problemOf(answer(members[0]!, small, 'going', 5));
    expect(large).toMatchObject({ status: 409, code: 'party-too-large', placesLeft: 1, errors: [{ path: 'guests' }] });
    const queue = await problemOf(answer(members[0]!, small, 'waitlisted' as 'going'));
    expect(queue).toMatchObject({ status: 400, errors: [{ path: 'status' }] });
    expect(await problemOf(answer(members[0]!, small, 'going', -1))).toMatchObject({
      status: 400,
      errors: [{ path: 'guests' }],
    });
  });

  it('leaves one row and one mail, however often it is sent at once', async () => {
    const meetingId = await addMeeting(api, { branch: chicago, capacity: 10 });
    await Promise.all(Array.from({ length: 50 }, () => answer(members[0]!, meetingId, 'going', 1)));
    const { rows } = await api.owner.query(
      `select (select count(*)::int from rsvps where meeting_id = $1) as rows,
              (select count(*)::int from graphile_worker._private_jobs where payload ->> 'meetingId' = $1::text) as mails`,
      [meetingId],
    );
    expect(rows).toEqual([{ rows: 1, mails: 1 }]);
  });
});

describe('who answered', () => {
  it('is a list for the hosts, with the guest from another branch by name, in the order of the line, page by page', async () => {
    const meetingId = await addMeeting(api, { branch: chicago, capacity: 1 });
    for (const person of [members[2]!, guest, members[0]!]) await answer(person, meetingId, 'going');
    await answer(members[1]!, meetingId, 'maybe');
    const names: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list(organizer, meetingId, { limit: 1, cursor });
      names.push(...page.items.map((p) => `${p.familyName} ${p.status} ${p.place}`));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(names).toEqual(['Cole going null', 'Visitor waitlisted 1', 'Adams waitlisted 2', 'Baker maybe null']);
    const waiting = await list(organizer, meetingId, { status: 'waitlisted' });
    expect(waiting.items.map(({ place }) => place)).toEqual([1, 2]);
  });

  it('is not for members, other organizers or national staff', async () => {
    const meetingId = await addMeeting(api, { branch: chicago, visibility: 'public' });
    await answer(members[0]!, meetingId, 'going');
    for (const person of [members[0]!, foreign, staff]) {
      expect(await problemOf(list(person, meetingId))).toMatchObject({ status: 403, code: 'forbidden' });
    }
    expect(await problemOf(list(null, meetingId))).toMatchObject({ status: 401 });
  });
});

describe('who came', () => {
  it('is recorded once however often it is said, counted, and taken back', async () => {
    const meetingId = await addMeeting(api, { branch: chicago, startsAtLocal: '2026-11-22T19:00' });
    expect(await record(organizer, meetingId, members[0]!, true)).toEqual({ came: true, cameCount: 1 });
    expect(await record(organizer, meetingId, members[0]!, true)).toEqual({ came: true, cameCount: 1 });
    expect(await record(organizer, meetingId, members[1]!, true)).toEqual({ came: true, cameCount: 2 });
    expect(await record(organizer, meetingId, members[0]!, false)).toEqual({ came: false, cameCount: 1 });
    const { items } = await list(organizer, meetingId);
    expect(items).toMatchObject([{ personId: members[1], came: true, status: null }]);
  });

  it('is not recorded before the doors open, for a cancelled meeting, or for a stranger', async () => {
    const later = await addMeeting(api, { branch: chicago });
    expect(await problemOf(record(organizer, later, members[0]!, true))).toMatchObject({ code: 'meeting-not-started' });
    const cancelled = await addMeeting(api, { branch: chicago, startsAtLocal: '2026-11-22T19:00', cancelled: true });
    expect(await problemOf(record(organizer, cancelled, members[0]!, true))).toMatchObject({
      code: 'meeting-cancelled',
    });
    const held = await addMeeting(api, { branch: chicago, startsAtLocal: '2026-11-22T19:00' });
    expect(await problemOf(record(organizer, held, guest, true))).toMatchObject({
      status: 404,
      code: 'person-unknown',
    });
    expect(await problemOf(record(foreign, held, members[0]!, true))).toMatchObject({ status: 403 });
  });
});
