import { branches, type BranchHome } from '@rollcall/contract/branches';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countStatements } from '../../../test/count-statements.ts';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { problemOf } from '../../../test/problem-of.ts';
import { addBranch, addMeeting, addPerson } from '../../../test/world.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
});
afterAll(() => api.close());

const homeOf = (as: string | null, branchId: string): Promise<BranchHome> =>
  api.as(as)(branches.home, { params: { branchId } });

/** A branch with an organizer who joined long ago. */
const open = async () => {
  const branch = await addBranch(api);
  return { branch, organizer: await addPerson(api, { branch, member: true, office: 'organizer' }) };
};

const counted = (meeting: string, counts: Record<string, number>) =>
  api.owner.query(
    `update meetings set ${Object.keys(counts)
      .map((name, i) => `${name} = $${i + 2}`)
      .join(', ')} where id = $1`,
    [meeting, ...Object.values(counts)],
  );

const came = (meeting: string, person: string, branch: string) =>
  api.owner.query('insert into attendances values ($1, $2, $3, now(), null)', [meeting, person, branch]);

const tasksOf = async (as: string, branch: string) =>
  (await homeOf(as, branch)).tasks.map(({ kind, meetingId, count }) => [kind, meetingId, count]);

describe('the home of a branch', () => {
  it('of a new branch holds its organizer and one thing to do', async () => {
    const { branch, organizer } = await open();
    expect(await homeOf(organizer, branch)).toEqual({
      memberCount: 1,
      nextMeeting: null,
      newcomers: [],
      newcomerCount: 0,
      tasks: [
        { kind: 'schedule-meeting', meetingId: null, meetingTitle: null, startsAtLocal: null, count: 0, roles: [] },
      ],
      recentMeetings: [],
    });
  });

  it('says what is next: the one that runs now, else the next that is not cancelled', async () => {
    const { branch, organizer } = await open();
    await addMeeting(api, { branch, startsAtLocal: '2026-11-24T19:00', cancelled: true });
    const next = await addMeeting(api, { branch, startsAtLocal: '2026-11-25T19:00', visibility: 'branch' });
    await addMeeting(api, { branch, startsAtLocal: '2026-11-22T19:00' });
    expect((await homeOf(organizer, branch)).nextMeeting?.id).toBe(next);
    const running = await addMeeting(api, { branch, startsAtLocal: '2026-11-23T11:00' });
    expect((await homeOf(organizer, branch)).nextMeeting?.id).toBe(running);
  });

  it('says who is new by joining or by coming for the first time, latest first', async () => {
    const { branch, organizer } = await open();
    const joined = await addPerson(api, { branch, member: '2026-11-01', givenName: 'Joined' });
    await addPerson(api, { branch, member: '2026-09-24', givenName: 'Too long ago' });
    const guest = await addPerson(api, { branch, givenName: 'Came' });
    const regular = await addPerson(api, { branch, givenName: 'Regular' });
    const meetings = await Promise.all(
      ['2026-08-01', '2026-11-10', '2026-11-12'].map((day) =>
        addMeeting(api, { branch, startsAtLocal: `${day}T19:00` }),
      ),
    );
    await came(meetings[1]!, guest, branch);
    await came(meetings[2]!, guest, branch);
    await came(meetings[0]!, regular, branch);
    await came(meetings[1]!, regular, branch);
    const next = await addMeeting(api, { branch });
    await api.owner.query("insert into rsvps values ($1, $2, $3, 'going', 0, null, now())", [next, guest, branch]);
    const home = await homeOf(organizer, branch);
    expect(home.newcomerCount).toBe(2);
    expect(home.newcomers).toMatchObject([
      { personId: guest, joinedOn: null, firstCameOn: '2026-11-10', timesCame: 2, comesNext: true },
      { personId: joined, joinedOn: '2026-11-01', firstCameOn: null, timesCame: 0, comesNext: false },
    ]);
  });

  it('asks to record who came, for three weeks', async () => {
    const { branch, organizer } = await open();
    await addMeeting(api, { branch }).then((id) => counted(id, { going_count: 20 }));
    const held = await addMeeting(api, { branch, startsAtLocal: '2026-11-03T19:00' });
    const old = await addMeeting(api, { branch, startsAtLocal: '2026-11-02T11:00', durationMinutes: 30 });
    const empty = await addMeeting(api, { branch, startsAtLocal: '2026-11-04T19:00' });
    const recorded = await addMeeting(api, { branch, startsAtLocal: '2026-11-05T19:00' });
    await counted(held, { going_count: 7 });
    await counted(old, { going_count: 7 });
    await counted(empty, { maybe_count: 3 });
    await counted(recorded, { going_count: 7, came_count: 1 });
    expect(await tasksOf(organizer, branch)).toEqual([['record-attendance', held, 7]]);
  });

  it('asks to fill a meeting that is near and nearly empty', async () => {
    const { branch, organizer } = await open();
    const near = await addMeeting(api, { branch, startsAtLocal: '2026-11-28T19:00', capacity: 100 });
    await counted(near, { going_count: 20 });
    expect(await tasksOf(organizer, branch)).toEqual([['fill-meeting', near, 20]]);
    await counted(near, { going_count: 25 });
    expect(await tasksOf(organizer, branch)).toEqual([]);
    await api.owner.query('update meetings set capacity = null, going_count = 4 where id = $1', [near]);
    expect(await tasksOf(organizer, branch)).toEqual([['fill-meeting', near, 4]]);
  });

  it('asks for nothing where the next meeting is far or well answered', async () => {
    const { branch, organizer } = await open();
    await addMeeting(api, { branch, startsAtLocal: '2026-12-01T19:00' });
    expect(await tasksOf(organizer, branch)).toEqual([]);
  });

  it('asks to fill the roles of a meeting that is near, and names those that are open', async () => {
    const { branch, organizer } = await open();
    const far = await addMeeting(api, { branch, startsAtLocal: '2026-12-10T19:00' });
    const near = await addMeeting(api, { branch, startsAtLocal: '2026-12-02T19:00' });
    await api.owner.query(
      `insert into meeting_roles (meeting_id, branch_id, kind, wanted, taken, created_at)
       select m, $1, k::meeting_role_kind, 2, t, now()
         from unnest($2::uuid[]) m, (values ('chair', 2), ('childcare', 1)) v (k, t)`,
      [branch, [far, near]],
    );
    const { tasks } = await homeOf(organizer, branch);
    expect(tasks).toMatchObject([
      {
        kind: 'fill-roles',
        meetingId: near,
        count: 1,
        roles: [{ kind: 'childcare', title: null, wanted: 2, taken: 1 }],
      },
    ]);
  });

  it('asks to let in who waits', async () => {
    const { branch, organizer } = await open();
    const full = await addMeeting(api, { branch, capacity: 10 });
    await counted(full, { going_count: 10, waitlisted_count: 3 });
    expect(await tasksOf(organizer, branch)).toEqual([['let-people-in', full, 3]]);
  });

  it('shows how the last twelve went, oldest first', async () => {
    const { branch, organizer } = await open();
    const ids: string[] = [];
    for (let day = 1; day <= 14; day += 1) {
      const startsAtLocal = `2026-10-${String(day).padStart(2, '0')}T19:00`;
      ids.push(await addMeeting(api, { branch, startsAtLocal, cancelled: day === 14 }));
    }
    await counted(ids[12]!, { going_count: 9, came_count: 6 });
    const { recentMeetings } = await homeOf(organizer, branch);
    expect(recentMeetings.map(({ id }) => id)).toEqual(ids.slice(1, 13));
    expect(recentMeetings.at(-1)).toMatchObject({ startsAtLocal: '2026-10-13T19:00', goingCount: 9, cameCount: 6 });
  });

  it('takes the same number of statements however much the branch holds', async () => {
    const { branch, organizer } = await open();
    await addMeeting(api, { branch });
    const count = () => countStatements(() => homeOf(organizer, branch));
    await count();
    const before = await count();
    for (let n = 0; n < 5; n += 1) {
      await addPerson(api, { branch, member: '2026-11-01' });
      await counted(await addMeeting(api, { branch, startsAtLocal: `2026-11-1${n}T19:00` }), { going_count: 3 });
    }
    expect(await count()).toBe(before);
  });

  it('is for its organizers only', async () => {
    const { branch } = await open();
    const { organizer: other } = await open();
    const member = await addPerson(api, { branch, member: true, familyName: 'Secretive' });
    const refused = [
      other,
      member,
      await addPerson(api, { office: 'national_staff' }),
      await addPerson(api, { office: 'membership_secretary' }),
      await addPerson(api, { office: 'administrator' }),
    ];
    for (const person of refused) {
      const response = await api.fetch(`/api/branches/${branch}/home`, {}, person);
      expect(response.status).toBe(403);
      expect(await response.text()).not.toContain('Secretive');
    }
    expect(await problemOf(homeOf(null, branch))).toMatchObject({ status: 401 });
    expect(await problemOf(homeOf(other, '0199a000-0000-7000-8000-00000000dead'))).toMatchObject({
      status: 404,
      code: 'branch-unknown',
    });
  });
});
