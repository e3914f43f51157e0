import { meetings } from '@rollcall/contract/meetings';
import { programme } from '@rollcall/contract/meetings/programme';
import { publications } from '@rollcall/contract/publications';
import { readingLists, type StartStudyGroup } from '@rollcall/contract/publications/reading-lists';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
  member = await addPerson(api, { branch: chicago, member: true });
  staff = await addPerson(api, { office: 'national_staff' });
  book = await addPublication(api, { title: 'Wages' });
});
afterAll(() => api.close());

const group = (readingListId: string, as: string, more: Partial<StartStudyGroup> = {}, headers = {}) =>
  api.as(as)(
    readingLists.startGroup,
    {
      params: { readingListId },
      body: {
        branchId: chicago,
        startsAtLocal: '2026-12-01T19:00',
        every: 'two_weeks',
        durationMinutes: 90,
        visibility: 'members',
        placeName: 'Union hall',
        ...more,
      },
    },
    { headers },
  );

describe('a study group', () => {
  it('meets once for each session, with its readings on the programme', async () => {
    const list = await addReadingList(api, { title: 'Wages', sessions: 3, publication: book });
    const series = await group(list, organizer, { skipDays: ['2026-12-29'] });
    expect(series).toMatchObject({ branchId: chicago, kind: 'study_group', title: 'Wages', comingCount: 3 });
    expect(series.next.map(({ startsAtLocal }) => startsAtLocal)).toEqual([
      '2026-12-01T19:00',
      '2026-12-15T19:00',
      '2027-01-12T19:00',
    ]);
    const met = await Promise.all(
      series.next.map(async ({ meetingId }) => {
        const params = { meetingId };
        const { title, placeName } = await api.as(member)(meetings.get, { params });
        const { items } = await api.as(member)(programme.agenda, { params });
        return { title, placeName, items };
      }),
    );
    expect(met.map(({ title }) => title)).toEqual(['Wages: Session 1', 'Wages: Session 2', 'Wages: Session 3']);
    expect(met[1]).toMatchObject({
      placeName: 'Union hall',
      items: [
        {
          title: 'Session 2',
          durationMinutes: 90,
          readings: [
            { title: 'Wages', chapters: 'chapter 2', questions: 'What is a wage?', publication: { id: book } },
          ],
        },
      ],
    });
    const detail = await api.as(foreign)(readingLists.get, { params: { readingListId: list } });
    expect(detail.groupCount).toBe(1);
    expect(detail.groups).toMatchObject([{ seriesId: series.id, branch: { name: 'Chicago' } }]);
    expect(detail.groups[0]?.meetings.map(({ sessionId }) => sessionId)).toEqual(detail.sessions.map(({ id }) => id));
    const { items } = await api.as(member)(publications.discussions, {
      params: { publicationId: book },
      query: { when: 'coming' },
    });
    expect(items.map(({ chapters }) => chapters)).toEqual(['chapter 1', 'chapter 2', 'chapter 3']);
  });

  it('is for organizers of its branch, from any list', async () => {
    const list = await addReadingList(api, { branch: boston });
    expect(await group(list, organizer)).toMatchObject({ branchId: chicago });
    expect(await problemOf(group(list, foreign))).toMatchObject({ status: 403, code: 'forbidden' });
    expect(await problemOf(group(list, member))).toMatchObject({ status: 403 });
    expect(await problemOf(group(list, staff))).toMatchObject({ status: 403 });
    const nobody = '0199a000-0000-7000-8000-00000000dead';
    expect(await problemOf(group(nobody, organizer))).toMatchObject({ status: 404, code: 'reading-list-unknown' });
  });

  it('of a list that is empty, or takes more than a year, is not made at all', async () => {
    const count = async () => (await api.owner.query('select 1 from series')).rowCount;
    const before = await count();
    const empty = await addReadingList(api, { sessions: 0 });
    expect(await problemOf(group(empty, organizer))).toMatchObject({ status: 409, code: 'reading-list-empty' });
    const long = await addReadingList(api, { sessions: 14 });
    expect(await problemOf(group(long, organizer, { every: 'month' }))).toMatchObject({
      status: 422,
      code: 'reading-list-too-long',
      errors: [{ path: 'every' }],
    });
    expect(await count()).toBe(before);
    expect(await group(long, organizer, { every: 'four_weeks' })).toMatchObject({ comingCount: 14 });
  });

  it('begins with a day still to come', async () => {
    const list = await addReadingList(api);
    const problem = await problemOf(group(list, organizer, { startsAtLocal: '2026-11-17T19:00' }));
    expect(problem).toMatchObject({ status: 400, code: 'invalid', errors: [{ path: 'startsAtLocal' }] });
  });

  it('is made once for one Idempotency-Key', async () => {
    const list = await addReadingList(api);
    const send = () => group(list, organizer, {}, { 'idempotency-key': 'group' });
    const [first, second] = await Promise.all([send(), send()]);
    expect(second.id).toBe(first.id);
    expect(await send()).toMatchObject({ id: first.id, comingCount: 3 });
  });

  it('keeps the names of its meetings and their programmes where the list is written anew', async () => {
    const list = await addReadingList(api, { branch: chicago, title: 'Old' });
    const { next } = await group(list, organizer);
    await api.as(organizer)(readingLists.remove, { params: { readingListId: list } });
    const params = { meetingId: next[0]!.meetingId };
    expect(await api.as(member)(meetings.get, { params })).toMatchObject({ title: 'Old: Session 1' });
    expect((await api.as(member)(programme.agenda, { params })).items).toHaveLength(1);
  });
});
