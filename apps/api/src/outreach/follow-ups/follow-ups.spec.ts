import { rsvps } from '@rollcall/contract/meetings/rsvps';
import { followUps } from '@rollcall/contract/outreach';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { problemOf } from '../../../test/problem-of.ts';
import { addBranch, addFollowUp, addMeeting, addPerson } from '../../../test/world.ts';

let api: TestApi;
let branch: string;
let organizer: string;
let forum: string;

beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  api.clock.set('2026-12-02T00:30:00Z');
  branch = await addBranch(api);
  organizer = await addPerson(api, { branch, member: true, office: 'organizer', givenName: 'Olga' });
  forum = await addMeeting(api, { branch, title: 'Forum', startsAtLocal: '2026-12-01T19:00', durationMinutes: 60 });
});
afterAll(() => api.close());

const came = (personId: string, meetingId = forum) =>
  api.as(organizer)(rsvps.recordAttendance, { params: { meetingId, personId }, body: { came: true } });
const list = (query = {}, person = organizer) =>
  api.as(person)(followUps.list, { params: { branchId: branch }, query });
const names = async (query = {}) => (await list(query)).items.map(({ person }) => person.givenName);
const over = async () => {
  api.clock.set('2026-12-02T02:30:00Z');
  await api.runJobs();
};

describe('a follow-up', () => {
  it('is made of everybody who came for the first time, once the meeting is over', async () => {
    const ada = await addPerson(api, { branch, givenName: 'Ada' });
    const ben = await addPerson(api, { branch, givenName: 'Ben', member: '2026-11-20' });
    await Promise.all([came(ada), came(ben)]);
    await api.runJobs();
    expect(await names()).toEqual([]);
    await over();
    await api.runJobs();
    expect((await names()).sort()).toEqual(['Ada', 'Ben']);
    expect((await list()).items[0]).toMatchObject({
      person: { email: expect.stringContaining('@') as string },
      meeting: { id: forum, title: 'Forum', day: '2026-12-01' },
      completedAt: null,
      completedBy: null,
    });
  });

  it('is not made of old members, organizers, or who came before', async () => {
    const old = await addPerson(api, { branch, member: true });
    const before = await addMeeting(api, { branch, startsAtLocal: '2026-11-25T19:00' });
    const known = await addPerson(api, { branch });
    await came(known, before);
    await Promise.all([came(old), came(organizer), came(known)]);
    await over();
    expect(await names()).toEqual([]);
  });

  it('is not made where the branch wants none', async () => {
    await api.owner.query('insert into branch_settings (branch_id, follow_up_newcomers) values ($1, false)', [branch]);
    await came(await addPerson(api, { branch }));
    await over();
    expect(await names()).toEqual([]);
  });

  it('is done once, by who did it first, and can be taken back', async () => {
    const person = await addPerson(api, { branch, givenName: 'Ada' });
    const followUpId = await addFollowUp(api, { branch, person, meeting: forum });
    const other = await addPerson(api, { branch, member: true, office: 'organizer', givenName: 'Otto' });
    const params = { followUpId };
    const done = await api.as(organizer)(followUps.complete, { params });
    expect(done.completedBy).toMatchObject({ givenName: 'Olga' });
    api.clock.set('2026-12-03T00:00:00Z');
    expect(await api.as(other)(followUps.complete, { params })).toEqual(done);
    expect([await names(), await names({ completed: 'true' })]).toEqual([[], ['Ada']]);
    const again = await api.as(other)(followUps.reopen, { params });
    expect(again).toMatchObject({ completedAt: null, completedBy: null });
    expect([await names(), await names({ completed: 'true' })]).toEqual([['Ada'], []]);
  });

  it('comes in pages that hold each once, in either order', async () => {
    for (const [i, completedAt] of [undefined, undefined, '2026-11-21', '2026-11-22'].entries()) {
      const person = await addPerson(api, { branch, givenName: `P${i}` });
      await addFollowUp(api, { branch, person, meeting: forum, ...(completedAt ? { completedAt } : {}) });
    }
    for (const [completed, expected] of [
      ['false', ['P0', 'P1']],
      ['true', ['P3', 'P2']],
    ] as const) {
      const first = await list({ completed, limit: 1 });
      const second = await list({ completed, limit: 1, cursor: first.nextCursor });
      expect([...first.items, ...second.items].map(({ person }) => person.givenName)).toEqual(expected);
      expect(second.nextCursor).toBeNull();
    }
  });

  it('is the business of the branch’s organizers only', async () => {
    const followUpId = await addFollowUp(api, { branch, person: await addPerson(api, { branch }), meeting: forum });
    const member = await addPerson(api, { branch, member: true });
    const foreign = await addPerson(api, { branch: await addBranch(api), office: 'organizer' });
    const complete = (person: string) => problemOf(api.as(person)(followUps.complete, { params: { followUpId } }));
    expect(await problemOf(list({}, member))).toMatchObject({ status: 403 });
    expect(await problemOf(list({}, foreign))).toMatchObject({ status: 403 });
    expect(await complete(member)).toMatchObject({ status: 403 });
    expect(await complete(foreign)).toMatchObject({ status: 404 });
  });
});
