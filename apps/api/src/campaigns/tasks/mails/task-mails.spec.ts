import { taskTalk } from '@rollcall/contract/campaigns/task-talk';
import { tasks } from '@rollcall/contract/campaigns/tasks';
import { preferences } from '@rollcall/contract/outreach';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../../test/harness.ts';
import { addTask } from '../../../../test/tasks.ts';
import { addBranch, addCampaign, addPerson } from '../../../../test/world.ts';

const NOW = '2026-11-23T18:00:00Z';

let api: TestApi;
let branch: string;
let campaign: string;
let organizer: string;
let ada: string;

beforeAll(async () => {
  api = await startApi({ env: { PUBLIC_URL: 'https://rollcall.example' } });
});
afterAll(() => api.close());

beforeEach(async () => {
  api.clock.set(NOW);
  await api.owner.query('update tasks set removed_at = now()');
  await api.runJobs();
  branch = await addBranch(api, { name: 'Chicago' });
  campaign = await addCampaign(api, { branch, title: 'Rent control' });
  organizer = await addPerson(api, {
    branch,
    member: true,
    office: 'organizer',
    givenName: 'Olga',
    familyName: 'Ortiz',
  });
  ada = await addPerson(api, { branch, member: true, givenName: 'Ada' });
});

/** The mails that go out now, besides what went before. */
const mailed = async () => {
  const before = api.mails.length;
  await api.runJobs(); // queues
  await api.runJobs(); // sends
  return api.mails.slice(before);
};
const mailedAt = async (instant: string) => {
  await mailed(); // what waits from before
  api.clock.set(instant);
  return (await mailed()).map(({ subject }) => subject);
};
const add = (body: object) =>
  api.as(organizer)(tasks.add, { params: { campaignId: campaign }, body: { title: 'Book the hall', ...body } });
const change = (taskId: string, body: object, version = 1) =>
  api.as(organizer)(tasks.change, { params: { taskId }, body }, { headers: { 'if-match': `"${version}"` } });
const mention = (as: string, taskId: string, ...mentions: string[]) =>
  api.as(as)(taskTalk.addComment, { params: { taskId }, body: { body: 'Can you **help**? <b>x</b>', mentions } });
const due = (more: object) => addTask(api, { campaign, branch, title: 'Flyers', assignee: ada, ...more });

describe('whoever is given a task', () => {
  it('is mailed what it is and until when, with the way to end such mails', async () => {
    const { id } = await add({ assigneeId: ada, dueOn: '2026-12-01', dueTime: '18:30' });
    const [mail] = await mailed();
    expect(mail?.subject).toBe('For you: Book the hall');
    expect(mail?.text).toContain(`https://rollcall.example/app/tasks/${id}`);
    expect(mail?.text.replaceAll('\u202f', ' ')).toContain('Due: Tuesday, December 1, 2026, 6:30 PM');
    expect(mail?.headers).toMatchObject({ 'list-unsubscribe-post': 'List-Unsubscribe=One-Click' });
    expect(mail?.text).toMatch(/https:\/\/rollcall\.example\/unsubscribe\/\S+\?from=task-news/);
  });

  it('is not mailed who takes it, or when it is somebody else’s by then', async () => {
    const { id } = await add({});
    await api.as(ada)(tasks.take, { params: { taskId: id } });
    expect(await mailed()).toEqual([]);
    const given = await add({ assigneeId: ada });
    await change(given.id, { assigneeId: null });
    expect(await mailed()).toEqual([]);
  });

  it('is not mailed who wants no such mails, or has left the branch since', async () => {
    await api.as(ada)(preferences.change, { body: { taskNews: false } });
    await add({ assigneeId: ada });
    expect(await mailed()).toEqual([]);
    const ben = await addPerson(api, { branch, member: true });
    await add({ assigneeId: ben });
    await api.owner.query(
      `update memberships set ends_on = '2026-11-20', end_reason = 'resigned' where person_id = $1`,
      [ben],
    );
    expect(await mailed()).toEqual([]);
  });

  it('reads it in their own language', async () => {
    await api.owner.query(`update people set language = 'es' where id = $1`, [ada]);
    await add({ assigneeId: ada });
    expect((await mailed())[0]?.subject).toBe('Para ti: Book the hall');
  });
});

describe('whoever is mentioned', () => {
  it('is mailed who said it and what, as text', async () => {
    const { id } = await add({});
    await mention(organizer, id, ada, organizer);
    const mails = await mailed();
    expect(mails.map(({ subject }) => subject)).toEqual(['You were mentioned: Book the hall']);
    expect(mails[0]?.text).toContain('Olga Ortiz mentioned you on a task.');
    expect(mails[0]?.text).toContain('“Can you **help**? <b>x</b>”');
    expect(mails[0]?.html).not.toContain('<b>x</b>');
  });

  it('is not mailed where it was taken back, or the task was taken away', async () => {
    const { id } = await add({});
    const { id: commentId } = await mention(organizer, id, ada);
    await api.as(organizer)(taskTalk.removeComment, { params: { taskId: id, commentId } });
    expect(await mailed()).toEqual([]);
    await mention(organizer, id, ada);
    await api.as(organizer)(tasks.remove, { params: { taskId: id } });
    expect(await mailed()).toEqual([]);
  });
});

