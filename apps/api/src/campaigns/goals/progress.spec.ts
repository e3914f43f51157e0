import { type GoalMeasure, goals, type SetGoal } from '@rollcall/contract/campaigns/goals';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { problemOf } from '../../../test/problem-of.ts';
import { addBranch, addCampaign, addMeeting, addPerson, adopt } from '../../../test/world.ts';

let api: TestApi;
let chicago: string;
let boston: string;
let organizer: string;
let stranger: string;
let staff: string;
let campaign: string;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  chicago = await addBranch(api, { name: 'Chicago' });
  boston = await addBranch(api, { name: 'Boston', region: 'northeast', timeZone: 'America/New_York' });
  organizer = await addPerson(api, { branch: chicago, member: true, office: 'organizer' });
  stranger = await addPerson(api, { branch: boston, member: true, office: 'organizer' });
  staff = await addPerson(api, { office: 'national_staff' });
  campaign = await addCampaign(api, { title: 'Fund the schools' });
  await adopt(api, campaign, chicago, boston);
});
afterAll(() => api.close());

const set = (measure: GoalMeasure, more: Partial<SetGoal> = {}, as = staff) =>
  api.as(as)(goals.set, {
    params: { campaignId: campaign },
    body: {
      ...{ measure, title: measure, unit: measure === 'by_hand' ? 'doors' : '', target: 100 },
      ...{ startsOn: '2026-11-03', dueOn: '2026-12-13', ...more },
    },
  });
const progress = (goalId: string, as: string | null = staff) =>
  api.as(as)(goals.progress, { params: { campaignId: campaign, goalId } });
const told = async (goalId: string, as = staff) => {
  const { days, branches } = await progress(goalId, as);
  return {
    days: days.map(({ on, amount }) => [on.slice(5), amount]),
    branches: branches.map(({ branch, reached }) => [branch?.name ?? null, reached]),
  };
};

describe('progress of signatures and contacts', () => {
  const sign = (branch: string | null, confirmedAt: string, person: string | null = null, kind = 'petition') =>
    api.owner.query(
      `with p as (insert into petitions (campaign_id, kind, texts, created_at, updated_at)
                  values ($1, $5::petition_kind, '{"en": {"title": "Sign"}}', now(), now()) returning id)
       insert into petition_signatures (id, petition_id, given_name, branch_id, may_contact, language, source, asked_at, confirmed_at,
                                        person_id, made_person)
       select gen_random_uuid(), id, 'Ada', $2, $4::uuid is not null, 'en', 'page', $3, $3, $4, $4::uuid is not null from p`,
      [campaign, branch, confirmedAt, person, kind],
    );

  it('counts what was confirmed, on the day of the branch, from the first day on', async () => {
    await sign(boston, '2026-11-03T03:00:00Z'); // still the evening of the 2nd in Boston
    await sign(boston, '2026-11-04T03:00:00Z');
    await sign(chicago, '2026-11-05T12:00:00Z');
    await sign(null, '2026-11-05T13:00:00Z');
    await sign(chicago, '2026-11-05T14:00:00Z', null, 'form'); // no petition
    expect(await told((await set('signatures')).id)).toEqual({
      days: [
        ['11-03', 1],
        ['11-05', 3],
      ],
      branches: [
        ['Boston', 1],
        ['Chicago', 1],
        [null, 1],
      ],
    });
    const ofBranch = await set('signatures', { branchId: chicago }, organizer);
    expect((await progress(ofBranch.id)).goal.reached).toBe(1);
  });

  it('counts who was unknown before, once: by a signature, or by a first meeting of the campaign', async () => {
    const came = async (person: string, startsAtLocal: string, of: string | null = campaign) => {
      const meeting = await addMeeting(api, { branch: chicago, startsAtLocal, ...(of ? { campaign: of } : {}) });
      await api.owner.query('insert into attendances values ($1, $2, $3, now(), null)', [meeting, person, chicago]);
    };
    const signed = await addPerson(api, { branch: boston });
    await sign(boston, '2026-11-06T18:00:00Z', signed);
    await came(signed, '2026-11-10T19:00'); // the same person again
    const walkedIn = await addPerson(api, { branch: chicago });
    await came(walkedIn, '2026-11-11T19:00');
    const known = await addPerson(api, { branch: chicago });
    await came(known, '2026-10-01T19:00', null);
    await came(known, '2026-11-12T19:00');
    expect(await told((await set('contacts')).id)).toEqual({
      days: [
        ['11-06', 1],
        ['11-11', 2],
      ],
      branches: [
        ['Boston', 1],
        ['Chicago', 1],
      ],
    });
  });
});

