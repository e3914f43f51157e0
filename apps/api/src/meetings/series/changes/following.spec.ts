import { meetings } from '@rollcall/contract/meetings';
import { rsvps } from '@rollcall/contract/meetings/rsvps';
import { type ChangeSeries, seriesEndpoints } from '@rollcall/contract/meetings/series';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../../test/harness.ts';
import { problemOf } from '../../../../test/problem-of.ts';
import { addSeries, meetingsOf, queuedAbout } from '../../../../test/series.ts';
import { addBranch, addPerson } from '../../../../test/world.ts';

let api: TestApi;
let branch: string;
let organizer: string;
let ada: string;
let series: string;
let made: Awaited<ReturnType<typeof meetingsOf>>;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  branch = await addBranch(api, { name: 'Chicago' });
  organizer = await addPerson(api, { branch, office: 'organizer', member: true });
  ada = await addPerson(api, { branch, member: true });
});
afterAll(() => api.close());

beforeEach(async () => {
  api.clock.set('2026-11-23T18:00:00Z');
  series = await addSeries(api, { branch });
  made = await meetingsOf(api, series);
});

const change = (body: ChangeSeries, version = 1) =>
  api.as(organizer)(
    seriesEndpoints.change,
    { params: { seriesId: series }, body },
    { headers: { 'if-match': `"${version}"` } },
  );
const cancel = (body: { reason: string; fromMeetingId?: string }, person = organizer) =>
  api.as(person)(seriesEndpoints.cancel, { params: { seriesId: series }, body });
const get = (seriesId: string, person = organizer) => api.as(person)(seriesEndpoints.get, { params: { seriesId } });
const joinAll = (person: string, exceptDays: string[] = []) =>
  api.as(person)(seriesEndpoints.answer, { params: { seriesId: series }, body: { status: 'going', exceptDays } });
const localsOf = async (seriesId: string, count = 3) =>
  (await meetingsOf(api, seriesId)).slice(0, count).map(({ local }) => local);

