import { rsvps } from '@rollcall/contract/meetings/rsvps';
import { type AddRole, roles } from '@rollcall/contract/meetings/roles';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { problemOf } from '../../../test/problem-of.ts';
import { addBranch, addMeeting, addPerson } from '../../../test/world.ts';

let api: TestApi;
let chicago: string;
let organizer: string;
let member: string;
let other: string;
let stranger: string;
let foreign: string;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  chicago = await addBranch(api, { name: 'Chicago' });
  const boston = await addBranch(api, { name: 'Boston' });
  organizer = await addPerson(api, { branch: chicago, member: true, office: 'organizer' });
  member = await addPerson(api, { branch: chicago, member: true, givenName: 'Mira' });
  other = await addPerson(api, { branch: chicago, member: true, givenName: 'Otto' });
  stranger = await addPerson(api, { branch: boston, member: true });
  foreign = await addPerson(api, { branch: boston, member: true, office: 'organizer' });
});
afterAll(() => api.close());

const meet = (more: Partial<Parameters<typeof addMeeting>[1]> = {}) =>
  addMeeting(api, { branch: chicago, visibility: 'branch', ...more });
const add = (meetingId: string, body: AddRole, as = organizer, headers = {}) =>
  api.as(as)(roles.add, { params: { meetingId }, body }, { headers });
const list = async (meetingId: string, as: string | null = member) =>
  (await api.as(as)(roles.list, { params: { meetingId } })).items;
const open = async (body: Partial<AddRole> = {}, more = {}) => {
  const meetingId = await meet(more);
  const { id: roleId } = await add(meetingId, { kind: 'greeter', wanted: 1, ...body });
  return { meetingId, roleId };
};
const signUp = (params: { meetingId: string; roleId: string }, as: string | null = member) =>
  api.as(as)(roles.signUp, { params });
const giveUp = (params: { meetingId: string; roleId: string }, as = member) => api.as(as)(roles.giveUp, { params });
const putOn = (role: { meetingId: string; roleId: string }, personId: string, as = organizer) =>
  api.as(as)(roles.putOn, { params: { ...role, personId } });
const answerOf = async (meetingId: string, person: string) => {
  const { rows } = await api.owner.query<{ status: string }>(
    'select status from rsvps where meeting_id = $1 and person_id = $2',
    [meetingId, person],
  );
  return rows[0]?.status ?? null;
};
const answer = (meetingId: string, status: 'going' | 'declined' | 'maybe', as = member) =>
  api.as(as)(rsvps.answer, { params: { meetingId }, body: { status } });

