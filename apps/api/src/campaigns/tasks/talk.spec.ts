import { taskTalk } from '@rollcall/contract/campaigns/task-talk';
import { tasks } from '@rollcall/contract/campaigns/tasks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { problemOf } from '../../../test/problem-of.ts';
import { addTask } from '../../../test/tasks.ts';
import { addBranch, addCampaign, addPerson } from '../../../test/world.ts';

let api: TestApi;
let [branch, campaign, national, organizer, ada, ben, stranger, staff]: string[] = [];

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  branch = await addBranch(api, { name: 'Chicago' });
  campaign = await addCampaign(api, { branch });
  national = await addCampaign(api);
  const own = { branch, member: true };
  organizer = await addPerson(api, { ...own, office: 'organizer', givenName: 'Olga', familyName: 'Ortiz' });
  ada = await addPerson(api, { ...own, givenName: 'Ada', familyName: 'Abel' });
  ben = await addPerson(api, { ...own, givenName: 'Ben', familyName: 'Baker' });
  stranger = await addPerson(api, {
    branch: await addBranch(api),
    member: true,
    givenName: 'Stra',
    familyName: 'Nger',
  });
  staff = await addPerson(api, { office: 'national_staff', givenName: 'Sam', familyName: 'Staff' });
});
afterAll(() => api.close());

const put = (more: object = {}) => addTask(api, { campaign: campaign!, branch: branch!, ...more });
const say = (as: string, taskId: string, body: string, mentions: string[] = [], headers: Record<string, string> = {}) =>
  api.as(as)(taskTalk.addComment, { params: { taskId }, body: { body, mentions } }, { headers });
const comments = (as: string, taskId: string, query: object = {}) =>
  api.as(as)(taskTalk.comments, { params: { taskId }, query });

describe('a comment', () => {
  it('is said by whose task it is, by organizers, and by who was mentioned', async () => {
    const id = await put({ assignee: ada });
    const said = await say(ada!, id, 'I need **help**, @Ben Baker', [ben!]);
    expect(said).toMatchObject({
      body: 'I need **help**, @Ben Baker',
      by: { givenName: 'Ada' },
      mentions: [{ personId: ben, givenName: 'Ben', familyName: 'Baker' }],
      mayRemove: true,
    });
    await say(ben!, id, 'I come');
    await say(organizer!, id, 'Thanks');
    const { items } = await comments(ben!, id);
    expect(items.map(({ body, mayRemove }) => [body, mayRemove])).toEqual([
      ['Thanks', false],
      ['I come', true],
      ['I need **help**, @Ben Baker', false],
    ]);
  });

  it('is not for others of the branch, who may read it, nor for strangers, who may not', async () => {
    const id = await put({ assignee: ada });
    expect(await problemOf(say(ben!, id, 'Me too'))).toMatchObject({ status: 403 });
    expect((await comments(ben!, id)).items).toEqual([]);
    expect(await problemOf(say(stranger!, id, 'Hm'))).toMatchObject({ status: 404, code: 'task-unknown' });
    expect(await problemOf(comments(stranger!, id))).toMatchObject({ status: 404 });
  });

  it('mentions only who may see the task, and says no more of anybody else', async () => {
    const id = await put({ assignee: ada });
    for (const person of [stranger!, staff!, crypto.randomUUID()]) {
      expect(await problemOf(say(ada!, id, 'Look', [ben!, person]))).toMatchObject({
        status: 422,
        code: 'person-outside',
        errors: [{ path: 'mentions.1' }],
      });
    }
    expect((await comments(ada!, id)).items).toEqual([]);
  });

  it('is said once for one Idempotency-Key, comes in pages, and is not empty', async () => {
    const id = await put({ assignee: ada });
    const headers = { 'idempotency-key': 'said' };
    const [one, two] = await Promise.all([say(ada!, id, 'A', [], headers), say(ada!, id, 'A', [], headers)]);
    expect(two.id).toBe(one.id);
    api.clock.set('2026-11-23T18:00:01Z');
    await say(ada!, id, 'B');
    const page = await comments(ada!, id, { limit: 1 });
    const rest = await comments(ada!, id, { limit: 1, cursor: page.nextCursor });
    expect([...page.items, ...rest.items].map(({ body }) => body)).toEqual(['B', 'A']);
    expect(rest.nextCursor).toBeNull();
    expect(await problemOf(say(ada!, id, ' '))).toMatchObject({ status: 400, errors: [{ path: 'body' }] });
  });

  it('is taken back by who said it and by organizers, not by others', async () => {
    const id = await put({ assignee: ada });
    const remove = (as: string, commentId: string) =>
      api.as(as)(taskTalk.removeComment, { params: { taskId: id, commentId } });
    const { id: first } = await say(ada!, id, 'Oops');
    const { id: second } = await say(organizer!, id, 'Do it');
    expect(await problemOf(remove(ada!, second))).toMatchObject({ status: 403 });
    await remove(ada!, first);
    await remove(organizer!, second);
    expect(await problemOf(remove(organizer!, second))).toMatchObject({ status: 404 });
    expect((await comments(ada!, id)).items).toEqual([]);
  });
});

