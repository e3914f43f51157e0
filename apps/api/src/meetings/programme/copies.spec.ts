import { randomUUID } from 'node:crypto';
import { programme } from '@rollcall/contract/meetings/programme';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { problemOf } from '../../../test/problem-of.ts';
import { addBranch, addMeeting, addPerson } from '../../../test/world.ts';

let api: TestApi;
let chicago: string;
let organizer: string;
let member: string;
let foreign: string;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  chicago = await addBranch(api);
  const boston = await addBranch(api);
  organizer = await addPerson(api, { branch: chicago, office: 'organizer', member: true });
  member = await addPerson(api, { branch: chicago, member: true });
  foreign = await addPerson(api, { branch: boston, office: 'organizer', member: true });
});
afterAll(() => api.close());

const copy = (
  meetingId: string,
  startsAtLocal: string,
  person: string | null = organizer,
  headers = {},
  repeatedTime?: 'second',
) =>
  api.as(person)(
    programme.copy,
    { params: { meetingId }, body: { startsAtLocal, ...(repeatedTime ? { repeatedTime } : {}) } },
    { headers },
  );

/** A meeting of last month with a programme, a role, an answer, attendance and minutes. */
const past = async () => {
  const meetingId = await addMeeting(api, {
    branch: chicago,
    title: 'Study group',
    kind: 'study_group',
    visibility: 'members',
    startsAtLocal: '2026-10-20T18:30',
    durationMinutes: 90,
    capacity: 25,
    onlineUrl: 'https://video.example/study',
  });
  const items = [
    {
      id: randomUUID(),
      title: 'Chapter one',
      durationMinutes: 45,
      visibility: 'members' as const,
      speakers: [{ role: 'chair' as const, name: 'Rosa', personId: member }],
      readings: [{ title: 'Wages', chapters: '1' }],
    },
  ];
  await api.as(organizer)(
    programme.writeAgenda,
    { params: { meetingId }, body: { items } },
    { headers: { 'if-match': '"0"' } },
  );
  await api.as(organizer)(
    programme.record,
    { params: { meetingId, itemId: items[0]!.id }, body: { decision: 'Read on' } },
    { headers: { 'if-match': '"0"' } },
  );
  await api.owner.query(
    `insert into meeting_roles (meeting_id, branch_id, kind, shift_from, shift_minutes, wanted, created_at) values ($1, $2, 'greeter', -15, 30, 2, now())`,
    [meetingId, chicago],
  );
  await api.owner.query(
    `insert into rsvps (meeting_id, person_id, branch_id, status, answered_at) values ($1, $2, $3, 'going', now())`,
    [meetingId, member, chicago],
  );
  return meetingId;
};

describe('a copy', () => {
  it('is the meeting on another day, with its programme and the roles wanted', async () => {
    const meetingId = await past();
    const made = await copy(meetingId, '2027-06-15T19:00');
    expect(made).toMatchObject({
      title: 'Study group',
      kind: 'study_group',
      visibility: 'members',
      startsAtLocal: '2027-06-15T19:00',
      capacity: 25,
      onlineUrl: 'https://video.example/study',
      version: 1,
      cancelledAt: null,
    });
    expect(Date.parse(made.endsAt) - Date.parse(made.startsAt)).toBe(90 * 60_000);
    const of = (id: string) => api.as(organizer)(programme.agenda, { params: { meetingId: id } });
    expect((await of(made.id)).items).toEqual((await of(meetingId)).items);
    const { rows } = await api.owner.query(
      'select kind, shift_from, wanted, taken from meeting_roles where meeting_id = $1',
      [made.id],
    );
    expect(rows).toEqual([{ kind: 'greeter', shift_from: -15, wanted: 2, taken: 0 }]);
  });

  it('leaves behind what belongs to that day: answers, minutes, the series, a cancellation', async () => {
    const meetingId = await past();
    await api.owner.query(
      "update meetings set cancelled_at = '2026-10-01', cancellation_reason = 'Flu' where id = $1",
      [meetingId],
    );
    const made = await copy(meetingId, '2027-06-15T19:00');
    expect(made).toMatchObject({ cancelledAt: null, seriesId: null, counts: { going: 0, came: 0 }, ownRsvp: null });
    const { items } = await api.as(organizer)(programme.minutes, { params: { meetingId: made.id } });
    expect(items).toEqual([]);
  });

  it('of a meeting without a programme has none', async () => {
    const made = await copy(await addMeeting(api, { branch: chicago }), '2027-01-05T19:00');
    const agenda = await api.as(organizer)(programme.agenda, { params: { meetingId: made.id } });
    expect(agenda).toMatchObject({ items: [], version: 0 });
  });

  it('is made once for one Idempotency-Key', async () => {
    const meetingId = await past();
    const key = { 'idempotency-key': 'copy-of-october' };
    const first = await copy(meetingId, '2027-02-02T19:00', organizer, key);
    expect((await copy(meetingId, '2027-02-02T19:00', organizer, key)).id).toBe(first.id);
    const other = await problemOf(copy(meetingId, '2027-02-03T19:00', organizer, key));
    expect(other).toMatchObject({ status: 422, errors: [{ path: 'idempotency-key' }] });
  });

  it('is held by the clock of the branch: a time that is skipped is refused, one that comes twice is asked about', async () => {
    const meetingId = await past();
    expect(await problemOf(copy(meetingId, '2027-03-14T02:30'))).toMatchObject({ status: 400, code: 'time-skipped' });
    expect(await problemOf(copy(meetingId, '2027-11-07T01:30'))).toMatchObject({ status: 409, code: 'time-repeated' });
    const second = await copy(meetingId, '2027-11-07T01:30', organizer, {}, 'second');
    expect(Date.parse(second.startsAt)).toBe(Date.parse('2027-11-07T07:30:00Z'));
    expect(await problemOf(copy(meetingId, '2027-02-30T19:00'))).toMatchObject({
      status: 400,
      errors: [{ path: 'startsAtLocal' }],
    });
  });

  it('is for the organizers of the meeting', async () => {
    const meetingId = await past();
    expect(await problemOf(copy(meetingId, '2027-06-15T19:00', member))).toMatchObject({ status: 403 });
    expect(await problemOf(copy(meetingId, '2027-06-15T19:00', foreign))).toMatchObject({ status: 403 });
    expect(await problemOf(copy(meetingId, '2027-06-15T19:00', null))).toMatchObject({ status: 401 });
    const inner = await addMeeting(api, { branch: chicago, visibility: 'branch' });
    expect(await problemOf(copy(inner, '2027-06-15T19:00', foreign))).toMatchObject({ status: 404 });
  });
});
