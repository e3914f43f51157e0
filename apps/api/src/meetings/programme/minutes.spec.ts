import { randomUUID } from 'node:crypto';
import { settings } from '@rollcall/contract/branches/settings';
import { programme, type WriteRecord } from '@rollcall/contract/meetings/programme';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { problemOf } from '../../../test/problem-of.ts';
import { addBranch, addMeeting, addMembership, addPerson } from '../../../test/world.ts';

const STARTED = '2026-11-23T11:30'; // half an hour ago

let api: TestApi;
let chicago: string;
let boston: string;
let organizer: string;
let member: string;
let foreign: string;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  chicago = await addBranch(api);
  boston = await addBranch(api);
  organizer = await addPerson(api, { branch: chicago, office: 'organizer', member: true });
  member = await addPerson(api, { branch: chicago, member: true });
  foreign = await addPerson(api, { branch: boston, office: 'organizer', member: true });
});
afterAll(() => api.close());

const read = (person: string | null, meetingId: string) => api.as(person)(programme.minutes, { params: { meetingId } });
const write = (
  meetingId: string,
  itemId: string,
  version: number,
  body: WriteRecord,
  person: string | null = organizer,
) =>
  api.as(person)(
    programme.record,
    { params: { meetingId, itemId }, body },
    { headers: { 'if-match': `"${version}"` } },
  );
const put = (meetingId: string, version: number, ids: string[], person = organizer) =>
  api.as(person)(
    programme.writeAgenda,
    { params: { meetingId }, body: { items: ids.map((id) => ({ id, title: `Item ${id}`, durationMinutes: 5 })) } },
    { headers: { 'if-match': `"${version}"` } },
  );

/** A meeting with as many items as asked for. */
const held = async (options: Partial<Parameters<typeof addMeeting>[1]> = {}, count = 2) => {
  const meetingId = await addMeeting(api, { branch: chicago, startsAtLocal: STARTED, ...options });
  const ids = Array.from({ length: count }, () => randomUUID());
  await put(meetingId, 0, ids);
  return { meetingId, ids: ids as [string, string] };
};

