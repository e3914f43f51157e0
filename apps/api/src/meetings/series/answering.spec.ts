import { meetings } from '@rollcall/contract/meetings';
import { rsvps } from '@rollcall/contract/meetings/rsvps';
import { seriesEndpoints } from '@rollcall/contract/meetings/series';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { problemOf } from '../../../test/problem-of.ts';
import { addSeries, meetingsOf, queuedAbout } from '../../../test/series.ts';
import { addBranch, addPerson } from '../../../test/world.ts';

let api: TestApi;
let branch: string;
let organizer: string;
let ada: string;
let ben: string;
let stranger: string;
let series: string;
let made: Awaited<ReturnType<typeof meetingsOf>>;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  branch = await addBranch(api, { name: 'Chicago' });
  organizer = await addPerson(api, { branch, office: 'organizer', member: true });
  ada = await addPerson(api, { branch, member: true });
  ben = await addPerson(api, { branch, member: true });
  stranger = await addPerson(api, { branch: await addBranch(api), member: true });
});
afterAll(() => api.close());

beforeEach(async () => {
  series = await addSeries(api, { branch, capacity: 3 });
  made = await meetingsOf(api, series);
});

type Wish = {
  status: 'going' | 'maybe' | 'declined';
  guests?: number;
  mode?: 'room' | 'online';
  exceptDays?: string[];
};
const answerAll = (person: string, body: Wish) =>
  api.as(person)(seriesEndpoints.answer, { params: { seriesId: series }, body });
const answer = (person: string, meetingId: string, status: 'going' | 'declined') =>
  api.as(person)(rsvps.answer, { params: { meetingId }, body: { status } });
const own = async (person: string) =>
  (await api.as(person)(seriesEndpoints.get, { params: { seriesId: series } })).next.map(({ ownStatus }) => ownStatus);

describe('an answer to a whole series', () => {
  it('holds for all but the exceptions, each in its own room and line', async () => {
    await answer(ben, made[1]!.id, 'going');
    await api.as(ben)(rsvps.answer, { params: { meetingId: made[1]!.id }, body: { status: 'going', guests: 1 } });
    const { ownRsvp, occurrences } = await answerAll(ada, { status: 'going', guests: 1, exceptDays: ['2026-12-15'] });
    expect(ownRsvp).toEqual({ status: 'going', guests: 1, mode: null, exceptDays: ['2026-12-15'] });
    expect(occurrences).toHaveLength(made.length);
    expect(occurrences.slice(0, 4)).toMatchObject([
      { startsAtLocal: '2026-12-01T19:00', status: 'going', place: null, refusal: null },
      { startsAtLocal: '2026-12-08T19:00', status: 'waitlisted', place: 1 },
      { startsAtLocal: '2026-12-15T19:00', status: 'declined' },
      { startsAtLocal: '2026-12-22T19:00', status: 'going' },
    ]);
    expect(await queuedAbout(api, series)).toEqual([`series-joined ${ada}`]);
  });

  it('sent again changes nothing and mails nothing', async () => {
    const wish: Wish = { status: 'going', exceptDays: ['2026-12-15'] };
    const first = await answerAll(ada, wish);
    expect(await answerAll(ada, wish)).toEqual(first);
    expect(await queuedAbout(api, series)).toHaveLength(1);
  });

  it('tells of which meeting it does not hold, and lets the others hold', async () => {
    await api.as(organizer)(
      meetings.change,
      { params: { meetingId: made[0]!.id }, body: { capacity: 1 } },
      { headers: { 'if-match': '"1"' } },
    );
    const { occurrences } = await answerAll(ada, { status: 'going', guests: 2 });
    expect(occurrences[0]).toMatchObject({ status: null, refusal: 'party-too-large' });
    expect(occurrences[1]).toMatchObject({ status: 'going', refusal: null });
  });

  it('is refused whole where no meeting of the series could take it', async () => {
    expect(await problemOf(answerAll(ada, { status: 'going', guests: 3 }))).toMatchObject({
      status: 409,
      code: 'party-too-large',
      placesLeft: 2,
      errors: [{ path: 'guests' }],
    });
    expect(await problemOf(answerAll(ada, { status: 'going', mode: 'online' }))).toMatchObject({
      status: 409,
      code: 'mode-unavailable',
      errors: [{ path: 'mode' }],
    });
    const seen = await api.as(ada)(seriesEndpoints.get, { params: { seriesId: series } });
    expect(seen.ownRsvp).toBeNull();
  });

  it('taken back gives all places up, to who waits for them', async () => {
    await answerAll(ada, { status: 'going', guests: 2 });
    await answerAll(ben, { status: 'going' });
    expect((await own(ben))[0]).toBe('waitlisted');
    const { ownRsvp, occurrences } = await answerAll(ada, { status: 'declined' });
    expect(ownRsvp).toBeNull();
    expect(occurrences.every(({ status }) => status === 'declined')).toBe(true);
    expect(new Set(await own(ben))).toEqual(new Set(['going']));
    expect((await queuedAbout(api, series)).at(-1)).toBe(`series-left ${ada}`);
  });

  it('takes the answer to one meeting as an exception, until it is going again', async () => {
    await answerAll(ada, { status: 'going' });
    const exceptions = async () =>
      (await api.as(ada)(seriesEndpoints.get, { params: { seriesId: series } })).ownRsvp?.exceptDays;
    await answer(ada, made[3]!.id, 'declined');
    expect(await exceptions()).toEqual(['2026-12-22']);
    await answer(ada, made[3]!.id, 'going');
    expect(await exceptions()).toEqual([]);
  });

  it('is for who may see the series, and no visitor', async () => {
    series = await addSeries(api, { branch, visibility: 'branch' });
    expect(await problemOf(answerAll(stranger, { status: 'going' }))).toMatchObject({
      status: 404,
      code: 'series-unknown',
    });
    const asVisitor = api.as(null)(seriesEndpoints.answer, { params: { seriesId: series }, body: { status: 'going' } });
    expect(await problemOf(asVisitor)).toMatchObject({ status: 401 });
  });

  it.each([
    ['status', { status: 'waitlisted' }],
    ['guests', { status: 'going', guests: 11 }],
    ['exceptDays.0', { status: 'going', exceptDays: ['2026-02-30'] }],
  ])('names the field %s that is wrong', async (path, body) => {
    const problem = await problemOf(answerAll(ada, body as Wish));
    expect(problem).toMatchObject({ status: 400, code: 'invalid', errors: [{ path }] });
  });
});