describe('the roles of a meeting', () => {
  it('stand by time, with the instants that their shifts mean, and move with the meeting', async () => {
    const meetingId = await meet();
    await add(meetingId, { kind: 'childcare', wanted: 2, shift: { fromMinutes: 60, minutes: 60 } });
    await add(meetingId, { kind: 'tabling', wanted: 3, shift: { fromMinutes: -30, minutes: 45 } });
    await add(meetingId, { kind: 'other', title: 'Sound', wanted: 1 });
    expect((await list(meetingId)).map(({ kind }) => kind)).toEqual(['tabling', 'other', 'childcare']);
    const [tabling, sound] = await list(meetingId);
    expect(tabling).toMatchObject({ startsAt: '2026-12-02T00:30:00+00:00', endsAt: '2026-12-02T01:15:00+00:00' });
    expect(sound).toMatchObject({ title: 'Sound', shift: null, endsAt: '2026-12-02T03:00:00+00:00', taken: 0 });
    await api.owner.query(
      `update meetings set starts_at = starts_at + interval '1 hour', ends_at = ends_at + interval '1 hour',
              starts_local = starts_local + interval '1 hour' where id = $1`,
      [meetingId],
    );
    expect((await list(meetingId))[0]).toMatchObject({ startsAt: '2026-12-02T01:30:00+00:00' });
  });

  it('are seen by whoever sees the meeting, and unknown to all others', async () => {
    const { meetingId } = await open();
    expect(await list(meetingId)).toHaveLength(1);
    expect(await problemOf(list(meetingId, stranger))).toMatchObject({ status: 404, code: 'meeting-unknown' });
    expect(await problemOf(list(meetingId, null))).toMatchObject({ status: 401 });
  });

  it('are written by organizers of its branch, not by members or other organizers', async () => {
    const { meetingId, roleId } = await open();
    const wish = { kind: 'chair', wanted: 1 } as const;
    expect(await problemOf(add(meetingId, wish, member))).toMatchObject({ status: 403 });
    expect(await problemOf(add(meetingId, wish, foreign))).toMatchObject({ status: 404, code: 'meeting-unknown' });
    const seen = await meet({ visibility: 'public' });
    expect(await problemOf(add(seen, wish, foreign))).toMatchObject({ status: 403, code: 'forbidden' });
    const change = { params: { meetingId, roleId }, body: { wanted: 2 } };
    expect(await api.as(organizer)(roles.change, change)).toMatchObject({ kind: 'greeter', wanted: 2 });
    expect(await problemOf(api.as(member)(roles.change, change))).toMatchObject({ status: 403 });
    await api.as(organizer)(roles.remove, { params: { meetingId, roleId } });
    expect(await list(meetingId)).toEqual([]);
  });

  it('are added once, however often a request is sent', async () => {
    const meetingId = await meet();
    const headers = { 'idempotency-key': 'chair' };
    const first = await add(meetingId, { kind: 'chair', wanted: 1 }, organizer, headers);
    expect((await add(meetingId, { kind: 'chair', wanted: 1 }, organizer, headers)).id).toBe(first.id);
    expect(await list(meetingId)).toHaveLength(1);
    const reused = await problemOf(add(meetingId, { kind: 'chair', wanted: 2 }, organizer, headers));
    expect(reused).toMatchObject({ status: 422, errors: [{ path: 'idempotency-key' }] });
  });

  it.each([
    ['title', { kind: 'other' }],
    ['wanted', { wanted: 0 }],
    ['wanted', { wanted: 101 }],
    ['shift.minutes', { shift: { fromMinutes: 0, minutes: 0 } }],
    ['shift.fromMinutes', { shift: { fromMinutes: -2000, minutes: 30 } }],
    ['taken', { taken: 5 }],
  ])('name the field %s that is wrong', async (path, fault) => {
    const problem = await problemOf(add(await meet(), { kind: 'greeter', wanted: 1, ...fault } as AddRole));
    expect(problem).toMatchObject({ status: 400, code: 'invalid' });
    expect(problem.errors?.map((error) => error.path)).toContain(path);
  });

  it('are 50 at most', async () => {
    const { meetingId } = await open();
    await api.owner.query(
      `insert into meeting_roles (meeting_id, branch_id, kind, wanted, created_at)
       select $1, $2, 'tabling', 1, now() from generate_series(1, 49)`,
      [meetingId, chicago],
    );
    expect(await problemOf(add(meetingId, { kind: 'chair', wanted: 1 }))).toMatchObject({ code: 'too-many-roles' });
  });
});