describe('a reminder of a task', () => {
  it('comes at nine on the day before by the branch’s clock, and once at nine after it was due', async () => {
    await due({ dueOn: '2026-12-02' });
    expect(await mailedAt('2026-12-01T14:59:59Z')).toEqual([]);
    expect(await mailedAt('2026-12-01T15:00:00Z')).toEqual(['Due tomorrow: Flyers']);
    expect(await mailedAt('2026-12-02T18:00:00Z')).toEqual([]);
    expect(await mailedAt('2026-12-03T14:59:59Z')).toEqual([]);
    expect(await mailedAt('2026-12-03T15:00:00Z')).toEqual(['Late: Flyers']);
    expect(await mailedAt('2026-12-04T15:00:00Z')).toEqual([]);
    expect(await mailedAt('2026-12-05T15:00:00Z')).toEqual([]);
  });

  it('comes at nine on the day itself where it was due before nine', async () => {
    await due({ dueOn: '2026-12-02', dueTime: '08:00' });
    await mailedAt('2026-12-01T15:00:00Z');
    expect(await mailedAt('2026-12-02T14:30:00Z')).toEqual([]);
    expect(await mailedAt('2026-12-02T15:00:00Z')).toEqual(['Late: Flyers']);
  });

  it.each([
    ['go forward', '2027-03-15', '2027-03-14T14:00:00Z', '2027-03-14T13:59:59Z'],
    ['go back', '2026-11-02', '2026-11-01T15:00:00Z', '2026-11-01T14:59:59Z'],
  ])('keeps to nine on the day on which the clocks %s', async (_, dueOn, nine, before) => {
    await due({ dueOn, timedAt: '2026-10-01T00:00:00Z' });
    expect(await mailedAt(before)).toEqual([]);
    expect(await mailedAt(nine)).toEqual(['Due tomorrow: Flyers']);
  });

  it('is for the clock of its own branch', async () => {
    await due({ dueOn: '2026-12-02', timeZone: 'America/Los_Angeles' });
    expect(await mailedAt('2026-12-01T16:59:59Z')).toEqual([]);
    expect(await mailedAt('2026-12-01T17:00:00Z')).toEqual(['Due tomorrow: Flyers']);
  });

  it('says today where it was delayed to the day itself', async () => {
    await due({ dueOn: '2026-12-02' });
    expect(await mailedAt('2026-12-02T15:00:00Z')).toEqual(['Due today: Flyers']);
  });

  it('comes once, however many servers look, and anew where the day was moved', async () => {
    const id = await due({ dueOn: '2026-12-02' });
    api.clock.set('2026-12-01T15:00:00Z');
    const look = () => api.owner.query('select app.queue_task_reminders($1)', [api.clock.now()]);
    await Promise.all([look(), look(), look()]);
    expect(await mailed()).toHaveLength(1);
    await api.owner.query(`select set_config('app.now', '2026-12-01T16:00:00Z', false)`);
    await api.owner.query(`update tasks set due_on = '2026-12-04', timed_at = '2026-12-01T16:00:00Z' where id = $1`, [
      id,
    ]);
    await api.owner.query(`update tasks set timed_at = '2026-12-01T16:00:00Z' where id = $1`, [id]);
    expect(await mailedAt('2026-12-03T15:00:00Z')).toEqual(['Due tomorrow: Flyers']);
  });

  it('is sent again with the same Message-ID by the next server where one was killed', async () => {
    const id = await due({ dueOn: '2026-12-02' });
    api.clock.set('2026-12-01T15:00:00Z');
    await mailed();
    await api.owner.query('update task_reminders set sent_at = null where task_id = $1', [id]);
    api.clock.set('2026-12-01T15:00:16Z');
    const before = api.mails.length;
    expect(await mailed()).toHaveLength(1);
    const ids = api.mails.slice(before - 1).map(({ headers }) => headers['message-id']);
    expect(ids[1]).toMatch(/^<[0-9a-f]{32}@rollcall\.example>$/);
    expect(ids[0]).toBe(ids[1]);
  });

  it('does not come for what is done, nobody’s, of a campaign that has ended, or to who wants none', async () => {
    await due({ dueOn: '2026-12-02', status: 'done' });
    await due({ dueOn: '2026-12-02', assignee: undefined });
    const ben = await addPerson(api, { branch, member: true });
    await api.as(ben)(preferences.change, { body: { taskReminders: false } });
    await due({ dueOn: '2026-12-02', assignee: ben });
    const won = await addCampaign(api, { branch });
    await api.owner.query(`update campaigns set outcome = 'won', outcome_on = '2026-11-20' where id = $1`, [won]);
    await addTask(api, { campaign: won, branch, assignee: ada, dueOn: '2026-12-02' });
    expect(await mailedAt('2026-12-01T15:00:00Z')).toEqual([]);
  });

  it('does not come for a moment that had passed when the task was given', async () => {
    await due({ dueOn: '2026-12-02', timedAt: '2026-12-01T15:00:01Z' });
    expect(await mailedAt('2026-12-01T16:00:00Z')).toEqual([]);
    expect(await mailedAt('2026-12-03T15:00:00Z')).toEqual(['Late: Flyers']);
  });

  it('is dropped where the task was done between queue and mail server', async () => {
    const id = await due({ dueOn: '2026-12-02' });
    await mailed();
    api.clock.set('2026-12-01T15:00:00Z');
    await api.runJobs(); // queues
    await api.owner.query(`update tasks set status = 'done' where id = $1`, [id]);
    expect(await mailed()).toEqual([]);
    const { rows } = await api.owner.query('select dropped_at from task_reminders where task_id = $1', [id]);
    expect(rows[0]).toMatchObject({ dropped_at: new Date('2026-12-01T15:00:00Z') });
  });
});
