import { seriesEndpoints, type ScheduleSeries } from '@rollcall/contract/meetings/series';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { problemOf } from '../../../test/problem-of.ts';
import { addSeries, meetingsOf } from '../../../test/series.ts';
import { addBranch, addPerson } from '../../../test/world.ts';

let api: TestApi;
let chicago: string;
let organizer: string;
let member: string;
let foreign: string;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  chicago = await addBranch(api, { name: 'Chicago' });
  const boston = await addBranch(api, { name: 'Boston', timeZone: 'America/New_York' });
  organizer = await addPerson(api, { branch: chicago, office: 'organizer', member: true });
  member = await addPerson(api, { branch: chicago, member: true });
  foreign = await addPerson(api, { branch: boston, office: 'organizer', member: true });
});

afterAll(() => api.close());

const wish = (change: Partial<ScheduleSeries> = {}): ScheduleSeries => ({
  title: 'Capital, volume one',
  kind: 'study_group',
  visibility: 'public',
  startsAtLocal: '2026-12-01T19:00',
  rule: 'FREQ=WEEKLY;BYDAY=TU',
  durationMinutes: 90,
  placeName: 'Pilsen Community Center',
  ...change,
});

const schedule = (body: ScheduleSeries, person: string | null = organizer, headers = {}) =>
  api.as(person)(seriesEndpoints.schedule, { params: { branchId: chicago }, body }, { headers });
const get = (seriesId: string, person: string | null = organizer) =>
  api.as(person)(seriesEndpoints.get, { params: { seriesId } });

