import { randomUUID } from 'node:crypto';
import { readingLists, type WriteReadingList } from '@rollcall/contract/publications/reading-lists';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countStatements } from '../../../test/count-statements.ts';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { addPublication, addReadingList } from '../../../test/library.ts';
import { problemOf } from '../../../test/problem-of.ts';
import { addBranch, addPerson } from '../../../test/world.ts';

let api: TestApi;
let chicago: string;
let boston: string;
let organizer: string;
let foreign: string;
let member: string;
let staff: string;
let book: string;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  chicago = await addBranch(api, { name: 'Chicago' });
  boston = await addBranch(api, { name: 'Boston' });
  organizer = await addPerson(api, { branch: chicago, member: true, office: 'organizer' });
  foreign = await addPerson(api, { branch: boston, member: true, office: 'organizer' });
  member = await addPerson(api, { branch: boston, member: true });
  staff = await addPerson(api, { office: 'national_staff' });
  book = await addPublication(api, { title: 'Wages' });
});
afterAll(() => api.close());

type Session = NonNullable<WriteReadingList['sessions']>[number];
const session = (title: string, more: Partial<Session> = {}): Session => ({ id: randomUUID(), title, ...more });
const start = (as: string | null, branchId: string | null, more: object = {}) =>
  api.as(as)(readingLists.start, { body: { title: 'Begin here', branchId, ...more } });
const write = (id: string, version: number, body: WriteReadingList, as = organizer) =>
  api.as(as)(readingLists.write, { params: { readingListId: id }, body }, { headers: { 'if-match': `"${version}"` } });
const get = (as: string | null, id: string) => api.as(as)(readingLists.get, { params: { readingListId: id } });

describe('a reading list', () => {
  it('has sessions with chapters and questions, in their order', async () => {
    const reading = {
      title: 'Wages',
      author: 'Rose Gray',
      chapters: '1 and 2',
      questions: 'What is a wage?',
      publicationId: book,
    };
    const list = await start(organizer, chicago, {
      about: 'For *newcomers*',
      sessions: [
        session('Work', { readings: [reading, { title: 'A leaflet' }] }),
        session('Pay', { about: 'Bring a slip' }),
      ],
    });
    expect(list).toMatchObject({
      branch: { id: chicago, name: 'Chicago' },
      sessionCount: 2,
      groupCount: 0,
      version: 1,
      sessions: [
        {
          title: 'Work',
          readings: [
            { title: 'Wages', chapters: '1 and 2', questions: 'What is a wage?', publication: { id: book } },
            { title: 'A leaflet', publication: null },
          ],
        },
        { title: 'Pay', about: 'Bring a slip', readings: [] },
      ],
    });
    const [work, pay] = list.sessions.map(({ id, title }) => ({ id, title }));
    const turned = await write(list.id, 1, { title: 'Begin there', sessions: [pay!, work!, session('Profit')] });
    expect(turned.sessions.map(({ id }) => id).slice(0, 2)).toEqual([pay!.id, work!.id]);
    expect(turned).toMatchObject({ title: 'Begin there', version: 2, sessionCount: 3 });
    expect(await get(member, list.id)).toEqual(turned);
  });

  it('is written by one of two at once; the other is shown what stands there', async () => {
    const id = await addReadingList(api, { branch: chicago });
    const both = await Promise.allSettled([write(id, 1, { title: 'Mine' }), write(id, 1, { title: 'Yours' })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const late = await problemOf(write(id, 1, { title: 'Late' }));
    expect(late).toMatchObject({ status: 412, code: 'version-outdated', current: { id, version: 2 } });
  });

  it('is kept by organizers of its branch and by national staff, the nation’s by these alone', async () => {
    const own = await start(organizer, chicago);
    expect(await problemOf(start(organizer, null))).toMatchObject({ status: 403, code: 'forbidden' });
    expect(await problemOf(start(foreign, chicago))).toMatchObject({ status: 403 });
    expect(await problemOf(start(member, boston))).toMatchObject({ status: 403 });
    expect(await problemOf(write(own.id, 1, { title: 'Mine' }, foreign))).toMatchObject({ status: 403 });
    expect((await write(own.id, 1, { title: 'Ours' }, staff)).title).toBe('Ours');
    const national = await start(staff, null);
    expect(await problemOf(write(national.id, 1, { title: 'Mine' }))).toMatchObject({ status: 403 });
    const remove = (as: string) => api.as(as)(readingLists.remove, { params: { readingListId: own.id } });
    expect(await problemOf(remove(foreign))).toMatchObject({ status: 403 });
    await remove(organizer);
    expect(await problemOf(get(organizer, own.id))).toMatchObject({ status: 404, code: 'reading-list-unknown' });
  });

  it('is read by members of any branch, and by nobody outside', async () => {
    const id = await addReadingList(api, { branch: chicago });
    const former = await addPerson(api, { branch: chicago });
    expect(await get(member, id)).toMatchObject({ title: 'Begin here' });
    expect(await problemOf(get(former, id))).toMatchObject({ status: 404 });
    expect(await problemOf(get(null, id))).toMatchObject({ status: 401 });
    expect((await api.as(former)(readingLists.list, { query: {} })).items).toEqual([]);
  });

  it('names no publication that is not there, and no session twice', async () => {
    const sessions = [session('A'), session('B', { readings: [{ title: 'X', publicationId: randomUUID() }] })];
    expect(await problemOf(start(organizer, chicago, { sessions }))).toMatchObject({
      status: 422,
      code: 'publication-unknown',
      errors: [{ path: 'sessions.1.readings.0.publicationId' }],
    });
    const twice = session('A');
    expect(await problemOf(start(organizer, chicago, { sessions: [twice, twice] }))).toMatchObject({
      status: 400,
      errors: [{ path: 'sessions' }],
    });
  });

  it('is put together once for one Idempotency-Key', async () => {
    const headers = { 'idempotency-key': 'list' };
    const send = () =>
      api.as(organizer)(readingLists.start, { body: { title: 'Once', branchId: chicago } }, { headers });
    const [first, second] = await Promise.all([send(), send()]);
    expect(second).toEqual(first);
  });
});

describe('the reading lists', () => {
  it('come in pages, of one branch or all, in one statement', async () => {
    const seattle = await addBranch(api, { name: 'Seattle' });
    for (const title of ['One', 'Two', 'Three']) await addReadingList(api, { branch: seattle, title });
    const page = (query: object) => api.as(member)(readingLists.list, { query });
    const first = await page({ branchId: seattle, limit: 2 });
    expect(first.items.map(({ title }) => title)).toEqual(['Three', 'Two']);
    expect(first.items[0]).toMatchObject({ sessionCount: 3, branch: { name: 'Seattle' } });
    const rest = await page({ branchId: seattle, limit: 2, cursor: first.nextCursor });
    expect(rest).toMatchObject({ items: [{ title: 'One' }], nextCursor: null });
    const count = (limit: number) => countStatements(() => page({ limit }));
    expect(await count(100)).toBe(await count(1));
  });
});