describe('what happened to a task', () => {
  it('is told with who did it, the latest first', async () => {
    const { id } = await api.as(organizer!)(tasks.add, {
      params: { campaignId: campaign! },
      body: { title: 'Flyers' },
    });
    const match = { headers: { 'if-match': '"1"' } };
    await api.as(organizer!)(
      tasks.change,
      { params: { taskId: id }, body: { title: 'Posters', dueOn: '2026-12-01', dueTime: '18:00', assigneeId: ada! } },
      match,
    );
    await api.as(ada!)(tasks.move, { params: { taskId: id }, body: { status: 'done' } });
    const { items } = await api.as(ben!)(taskTalk.changes, { params: { taskId: id }, query: {} });
    expect(items.map(({ kind, by, from, to, person }) => [kind, by?.givenName, from, to, person?.givenName])).toEqual([
      ['moved', 'Ada', 'todo', 'done', undefined],
      ['assigned', 'Olga', null, null, 'Ada'],
      ['due', 'Olga', null, '2026-12-01T18:00', undefined],
      ['renamed', 'Olga', 'Flyers', 'Posters', undefined],
      ['added', 'Olga', null, 'Flyers', undefined],
    ]);
    const none = api.as(stranger!)(taskTalk.changes, { params: { taskId: id }, query: {} });
    expect(await problemOf(none)).toMatchObject({ status: 404 });
  });
});

describe('whom a task may be given to', () => {
  const found = async (as: string, query: object, campaignId = campaign!) => {
    const { items } = await api.as(as)(taskTalk.people, { params: { campaignId }, query });
    return items.map(({ givenName }) => givenName);
  };

  it('is for organizers everybody of the branch, found by part of a name, in pages', async () => {
    expect(await found(organizer!, {})).toEqual(['Ada', 'Ben', 'Olga']);
    expect(await found(organizer!, { q: 'bak' })).toEqual(['Ben']);
    expect(await found(organizer!, { q: '%' })).toEqual([]);
    const page = await api.as(organizer!)(taskTalk.people, { params: { campaignId: campaign! }, query: { limit: 2 } });
    expect(page.items).toHaveLength(2);
    expect(await found(organizer!, { limit: 2, cursor: page.nextCursor })).toEqual(['Olga']);
  });

  it('is for members who has to do with the task, and the organizers: they are not shown who else is a member', async () => {
    const taskId = await put({ assignee: ada });
    expect(await found(ada!, { taskId })).toEqual(['Ada', 'Olga']);
    await say(organizer!, taskId, '@Ben', [ben!]);
    expect(await found(ada!, { taskId })).toEqual(['Ada', 'Ben', 'Olga']);
    expect(await found(ada!, {})).toEqual([]);
  });

  it('is for national staff the national office, and nobody of a branch', async () => {
    expect(await found(staff!, {}, national)).toEqual(['Sam']);
    expect(await found(staff!, {})).toEqual([]);
    expect(await found(staff!, { branchId: branch! }, national)).toEqual([]);
    expect(await found(organizer!, {}, national)).toEqual([]);
    const taskId = await put();
    expect(await problemOf(found(staff!, { taskId }))).toMatchObject({ status: 404 });
    expect(await problemOf(found(stranger!, { taskId }))).toMatchObject({ status: 404 });
  });
});