describe('scheduling a series', () => {
  it('makes its meetings a year ahead, at the same time of day through both changes of the clocks', async () => {
    const series = await schedule(wish({ onlineUrl: 'https://video.test/room', dialIn: '312 555 0100', capacity: 20 }));
    expect(series).toMatchObject({ timeZone: 'America/Chicago', version: 1, onlineUrl: 'https://video.test/room' });
    expect(series.next.map(({ startsAtLocal }) => startsAtLocal).slice(0, 2)).toEqual([
      '2026-12-01T19:00',
      '2026-12-08T19:00',
    ]);
    const made = await meetingsOf(api, series.id);
    expect(made.at(-1)?.local).toBe('2027-11-30T19:00');
    expect(made).toHaveLength(53);
    expect(series.comingCount).toBe(53);
    expect(new Set(made.map(({ local }) => local.slice(11)))).toEqual(new Set(['19:00']));
    const meeting = await api.fetch(`/api/meetings/${made[0]!.id}`, {}, organizer);
    expect(await meeting.json()).toMatchObject({
      seriesId: series.id,
      occurrenceLocal: '2026-12-01T19:00',
      title: 'Capital, volume one',
      capacity: 20,
      dialIn: '312 555 0100',
    });
  });

  it('leaves out the exceptions, and adds the extra dates', async () => {
    const series = await schedule(
      wish({
        rule: 'FREQ=WEEKLY;BYDAY=TU;COUNT=5',
        exceptDays: ['2026-12-22', '2026-12-29'],
        extra: ['2026-12-21T18:00'],
      }),
    );
    expect((await meetingsOf(api, series.id)).map(({ local }) => local)).toEqual([
      '2026-12-01T19:00',
      '2026-12-08T19:00',
      '2026-12-15T19:00',
      '2026-12-21T18:00',
    ]);
    expect(series).toMatchObject({ exceptDays: ['2026-12-22', '2026-12-29'], extra: ['2026-12-21T18:00'] });
  });

  it('keeps the first meeting of one that begins in years', async () => {
    const series = await schedule(wish({ rule: 'FREQ=YEARLY;BYMONTH=5', startsAtLocal: '2029-05-01T12:00' }));
    expect((await meetingsOf(api, series.id)).map(({ local }) => local)).toEqual(['2029-05-01T12:00']);
  });

  it('is not for members, organizers of other branches or visitors', async () => {
    expect(await problemOf(schedule(wish(), member))).toMatchObject({ status: 403, code: 'forbidden' });
    expect(await problemOf(schedule(wish(), foreign))).toMatchObject({ status: 403, code: 'forbidden' });
    expect(await problemOf(schedule(wish(), null))).toMatchObject({ status: 401, code: 'unauthenticated' });
  });

  it.each([
    ['rule', { rule: 'FREQ=HOURLY' }],
    ['rule', { rule: 'FREQ=WEEKLY;BYSETPOS=1' }],
    ['rule', { rule: 'every Tuesday' }],
    ['rule', { rule: 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20261101T000000Z' }],
    ['rule', { rule: 'FREQ=WEEKLY;COUNT=1', startsAtLocal: '2026-11-17T19:00' }],
    ['startsAtLocal', { startsAtLocal: '2026-12-02T19:00' }],
    ['startsAtLocal', { startsAtLocal: '2027-02-30T19:00' }],
    ['extra.1', { extra: ['2026-12-21T18:00', '2027-02-29T18:00'] }],
    ['exceptDays.0', { exceptDays: ['2026-02-30'] }],
    ['durationMinutes', { durationMinutes: 1 }],
    ['placeName', { placeName: null }],
  ])('names the field %s that is wrong: %j', async (path, fault) => {
    const problem = await problemOf(schedule({ ...wish(), ...fault }));
    expect(problem).toMatchObject({ status: 400, code: 'invalid' });
    expect(problem.errors?.map((error) => error.path)).toContain(path);
  });

  it('refuses a start that daylight saving skips', async () => {
    const skipped = wish({ startsAtLocal: '2027-03-14T02:30', rule: 'FREQ=WEEKLY;BYDAY=SU' });
    expect(await problemOf(schedule(skipped))).toMatchObject({
      status: 400,
      code: 'time-skipped',
      errors: [{ path: 'startsAtLocal' }],
    });
  });

  it('makes one series for one Idempotency-Key, and refuses the key for another', async () => {
    const key = { 'idempotency-key': 'capital-2026' };
    const first = await schedule(wish({ title: 'Once' }), organizer, key);
    expect((await schedule(wish({ title: 'Once' }), organizer, key)).id).toBe(first.id);
    expect(await meetingsOf(api, first.id)).toHaveLength(53);
    const problem = await problemOf(schedule(wish({ title: 'Twice' }), organizer, key));
    expect(problem).toMatchObject({ status: 422, errors: [{ path: 'idempotency-key', in: 'header' }] });
  });
});

describe('a series', () => {
  it('is seen as its meetings are, its link by organizers only', async () => {
    const open = await addSeries(api, { branch: chicago, onlineUrl: 'https://video.test/room' });
    const inner = await addSeries(api, { branch: chicago, visibility: 'branch' });
    expect((await get(open)).onlineUrl).toBe('https://video.test/room');
    expect(await get(open, null)).toMatchObject({ onlineUrl: null, isOnline: true, ownRsvp: null });
    expect((await get(inner, member)).next).toHaveLength(10);
    expect(await problemOf(get(inner, foreign))).toMatchObject({ status: 404, code: 'series-unknown' });
    expect(await problemOf(get(inner, null))).toMatchObject({ status: 404, code: 'series-unknown' });
  });

  it('stands in the list of its branch while it has meetings to come, newest first, page by page', async () => {
    const branch = await addBranch(api);
    const list = (query = {}, person = member) =>
      api.as(person)(seriesEndpoints.list, { params: { branchId: branch }, query });
    for (const title of ['First', 'Second', 'Third']) await addSeries(api, { branch, title });
    await addSeries(api, { branch, title: 'Over', rule: 'FREQ=WEEKLY;COUNT=2', startsAtLocal: '2026-11-03T19:00' });
    await addSeries(api, { branch, title: 'Inner', visibility: 'branch' });
    const first = await list({ limit: 2 });
    expect(first.items.map(({ title }) => title)).toEqual(['Third', 'Second']);
    const second = await list({ limit: 2, cursor: first.nextCursor! });
    expect(second.items.map(({ title }) => title)).toEqual(['First']);
    expect(second.nextCursor).toBeNull();
    expect(await problemOf(list({ cursor: 'x' }))).toMatchObject({ status: 400, errors: [{ path: 'cursor' }] });
  });
});
