import { taskTalk } from '@rollcall/contract/campaigns/task-talk';
import { tasks, type TaskStatus } from '@rollcall/contract/campaigns/tasks';
import { fileHref } from '@rollcall/contract/files';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { problemOf } from '../../../test/problem-of.ts';
import { addChecks, addTask } from '../../../test/tasks.ts';
import { upload } from '../../../test/wire/upload.ts';
import { addBranch, addCampaign, addPerson } from '../../../test/world.ts';

let api: TestApi;
let [branch, campaign, organizer, ada, ben, stranger]: string[] = [];

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  branch = await addBranch(api, { name: 'Chicago' });
  campaign = await addCampaign(api, { branch });
  organizer = await addPerson(api, { branch, member: true, office: 'organizer' });
  ada = await addPerson(api, { branch, member: true });
  ben = await addPerson(api, { branch, member: true });
  stranger = await addPerson(api, { branch: await addBranch(api), member: true, office: 'organizer' });
});
afterAll(() => api.close());

const put = (more: object = {}) => addTask(api, { campaign: campaign!, branch: branch!, ...more });
const move = (as: string, taskId: string, body: { status: TaskStatus; afterId?: string; beforeId?: string }) =>
  api.as(as)(tasks.move, { params: { taskId }, body });
const take = (as: string, taskId: string) => api.as(as)(tasks.take, { params: { taskId } });
const giveBack = (as: string, taskId: string) => api.as(as)(tasks.giveBack, { params: { taskId } });
const kindsOf = async (taskId: string) => {
  const { items } = await api.as(organizer!)(taskTalk.changes, { params: { taskId }, query: { limit: 100 } });
  return items.map(({ kind, from, to }) => [kind, from, to].filter(Boolean).join(' ')).toReversed();
};

describe('moving a task', () => {
  const columnOf = async (of: string, status: TaskStatus) => {
    const { items } = await api.as(organizer!)(tasks.list, {
      params: { campaignId: of },
      query: { status, limit: 100 },
    });
    return items.map(({ title }) => title).join('');
  };
  /** A board of its own, with tasks called by one letter each. */
  const board = async (letters: string) => {
    const of = await addCampaign(api, { branch: branch! });
    const ids: Record<string, string> = {};
    for (const title of letters) ids[title] = await addTask(api, { campaign: of, branch: branch!, title });
    return { of, id: (title: string) => ids[title]! };
  };

  it('puts it between two others, first, last, and into another column', async () => {
    const { of, id } = await board('abcd');
    await move(organizer!, id('d'), { status: 'todo', afterId: id('a'), beforeId: id('b') });
    expect(await columnOf(of, 'todo')).toBe('adbc');
    await move(organizer!, id('c'), { status: 'todo', beforeId: id('a') });
    expect(await columnOf(of, 'todo')).toBe('cadb');
    await move(organizer!, id('c'), { status: 'todo', afterId: id('b') });
    expect(await columnOf(of, 'todo')).toBe('adbc');
    const moved = await move(organizer!, id('d'), { status: 'done' });
    expect([moved.status, moved.doneAt]).toEqual(['done', expect.any(String)]);
    expect((await move(organizer!, id('d'), { status: 'doing' })).doneAt).toBeNull();
    expect([await columnOf(of, 'todo'), await columnOf(of, 'doing')]).toEqual(['abc', 'd']);
  });

  it('passes over a neighbour that stands elsewhere by now', async () => {
    const { of, id } = await board('abcd');
    await move(organizer!, id('b'), { status: 'done' });
    await move(organizer!, id('d'), { status: 'todo', afterId: id('b'), beforeId: id('c') });
    expect(await columnOf(of, 'todo')).toBe('adc');
    await move(organizer!, id('a'), { status: 'todo', afterId: id('b') });
    expect(await columnOf(of, 'todo')).toBe('dca');
  });

  it('holds for many at once: none is lost, and each stands where it was put', async () => {
    const { of, id } = await board('abcdefghij');
    await Promise.all([
      move(organizer!, id('j'), { status: 'todo', afterId: id('a'), beforeId: id('b') }),
      move(organizer!, id('i'), { status: 'todo', afterId: id('a'), beforeId: id('b') }),
      move(organizer!, id('h'), { status: 'doing' }),
      move(organizer!, id('g'), { status: 'todo', beforeId: id('a') }),
      move(organizer!, id('f'), { status: 'todo', afterId: id('c'), beforeId: id('d') }),
    ]);
    const column = await columnOf(of, 'todo');
    expect(column).toMatch(/^ga(ij|ji)bcfde$/);
    expect(await columnOf(of, 'doing')).toBe('h');
  });

  it('goes on for ever in one gap, without two that stand in one place', async () => {
    const { of, id } = await board('abcd');
    for (let n = 0; n < 60; n++) {
      const [first, second] = n % 2 ? ['b', 'c'] : ['c', 'b'];
      await move(organizer!, id(first!), { status: 'todo', afterId: id('a'), beforeId: id(second!) });
    }
    expect(await columnOf(of, 'todo')).toBe('abcd');
    const { rows } = await api.owner.query<{ n: number; scale: number }>(
      'select count(distinct rank)::int as n, max(scale(rank)) as scale from tasks where campaign_id = $1',
      [of],
    );
    expect(rows[0]!.n).toBe(4);
    expect(rows[0]!.scale).toBeLessThanOrEqual(40);
  });

  it('is for whose task it is and for organizers, and needs no version', async () => {
    const id = await put({ assignee: ada });
    expect((await move(ada!, id, { status: 'doing' })).version).toBe(1);
    expect(await problemOf(move(ben!, id, { status: 'done' }))).toMatchObject({ status: 403 });
    expect(await problemOf(move(stranger!, id, { status: 'done' }))).toMatchObject({ status: 404 });
  });
});

