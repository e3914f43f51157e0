import { meetings } from '@rollcall/contract/meetings';
import { rsvps } from '@rollcall/contract/meetings/rsvps';
import { type ChangeSeries, seriesEndpoints } from '@rollcall/contract/meetings/series';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../../test/harness.ts';
import { problemOf } from '../../../../test/problem-of.ts';
import { addSeries, meetingsOf, queuedAbout } from '../../../../test/series.ts';
import { addBranch, addMembership, addPerson } from '../../../../test/world.ts';

let api: TestApi;
let chicago: string;
let organizer: string;
let ada: string;
let ben: string;
let foreign: string;
let series: string;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z', env: { PUBLIC_URL: 'https://rollcall.example' } });
  chicago = await addBranch(api, { name: 'Chicago' });
  const boston = await addBranch(api, { name: 'Boston', timeZone: 'America/New_York' });
  organizer = await addPerson(api, { branch: chicago, office: 'organizer', member: true });
  ada = await addPerson(api, { branch: chicago, member: true, givenName: 'Ada', email: 'ada@people.example' });
  ben = await addPerson(api, { branch: chicago, member: true });
  foreign = await addPerson(api, { branch: boston, office: 'organizer', member: true });
});
afterAll(() => api.close());

beforeEach(async () => {
  api.clock.set('2026-11-23T18:00:00Z');
  series = await addSeries(api, { branch: chicago, onlineUrl: 'https://video.test/room' });
});

const change = (body: ChangeSeries, version = 1, person = organizer) =>
  api.as(person)(
    seriesEndpoints.change,
    { params: { seriesId: series }, body },
    { headers: { 'if-match': `"${version}"` } },
  );
const joinAll = (person: string, exceptDays: string[] = []) =>
  api.as(person)(seriesEndpoints.answer, { params: { seriesId: series }, body: { status: 'going', exceptDays } });
const answer = (meetingId: string, person: string, status: 'going' | 'declined') =>
  api.as(person)(rsvps.answer, { params: { meetingId }, body: { status } });
const onItsOwn = async (meetingId: string, body: object) => {
  const response = await api.fetch(
    `/api/meetings/${meetingId}`,
    { method: 'PATCH', headers: { 'content-type': 'application/json', 'if-match': '"1"' }, body: JSON.stringify(body) },
    organizer,
  );
  expect(response.status).toBe(200);
};