describe('progress of meetings and tasks', () => {
  it('counts everybody who came, at each meeting of the campaign', async () => {
    const held = async (branch: string, startsAtLocal: string, came: number, of = campaign) => {
      const id = await addMeeting(api, { branch, startsAtLocal, campaign: of });
      await api.owner.query('update meetings set came_count = $2 where id = $1', [id, came]);
    };
    await held(chicago, '2026-11-03T19:00', 12);
    await held(boston, '2026-11-09T19:00', 30);
    await held(boston, '2026-11-02T19:00', 99); // before
    await held(boston, '2026-11-09T19:00', 99, await addCampaign(api, { branch: boston }));
    expect(await told((await set('people_came')).id)).toEqual({
      days: [
        ['11-03', 12],
        ['11-09', 42],
      ],
      branches: [
        ['Boston', 30],
        ['Chicago', 12],
      ],
    });
  });

  it('counts tasks that are done and still there', async () => {
    const task = (doneAt: string | null, removedAt: string | null = null) =>
      api.owner.query(
        `insert into tasks (campaign_id, branch_id, title, status, rank, time_zone, done_at, removed_at, created_at, updated_at)
         select $1, $2, 'Call', case when $3::timestamptz is null then 'todo' else 'done' end::task_status, extract(epoch from clock_timestamp()),
                'America/Chicago', $3, $4, now(), now()`,
        [campaign, chicago, doneAt, removedAt],
      );
    await task('2026-11-07T18:00:00Z');
    await task('2026-11-08T18:00:00Z');
    await task('2026-11-08T18:00:00Z', '2026-11-09T18:00:00Z');
    await task(null);
    expect(await told((await set('tasks_done')).id)).toEqual({
      days: [
        ['11-07', 1],
        ['11-08', 2],
      ],
      branches: [['Chicago', 2]],
    });
  });
});

describe('progress', () => {
  it('stands beside the plan, the phases it touches, and the goals that branches set themselves', async () => {
    await api.owner.query(
      `insert into campaign_phases (campaign_id, position, title, starts_on, ends_on)
       values ($1, 1, 'Before', '2026-10-01', '2026-11-03'), ($1, 2, 'Listen', '2026-11-03', '2026-11-20'),
              ($1, 3, 'Collect', '2026-11-20', null), ($1, 4, 'After', '2027-02-01', null)`,
      [campaign],
    );
    const national = await set('by_hand', { target: 400, points: [{ on: '2026-11-13', amount: 40 }] });
    await set('by_hand', { branchId: chicago, target: 150 }, organizer);
    const { phases, branches, goal } = await progress(national.id, organizer);
    expect(phases.map(({ title }) => title)).toEqual(['Listen', 'Collect']);
    expect(branches).toEqual([{ branch: { id: chicago, name: 'Chicago' }, reached: 0, target: 150 }]);
    expect(goal).toMatchObject({ planned: 160, reached: 0 });
    // A branch's own goal is its own: others see what it adds.
    expect((await progress(national.id, stranger)).branches).toEqual([]);
  });

  it('is told to whoever sees the goal, and of others there is none', async () => {
    const { id } = await set('by_hand', { branchId: chicago }, organizer);
    expect((await progress(id, organizer)).goal.id).toBe(id);
    expect(await problemOf(progress(id, stranger))).toMatchObject({ status: 404, code: 'goal-unknown' });
    expect(await problemOf(progress(id, await addPerson(api)))).toMatchObject({ status: 404 });
    expect(await problemOf(progress(id, null))).toMatchObject({ status: 401 });
  });
});