describe('taking a task', () => {
  it('gives it to one of two who take it at once', async () => {
    const id = await put();
    const taken = await Promise.allSettled([take(ada!, id), take(ben!, id)]);
    expect(taken.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const second = taken[0].status === 'fulfilled' ? ben! : ada!;
    expect(await problemOf(take(second, id))).toMatchObject({ status: 409, code: 'task-taken' });
  });

  it('can be taken back by who took it, not by another', async () => {
    const id = await put({ title: 'Doors' });
    expect((await take(ada!, id)).assignee?.personId).toBe(ada);
    expect((await take(ada!, id)).version).toBe(2); // once is enough
    expect(await problemOf(giveBack(ben!, id))).toMatchObject({ status: 403 });
    expect((await giveBack(ada!, id)).assignee).toBeNull();
    expect((await take(ben!, id)).assignee?.personId).toBe(ben);
    expect(await kindsOf(id)).toEqual(['added Doors', 'assigned', 'given_back', 'assigned']);
  });

  it('is not for what is done, nor for another branch', async () => {
    const id = await put({ status: 'done' });
    expect(await problemOf(take(ada!, id))).toMatchObject({ status: 409, code: 'task-done' });
    expect(await problemOf(take(stranger!, await put()))).toMatchObject({ status: 404 });
  });
});

describe('a check', () => {
  it('is ticked by whose task it is, in any order and at once, and unticked', async () => {
    const id = await put({ assignee: ada });
    const checks = await addChecks(api, id, 'One', 'Two', 'Three');
    const tick = (as: string, checkId: string) => api.as(as)(tasks.tick, { params: { taskId: id, checkId } });
    await Promise.all(checks.map((checkId) => tick(ada!, checkId)));
    expect((await tick(organizer!, checks[0]!)).checks).toEqual({ done: 3, all: 3 });
    const back = await api.as(ada!)(tasks.untick, { params: { taskId: id, checkId: checks[1]! } });
    expect(back.checks).toEqual({ done: 2, all: 3 });
    expect(await problemOf(tick(ben!, checks[1]!))).toMatchObject({ status: 403 });
    expect(await problemOf(tick(ada!, crypto.randomUUID()))).toMatchObject({ status: 404 });
    expect((await kindsOf(id)).filter((kind) => kind.includes('tick'))).toHaveLength(4);
  });
});

describe('a file on a task', () => {
  const attach = (as: string, taskId: string, fileId: string) =>
    api.as(as)(tasks.attach, { params: { taskId, fileId } });
  const detach = (as: string, taskId: string, fileId: string) =>
    api.as(as)(tasks.detach, { params: { taskId, fileId } });

  it('is read by who sees the task, by nobody else, and by nobody once the task is taken away', async () => {
    const id = await put({ assignee: ada });
    const file = await upload(api, ada!);
    expect((await api.fetch(fileHref(file), {}, ben)).status).toBe(404);
    expect(await attach(ada!, id, file.id)).toMatchObject({ name: 'picture.png', addedBy: { personId: ada } });
    expect((await api.fetch(fileHref(file), {}, ben)).status).toBe(200);
    for (const as of [stranger, null]) expect((await api.fetch(fileHref(file), {}, as)).status).toBe(404);
    const seen = await api.as(ben!)(tasks.get, { params: { taskId: id } });
    expect(seen.attachments).toMatchObject([{ id: file.id, mayRemove: false }]);
    await api.as(organizer!)(tasks.remove, { params: { taskId: id } });
    expect((await api.fetch(fileHref(file), {}, ben)).status).toBe(404);
  });

  it('is hung by whose task it is, one that they sent, on one task', async () => {
    const id = await put({ assignee: ada });
    const file = await upload(api, ada!);
    expect(await problemOf(attach(ben!, id, file.id))).toMatchObject({ status: 403 });
    expect(await problemOf(attach(organizer!, id, file.id))).toMatchObject({ status: 404 });
    await attach(ada!, id, file.id);
    await attach(ada!, id, file.id); // once is enough
    const other = await put({ assignee: ada });
    expect(await problemOf(attach(ada!, other, file.id))).toMatchObject({ status: 409, code: 'file-in-use' });
  });

  it('is taken off by who hung it or an organizer, and then forgotten', async () => {
    const id = await put({ assignee: ada });
    const [mine, theirs] = [await upload(api, ada!), await upload(api, organizer!)];
    await attach(ada!, id, mine.id);
    await attach(organizer!, id, theirs.id);
    expect(await problemOf(detach(ada!, id, theirs.id))).toMatchObject({ status: 403 });
    await detach(ada!, id, mine.id);
    await detach(organizer!, id, theirs.id);
    expect((await api.fetch(fileHref(mine), {}, ben)).status).toBe(404);
    api.clock.set('2026-11-25T18:00:00Z');
    await api.runJobs();
    api.clock.set('2026-11-23T18:00:00Z');
    expect((await api.owner.query('select from files where id = any ($1)', [[mine.id, theirs.id]])).rowCount).toBe(0);
  });

  it('stays while it hangs, however old, and there are 20 at most', async () => {
    const id = await put({ assignee: ada });
    const file = await upload(api, ada!);
    await attach(ada!, id, file.id);
    await api.owner.query(`update files set created_at = '2026-01-01' where id = $1`, [file.id]);
    await api.runJobs();
    expect((await api.fetch(fileHref(file), {}, ben)).status).toBe(200);
    for (let n = 1; n < 20; n++) await attach(ada!, id, (await upload(api, ada!)).id);
    const one = await upload(api, ada!);
    expect(await problemOf(attach(ada!, id, one.id))).toMatchObject({ status: 409, code: 'too-many-files' });
  });
});