describe('a change of all', () => {
  it('changes what is named in all that are to come, and leaves the past', async () => {
    api.clock.set('2026-12-10T18:00:00Z');
    expect(await change({ title: 'Volume two', capacity: 8 })).toMatchObject({ title: 'Volume two', version: 2 });
    const [first, second, third] = await meetingsOf(api, series);
    expect([first?.title, second?.title, third?.title]).toEqual(['Every Tuesday', 'Every Tuesday', 'Volume two']);
    expect(third?.sequence).toBe(0);
  });

  it('moves each with its answers to the new time, and tells each person once', async () => {
    await joinAll(ada, ['2026-12-08']);
    const before = await meetingsOf(api, series);
    await answer(before[2]!.id, ben, 'going');
    await change({ startsAtLocal: '2026-12-01T18:30' });
    const after = await meetingsOf(api, series);
    expect(after.map(({ id }) => id).slice(0, before.length)).toEqual(before.map(({ id }) => id));
    expect(after.every(({ local }) => local.endsWith('T18:30'))).toBe(true);
    expect(after.slice(0, before.length).every(({ sequence }) => sequence === 1)).toBe(true);
    expect(after.map(({ going }) => going).slice(0, 3)).toEqual([1, 0, 2]);
    const mails = await queuedAbout(api, series);
    expect(mails.filter((mail) => mail.startsWith('series-changed')).sort()).toEqual(
      [`series-changed ${ada}`, `series-changed ${ben}`].sort(),
    );
  });

  it('moves to another day of the week, and takes exceptions along', async () => {
    await joinAll(ada, ['2026-12-08']);
    const before = await meetingsOf(api, series);
    const changed = await change({ rule: 'FREQ=WEEKLY;BYDAY=WE' });
    expect(changed).toMatchObject({ startsAtLocal: '2026-12-02T19:00', ownRsvp: null });
    const after = await meetingsOf(api, series);
    expect(after.map(({ id }) => id)).toEqual(expect.arrayContaining(before.map(({ id }) => id)));
    expect(after.slice(0, 3).map(({ occurrence }) => occurrence)).toEqual([
      '2026-12-02T19:00',
      '2026-12-09T19:00',
      '2026-12-16T19:00',
    ]);
    const own = await api.as(ada)(seriesEndpoints.get, { params: { seriesId: series } });
    expect(own.ownRsvp?.exceptDays).toEqual(['2026-12-09']);
    expect(own.next.slice(0, 3).map(({ ownStatus }) => ownStatus)).toEqual(['going', 'declined', 'going']);
  });

  it('takes extra dates along that are at the time of all, and leaves the others', async () => {
    await change({ extra: ['2026-12-04T19:00', '2026-12-05T11:00'] });
    const changed = await change({ startsAtLocal: '2026-12-01T18:30' }, 2);
    expect(changed.extra).toEqual(['2026-12-04T18:30', '2026-12-05T11:00']);
    const locals = (await meetingsOf(api, series)).map(({ local }) => local);
    expect(locals.slice(0, 4)).toEqual([
      '2026-12-01T18:30',
      '2026-12-04T18:30',
      '2026-12-05T11:00',
      '2026-12-08T18:30',
    ]);
  });

  it('cancels the meeting of a day that becomes an exception, for good', async () => {
    await joinAll(ada);
    await change({ exceptDays: ['2026-12-08'] });
    const cancelled = (await meetingsOf(api, series)).filter((meeting) => meeting.cancelled);
    expect(cancelled.map(({ local }) => local)).toEqual(['2026-12-08T19:00']);
    const { next } = await change({ exceptDays: [] }, 2);
    // What was cancelled stays cancelled: people were told.
    expect(next.map(({ day }) => day)).not.toContain('2026-12-08');
  });

  it('cancels, with a reason, what the new rule has no place for, and answers what it adds', async () => {
    await joinAll(ada);
    const before = await meetingsOf(api, series);
    await change({ rule: 'FREQ=MONTHLY;BYDAY=1TU' });
    const now = await meetingsOf(api, series);
    const cancelled = now.filter((meeting) => meeting.cancelled);
    expect(cancelled[0]).toMatchObject({
      id: before[1]!.id,
      local: '2026-12-08T19:00',
      reason: 'The series no longer meets on this day.',
      sequence: 1,
    });
    const held = now.filter((meeting) => !meeting.cancelled);
    expect(held.map(({ local }) => local.slice(0, 10)).slice(0, 4)).toEqual([
      '2026-12-01',
      '2027-01-05',
      '2027-02-02',
      '2027-03-02',
    ]);
    expect(held.every(({ going }) => going === 1)).toBe(true);
    expect((await queuedAbout(api, series)).filter((mail) => mail.startsWith('series-changed'))).toHaveLength(1);
  });

  it('leaves what was changed on one meeting itself, also off the rule, and what was cancelled', async () => {
    const before = await meetingsOf(api, series);
    await onItsOwn(before[0]!.id, { title: 'With a guest' });
    await onItsOwn(before[1]!.id, { startsAtLocal: '2026-12-10T20:00' });
    await api.as(organizer)(meetings.cancel, {
      params: { meetingId: before[2]!.id },
      body: { reason: 'Holiday' },
    });
    await change({ title: 'Volume two', startsAtLocal: '2026-12-01T18:00', placeName: 'The library' });
    const after = await meetingsOf(api, series);
    expect(after.slice(0, 4)).toMatchObject([
      { title: 'With a guest', local: '2026-12-01T18:00' },
      { title: 'Volume two', local: '2026-12-10T20:00', occurrence: '2026-12-08T18:00' },
      {
        title: 'Every Tuesday',
        local: '2026-12-15T19:00',
        occurrence: '2026-12-15T18:00',
        cancelled: true,
        reason: 'Holiday',
      },
      { title: 'Volume two', local: '2026-12-22T18:00' },
    ]);
    expect(after).toHaveLength(before.length + 40); // those until a year from now
    await change({ rule: 'FREQ=WEEKLY;BYDAY=SA', startsAtLocal: '2026-12-05T18:00' }, 2);
    const moved = (await meetingsOf(api, series)).find(({ id }) => id === before[1]!.id);
    expect(moved).toMatchObject({ local: '2026-12-10T20:00', cancelled: false });
  });

  it('adds no meeting to the day of one that was held', async () => {
    api.clock.set('2026-12-09T02:30:00Z'); // that of 8 December is over half
    await change({ startsAtLocal: '2026-12-01T21:00' });
    const after = await meetingsOf(api, series);
    expect(after.map(({ local }) => local).slice(0, 3)).toEqual([
      '2026-12-01T19:00',
      '2026-12-08T19:00',
      '2026-12-15T21:00',
    ]);
    expect(new Set(after.map(({ local }) => local.slice(0, 10))).size).toBe(after.length);
  });

  it('takes answers back from those whom it is closed to, with one mail for all of them', async () => {
    const guest = await addPerson(api, { branch: chicago });
    await addMembership(api, { person: guest, branch: chicago, startsOn: '2026-01-01' });
    await joinAll(guest);
    await joinAll(ada);
    await api.owner.query(
      `update memberships set ends_on = '2026-11-23', end_reason = 'resigned' where person_id = $1`,
      [guest],
    );
    await change({ visibility: 'branch' });
    const mails = await queuedAbout(api, series);
    expect(mails.filter((mail) => /closed|changed/.test(mail))).toEqual([`series-closed ${guest}`]);
    expect((await meetingsOf(api, series)).every(({ going }) => going === 1)).toBe(true);
    const { rows } = await api.owner.query('select person_id from series_rsvps where series_id = $1', [series]);
    expect(rows).toEqual([{ person_id: ada }]);
  });

  it('refuses a capacity below those going to any of them, and changes nothing', async () => {
    const [first] = await meetingsOf(api, series);
    for (const person of [ada, ben]) await answer(first!.id, person, 'going');
    expect(await problemOf(change({ capacity: 1, title: 'Small' }))).toMatchObject({
      status: 409,
      code: 'capacity-below-going',
      errors: [{ path: 'capacity' }],
    });
    expect((await meetingsOf(api, series))[0]?.title).toBe('Every Tuesday');
  });

  it('needs the version, and shows the second organizer what the first one saved', async () => {
    const lost = await Promise.allSettled([change({ title: 'First' }), change({ title: 'Second' })]);
    expect(lost.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await problemOf(change({ title: 'Third' }))).toMatchObject({
      status: 412,
      code: 'version-outdated',
      current: { id: series, version: 2 },
    });
  });

  it('is 403 for who sees it without organizing it, and 404 for who does not see it', async () => {
    expect(await problemOf(change({ title: 'Mine' }, 1, foreign))).toMatchObject({ status: 403 });
    expect(await problemOf(change({ title: 'Mine' }, 1, ada))).toMatchObject({ status: 403 });
    series = await addSeries(api, { branch: chicago, visibility: 'branch' });
    expect(await problemOf(change({ title: 'Mine' }, 1, foreign))).toMatchObject({ status: 404 });
  });

  it.each([
    ['startsAtLocal', { startsAtLocal: '2026-12-02T19:00' }],
    ['rule', { rule: 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20261101T000000Z' }],
    ['rule', { rule: 'FREQ=MINUTELY' }],
    ['placeName', { placeName: null, onlineUrl: null }],
  ])('names the field %s that is wrong: %j', async (path, body) => {
    expect(await problemOf(change(body))).toMatchObject({ status: 400, code: 'invalid', errors: [{ path }] });
  });
});