describe('signing up', () => {
  it('takes a role, once, and says that the person comes', async () => {
    const role = await open();
    expect(await signUp(role)).toMatchObject({ taken: 1, own: true, people: [] });
    expect(await signUp(role)).toMatchObject({ taken: 1, own: true });
    expect(await answerOf(role.meetingId, member)).toBe('going');
    expect((await list(role.meetingId, other))[0]).toMatchObject({ taken: 1, own: false, people: [] });
    expect((await list(role.meetingId, organizer))[0]?.people).toMatchObject([{ personId: member, givenName: 'Mira' }]);
  });

  it('is refused where enough people do it, and open again when one gives up', async () => {
    const role = await open();
    await signUp(role);
    expect(await problemOf(signUp(role, other))).toMatchObject({ status: 409, code: 'role-full' });
    expect(await answerOf(role.meetingId, other)).toBeNull();
    await giveUp(role);
    expect(await answerOf(role.meetingId, member)).toBe('going');
    expect(await signUp(role, other)).toMatchObject({ taken: 1 });
  });

  it('lets as many in as are wanted, however many come at once', async () => {
    const role = await open({ wanted: 3 });
    const crowd = await Promise.all(Array.from({ length: 8 }, () => addPerson(api, { branch: chicago, member: true })));
    const tried = await Promise.allSettled(crowd.map((person) => signUp(role, person)));
    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    const { rows } = await api.owner.query(
      'select taken, (select count(*)::int from meeting_role_people where role_id = id) as people from meeting_roles where id = $1',
      [role.roleId],
    );
    expect(rows).toEqual([{ taken: 3, people: 3 }]);
  });

  it('is not for whom the meeting is hidden from, after it is over, or when it is cancelled', async () => {
    expect(await problemOf(signUp(await open(), stranger))).toMatchObject({ status: 404, code: 'role-unknown' });
    expect(await problemOf(signUp(await open(), null))).toMatchObject({ status: 401 });
    const past = await open({}, { startsAtLocal: '2026-11-20T19:00' });
    expect(await problemOf(signUp(past))).toMatchObject({ status: 409, code: 'role-over' });
    const cancelled = await open();
    await api.owner.query(`update meetings set cancelled_at = now(), cancellation_reason = 'Snow' where id = $1`, [
      cancelled.meetingId,
    ]);
    expect(await problemOf(signUp(cancelled))).toMatchObject({ status: 409, code: 'meeting-cancelled' });
  });

  it('is possible for a later shift of a meeting that runs already', async () => {
    const running = { startsAtLocal: '2026-11-23T11:00', durationMinutes: 240 };
    const role = await open({ shift: { fromMinutes: 120, minutes: 60 } }, running);
    expect(await signUp(role)).toMatchObject({ taken: 1 });
    expect(await answerOf(role.meetingId, member)).toBeNull();
  });

  it('ends when the person cannot come', async () => {
    const role = await open();
    await signUp(role);
    await answer(role.meetingId, 'declined');
    expect((await list(role.meetingId))[0]).toMatchObject({ taken: 0, own: false });
  });

  it('is taken back by the person or an organizer, and by nobody else', async () => {
    const role = await open();
    await signUp(role);
    const off = (as: string) => api.as(as)(roles.takeOff, { params: { ...role, personId: member } });
    expect(await problemOf(off(other))).toMatchObject({ status: 403 });
    expect(await problemOf(off(foreign))).toMatchObject({ status: 404, code: 'role-unknown' });
    expect((await list(role.meetingId))[0]?.taken).toBe(1);
    await off(organizer);
    expect((await list(role.meetingId))[0]?.taken).toBe(0);
  });

  it('wants no fewer than do it already', async () => {
    const role = await open({ wanted: 2 });
    await signUp(role);
    await signUp(role, other);
    const fewer = api.as(organizer)(roles.change, { params: role, body: { wanted: 1 } });
    expect(await problemOf(fewer)).toMatchObject({
      status: 409,
      code: 'wanted-below-taken',
      errors: [{ path: 'wanted' }],
    });
  });
});

describe('putting somebody on a role', () => {
  it('is for organizers, and makes the person come', async () => {
    const role = await open();
    expect(await problemOf(putOn(role, other, member))).toMatchObject({ status: 403 });
    expect(await putOn(role, other)).toMatchObject({ taken: 1, own: false, people: [{ personId: other }] });
    expect(await answerOf(role.meetingId, other)).toBe('going');
  });

  it('is refused for people whom the branch does not know, who may not see it, or who cannot come', async () => {
    const role = await open({ wanted: 5 });
    expect(await problemOf(putOn(role, stranger))).toMatchObject({ status: 404, code: 'person-unknown' });
    const guest = await addPerson(api, { branch: chicago });
    expect(await problemOf(putOn(role, guest))).toMatchObject({ status: 409, code: 'person-outside' });
    await answer(role.meetingId, 'declined');
    expect(await problemOf(putOn(role, member))).toMatchObject({ status: 409, code: 'person-declined' });
  });
});

describe('what somebody does', () => {
  it('stands in the own list by time, without what is over or cancelled', async () => {
    const person = await addPerson(api, { branch: chicago, member: true });
    const duties = async (as: string) => (await api.as(as)(roles.duties, {})).items;
    const late = await open({ kind: 'chair' }, { startsAtLocal: '2026-12-05T19:00', title: 'Late' });
    const soon = await open({ shift: { fromMinutes: 30, minutes: 30 } }, { title: 'Soon' });
    const off = await open({}, { title: 'Off' });
    for (const role of [late, soon, off]) await signUp(role, person);
    await api.owner.query(`update meetings set cancelled_at = now(), cancellation_reason = 'Snow' where id = $1`, [
      off.meetingId,
    ]);
    expect((await duties(person)).map(({ meetingTitle, kind }) => [meetingTitle, kind])).toEqual([
      ['Soon', 'greeter'],
      ['Late', 'chair'],
    ]);
    expect((await duties(person))[0]?.startsAt).toBe('2026-12-02T01:30:00+00:00');
    expect((await duties(other)).map(({ meetingId }) => meetingId)).not.toContain(soon.meetingId);
  });

  it('is known to reminders', async () => {
    const role = await open({ kind: 'chair' });
    await signUp(role);
    const { rows } = await api.owner.query('select kind, title, starts_at from app.roles_of($1, $2)', [
      role.meetingId,
      member,
    ]);
    expect(rows).toEqual([{ kind: 'chair', title: null, starts_at: null }]);
  });
});