describe('a change of this and those that follow', () => {
  it('splits the series: the same meetings with their answers, and the records on both sides', async () => {
    await joinAll(ada, ['2026-12-08', '2026-12-22']);
    const next = await change({ fromMeetingId: made[2]!.id, startsAtLocal: '2026-12-15T18:00', title: 'Volume two' });
    expect(next).toMatchObject({ title: 'Volume two', startsAtLocal: '2026-12-15T18:00', version: 1 });
    expect(next.id).not.toBe(series);
    const old = await get(series, ada);
    expect(old.rule).toBe('FREQ=WEEKLY;BYDAY=TU;UNTIL=20261215T055959Z');
    expect(old).toMatchObject({
      title: 'Every Tuesday',
      comingCount: 2,
      version: 2,
      ownRsvp: { exceptDays: ['2026-12-08'] },
    });
    expect(await localsOf(series)).toEqual(['2026-12-01T19:00', '2026-12-08T19:00']);
    const after = await meetingsOf(api, next.id);
    expect(after.slice(0, made.length - 2).map(({ id }) => id)).toEqual(made.slice(2).map(({ id }) => id));
    expect(after.slice(0, 3)).toMatchObject([
      { local: '2026-12-15T18:00', going: 1 },
      { local: '2026-12-22T18:00', going: 0 },
      { local: '2026-12-29T18:00', going: 1 },
    ]);
    expect((await get(next.id, ada)).ownRsvp).toMatchObject({ status: 'going', exceptDays: ['2026-12-22'] });
    expect(await queuedAbout(api, next.id)).toEqual([`series-changed ${ada}`]);
    expect((await queuedAbout(api, series)).filter((mail) => mail.startsWith('series-changed'))).toEqual([]);
  });

  it('goes on counting where the rule ends after so many', async () => {
    series = await addSeries(api, { branch, rule: 'FREQ=WEEKLY;BYDAY=TU;COUNT=5' });
    made = await meetingsOf(api, series);
    const next = await change({ fromMeetingId: made[3]!.id, placeName: 'The library' });
    expect(next.rule).toBe('FREQ=WEEKLY;BYDAY=TU;COUNT=2');
    expect(await localsOf(next.id)).toEqual(['2026-12-22T19:00', '2026-12-29T19:00']);
    expect(await localsOf(series, 9)).toHaveLength(3);
  });

  it('gives exceptions and extra dates to the side that they are on, and keeps every second week its weeks', async () => {
    const before = await api.as(organizer)(seriesEndpoints.schedule, {
      params: { branchId: branch },
      body: {
        title: 'Every second week',
        kind: 'social',
        visibility: 'public',
        durationMinutes: 60,
        placeName: 'The hall',
        startsAtLocal: '2026-12-01T19:00',
        rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU',
        exceptDays: ['2026-12-15', '2027-01-12'],
        extra: ['2026-12-05T10:00', '2027-01-02T19:00'],
      },
    });
    series = before.id;
    made = await meetingsOf(api, series);
    expect(made.map(({ local }) => local).slice(0, 5)).toEqual([
      '2026-12-01T19:00',
      '2026-12-05T10:00',
      '2026-12-29T19:00',
      '2027-01-02T19:00',
      '2027-01-26T19:00',
    ]);
    // From an extra date, which the rule does not give.
    const next = await change({ fromMeetingId: made[3]!.id, rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE' });
    expect(next).toMatchObject({ exceptDays: ['2027-01-13'], extra: ['2027-01-02T19:00'] });
    expect(await localsOf(next.id)).toEqual(['2027-01-02T19:00', '2027-01-27T19:00', '2027-02-10T19:00']);
    expect(await get(series)).toMatchObject({ exceptDays: ['2026-12-15'], extra: ['2026-12-05T10:00'] });
  });

  it('is a change of all where nothing comes before', async () => {
    const changed = await change({ fromMeetingId: made[0]!.id, title: 'Volume two' });
    expect(changed).toMatchObject({ id: series, version: 2 });
  });

  it('takes the meetings that were changed or cancelled by themselves along as they are', async () => {
    await api.as(organizer)(meetings.cancel, { params: { meetingId: made[3]!.id }, body: { reason: 'Holiday' } });
    await api.as(organizer)(
      meetings.change,
      { params: { meetingId: made[4]!.id }, body: { startsAtLocal: '2026-12-28T15:00' } },
      { headers: { 'if-match': '"1"' } },
    );
    const next = await change({
      fromMeetingId: made[2]!.id,
      rule: 'FREQ=WEEKLY;BYDAY=TH',
      startsAtLocal: '2026-12-17T19:00',
    });
    expect((await meetingsOf(api, next.id)).slice(0, 4)).toMatchObject([
      { id: made[2]!.id, local: '2026-12-17T19:00' },
      { id: made[3]!.id, local: '2026-12-22T19:00', cancelled: true },
      { id: made[4]!.id, local: '2026-12-28T15:00', occurrence: '2026-12-31T19:00' },
      { id: made[5]!.id, local: '2027-01-07T19:00' },
    ]);
  });

  it('refuses to begin with a meeting that has begun, or is none of the series', async () => {
    api.clock.set('2026-12-02T02:00:00Z');
    expect(await problemOf(change({ fromMeetingId: made[0]!.id, title: 'A' }))).toMatchObject({
      status: 409,
      code: 'meeting-started',
    });
    const [foreign] = await meetingsOf(api, await addSeries(api, { branch }));
    expect(await problemOf(change({ fromMeetingId: foreign!.id, title: 'A' }))).toMatchObject({
      status: 404,
      code: 'meeting-unknown',
      errors: [{ path: 'fromMeetingId' }],
    });
  });
});

describe('a cancellation', () => {
  it('of all that are to come tells each person once, and keeps what was held', async () => {
    api.clock.set('2026-12-03T18:00:00Z');
    await joinAll(ada);
    expect(await cancel({ reason: 'The hall closes' })).toMatchObject({ comingCount: 0, next: [], version: 2 });
    const after = await meetingsOf(api, series);
    expect(after[0]).toMatchObject({ cancelled: false, sequence: 0 });
    expect(after.slice(1).every(({ reason, sequence }) => reason === 'The hall closes' && sequence === 1)).toBe(true);
    expect((await queuedAbout(api, series)).slice(-1)).toEqual([`series-cancelled ${ada}`]);
    expect((await cancel({ reason: 'Another reason' })).version).toBe(2);
    expect(await problemOf(change({ title: 'On again' }, 2))).toMatchObject({ status: 409, code: 'meeting-cancelled' });
    expect(await problemOf(joinAll(ada))).toMatchObject({ status: 409, code: 'meeting-cancelled' });
  });

  it('from one on ends the rule before it', async () => {
    const after = await cancel({ reason: 'Summer', fromMeetingId: made[4]!.id });
    expect(after).toMatchObject({
      cancelledAt: null,
      comingCount: 4,
      rule: 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20261229T055959Z',
    });
    expect((await meetingsOf(api, series)).filter(({ cancelled }) => cancelled)).toHaveLength(made.length - 4);
  });

  it('needs a reason, and is not for members', async () => {
    expect(await problemOf(cancel({ reason: ' ' }))).toMatchObject({ status: 400, errors: [{ path: 'reason' }] });
    expect(await problemOf(cancel({ reason: 'Because' }, ada))).toMatchObject({ status: 403 });
  });

  it('leaves what somebody answered of the past', async () => {
    await api.as(ada)(rsvps.answer, { params: { meetingId: made[0]!.id }, body: { status: 'going' } });
    api.clock.set('2026-12-03T18:00:00Z');
    await cancel({ reason: 'Over' });
    expect((await meetingsOf(api, series))[0]).toMatchObject({ going: 1, cancelled: false });
    expect(await queuedAbout(api, series)).toEqual([]);
  });
});