describe('minutes', () => {
  it('are taken by item: what was said, decided and voted', async () => {
    const { meetingId, ids } = await held();
    const vote = { for: 21, against: 3, abstained: 2 };
    const first = await write(meetingId, ids[1], 0, {
      minutes: 'Long talk.\nThen a vote.',
      decision: 'We strike.',
      votes: vote,
    });
    expect(first).toMatchObject({ itemId: ids[1], decision: 'We strike.', votes: vote, version: 1 });
    await write(meetingId, ids[0], 0, { minutes: 'Welcome' });
    const { items } = await read(member, meetingId);
    expect(items.map(({ itemId, minutes, votes }) => [itemId, minutes, votes])).toEqual([
      [ids[0], 'Welcome', null],
      [ids[1], 'Long talk.\nThen a vote.', vote],
    ]);
    expect(await write(meetingId, ids[1], 1, { decision: 'We wait.' })).toMatchObject({
      minutes: '',
      votes: null,
      version: 2,
    });
  });

  it('are not taken before the start, of a cancelled meeting, or of an item that is not there', async () => {
    const coming = await held({ startsAtLocal: '2026-11-23T12:01' });
    expect(await problemOf(write(coming.meetingId, coming.ids[0], 0, { minutes: 'A' }))).toMatchObject({
      status: 409,
      code: 'minutes-too-early',
    });
    const { meetingId, ids } = await held();
    expect(await problemOf(write(meetingId, randomUUID(), 0, { minutes: 'A' }))).toMatchObject({
      status: 404,
      code: 'not-found',
    });
    expect(await problemOf(write(meetingId, coming.ids[0], 0, { minutes: 'A' }))).toMatchObject({ status: 404 });
    await api.owner.query("update meetings set cancelled_at = now(), cancellation_reason = 'Snow' where id = $1", [
      meetingId,
    ]);
    expect(await problemOf(write(meetingId, ids[0], 0, { minutes: 'A' }))).toMatchObject({
      status: 409,
      code: 'meeting-cancelled',
    });
  });

  it('of one item are written by one of two at once; of two items by both', async () => {
    const { meetingId, ids } = await held();
    const same = await Promise.allSettled([1, 2].map((n) => write(meetingId, ids[0], 0, { minutes: `Take ${n}` })));
    expect(same.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const late = await problemOf(write(meetingId, ids[0], 0, { minutes: 'Late' }));
    expect(late).toMatchObject({ status: 412, code: 'version-outdated', current: { itemId: ids[0], version: 1 } });
    expect(await problemOf(write(meetingId, ids[1], 4, { minutes: 'A' }))).toMatchObject({
      status: 412,
      current: null,
    });
    expect(await write(meetingId, ids[1], 0, { minutes: 'Mine' })).toMatchObject({ version: 1 });
  });

  it('keep their item in the programme until they are cleared', async () => {
    const { meetingId, ids } = await held();
    await write(meetingId, ids[0], 0, { decision: 'Yes' });
    expect(await problemOf(put(meetingId, 1, [ids[1]]))).toMatchObject({ status: 409, code: 'agenda-item-recorded' });
    expect(await put(meetingId, 1, [ids[1], ids[0]])).toMatchObject({ version: 2 });
    await write(meetingId, ids[0], 1, {});
    expect(await put(meetingId, 2, [ids[1]])).toMatchObject({ version: 3 });
    expect((await read(organizer, meetingId)).items).toEqual([]);
  });

  it.each([
    ['votes.for', { votes: { for: -1, against: 0, abstained: 0 } }],
    ['votes.against', { votes: { for: 1, abstained: 0 } }],
    ['minutes', { minutes: 'x'.repeat(10_001) }],
    ['decision', { decision: 'a\u0000b' }],
    ['version', { version: 1 }],
  ])('refuse %s that is wrong', async (path, body) => {
    const { meetingId, ids } = await held();
    const problem = await problemOf(write(meetingId, ids[0], 0, body as WriteRecord));
    expect(problem).toMatchObject({ status: 400, errors: [{ path }] });
  });

  it('are the inner life of the branches that hold the meeting', async () => {
    const { meetingId, ids } = await held({ visibility: 'public' });
    await write(meetingId, ids[0], 0, { decision: 'Ours alone' });
    const staff = await addPerson(api, { office: 'national_staff' });
    for (const person of [foreign, staff, await addPerson(api, { branch: chicago })]) {
      expect(await problemOf(read(person, meetingId))).toMatchObject({ status: 403, code: 'forbidden' });
    }
    expect(await problemOf(read(null, meetingId))).toMatchObject({ status: 401 });
    for (const person of [member, foreign]) {
      expect(await problemOf(write(meetingId, ids[0], 1, { decision: 'Mine' }, person))).toMatchObject({ status: 403 });
    }
    await api.owner.query(
      'insert into meeting_cohosts (meeting_id, host_id, branch_id, starts_at, added_at) select id, branch_id, $2, starts_at, now() from meetings where id = $1',
      [meetingId, boston],
    );
    expect((await read(foreign, meetingId)).items).toMatchObject([{ decision: 'Ours alone' }]);
    expect(await problemOf(write(meetingId, ids[0], 1, { decision: 'Mine' }, foreign))).toMatchObject({ status: 403 });
  });

  it('of a meeting that somebody does not see are not there', async () => {
    const { meetingId, ids } = await held({ visibility: 'branch' });
    expect(await problemOf(read(foreign, meetingId))).toMatchObject({ status: 404, code: 'meeting-unknown' });
    expect(await problemOf(write(meetingId, ids[0], 0, {}, foreign))).toMatchObject({ status: 404 });
  });
});

describe('the quorum', () => {
  const came = (meetingId: string, person: string) =>
    api.owner.query(
      'insert into attendances values ($1, $2, (select branch_id from meetings where id = $1), now(), null)',
      [meetingId, person],
    );

  it('of a branch meeting counts its members of that day, and nobody else', async () => {
    const branch = await addBranch(api);
    const chair = await addPerson(api, { branch, office: 'organizer', member: true });
    const members = await Promise.all(Array.from({ length: 6 }, () => addPerson(api, { branch, member: true })));
    const meetingId = await addMeeting(api, { branch, kind: 'branch_meeting', startsAtLocal: STARTED });
    expect(await read(chair, meetingId)).toMatchObject({ quorum: null });
    await api.as(chair)(
      settings.change,
      { params: { branchId: branch }, body: { quorumPercent: 30 } },
      { headers: { 'if-match': '"0"' } },
    );
    const later = await addPerson(api, { branch, member: '2026-11-24' });
    const left = await addPerson(api, { branch });
    await addMembership(api, { person: left, branch, startsOn: '2024-01-01', endsOn: '2026-11-23' });
    for (const person of [members[0]!, members[1]!, later, left, foreign]) await came(meetingId, person);
    await api.owner.query(
      "insert into rsvps (meeting_id, person_id, branch_id, status, answered_at) values ($1, $2, $3, 'going', now())",
      [meetingId, chair, branch],
    );
    // 30 percent of 7 are 2.1: it takes 3.
    const expected = { percent: 30, members: 7, needed: 3, present: 2, going: 1 };
    expect((await read(chair, meetingId)).quorum).toEqual(expected);
    expect((await read(members[5]!, meetingId)).quorum).toEqual(expected);
    await came(meetingId, chair);
    expect((await read(chair, meetingId)).quorum).toMatchObject({ present: 3 });
  });

  it('is no matter of a forum', async () => {
    const branch = await addBranch(api);
    const chair = await addPerson(api, { branch, office: 'organizer', member: true });
    await api.owner.query('insert into branch_settings (branch_id, quorum_percent) values ($1, 50)', [branch]);
    const forum = await addMeeting(api, { branch, kind: 'public_forum' });
    expect(await read(chair, forum)).toEqual({ quorum: null, items: [] });
    const meeting = await addMeeting(api, { branch, kind: 'branch_meeting' });
    expect((await read(chair, meeting)).quorum).toMatchObject({ members: 1, needed: 1, present: 0 });
  });
});
