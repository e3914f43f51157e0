import { rsvps } from '@rollcall/contract/meetings/rsvps';
import { seriesEndpoints } from '@rollcall/contract/meetings/series';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../../test/harness.ts';
import { addSeries, meetingsOf } from '../../../../test/series.ts';
import { addBranch, addPerson } from '../../../../test/world.ts';
import { ExtensionService } from './extension.service.ts';

let api: TestApi;
let extension: ExtensionService;
let branch: string;
let organizer: string;
let ada: string;
let ben: string;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  extension = api.app.get(ExtensionService, { strict: false });
  branch = await addBranch(api, { name: 'Chicago' });
  organizer = await addPerson(api, { branch, office: 'organizer', member: true });
  ada = await addPerson(api, { branch, member: true });
  ben = await addPerson(api, { branch, member: true });
});
afterAll(() => api.close());

beforeEach(async () => {
  api.clock.set('2026-11-23T18:00:00Z');
  await api.owner.query('update series set cancelled_at = now()'); // those of the test before
});

const answerAll = (person: string, seriesId: string, body: object) =>
  api.as(person)(seriesEndpoints.answer, { params: { seriesId }, body: { status: 'going', ...body } });
const statuses = async (person: string, seriesId: string) => {
  const { rows } = await api.owner.query<{ local: string; status: string }>(
    `select to_char(m.starts_local, 'YYYY-MM-DD') as local, r.status from rsvps r join meetings m on m.id = r.meeting_id
      where m.series_id = $1 and r.person_id = $2 order by m.starts_at`,
    [seriesId, person],
  );
  return Object.fromEntries(rows.map(({ local, status }) => [local, status]));
};

describe('the extension of series', () => {
  it('makes what is missing of a year, once, and answers it from the records', async () => {
    const series = await addSeries(api, { branch, capacity: 2, extendedTo: '2026-12-31' });
    await answerAll(ada, series, { exceptDays: ['2027-01-12'] });
    await answerAll(ben, series, { guests: 1 });
    expect(await extension.extendAll()).toBe(48);
    expect(await extension.extendAll()).toBe(0);
    const made = await meetingsOf(api, series);
    expect(made).toHaveLength(53);
    expect(made.at(-1)?.local).toBe('2027-11-30T19:00');
    const own = await statuses(ada, series);
    expect(Object.keys(own)).toHaveLength(53);
    expect([own['2027-01-05'], own['2027-01-12'], own['2027-11-30']]).toEqual(['going', 'declined', 'going']);
    expect(await statuses(ben, series)).toMatchObject({
      '2027-01-05': 'waitlisted',
      '2027-01-12': 'going',
      '2027-11-30': 'waitlisted',
    });
  });

  it('takes up after a week, and says no more of what nobody comes to any longer', async () => {
    const series = await addSeries(api, { branch, visibility: 'members', extendedTo: '2027-12-01' });
    const left = await addPerson(api, { branch, member: true });
    await answerAll(left, series, {});
    await api.owner.query(
      `update memberships set ends_on = '2026-12-01', end_reason = 'resigned' where person_id = $1`,
      [left],
    );
    api.clock.set('2026-12-02T18:00:00Z');
    expect(await extension.extendAll()).toBe(1);
    expect((await statuses(left, series))['2027-11-30']).toBe('going');
    expect((await statuses(left, series))['2027-12-07']).toBeUndefined();
  });

  it('makes nothing of the past after a long time away, and nothing after the end of a rule', async () => {
    const ended = await addSeries(api, { branch, rule: 'FREQ=WEEKLY;BYDAY=TU;COUNT=3', extendedTo: '2026-12-31' });
    const endless = await addSeries(api, { branch, extendedTo: '2026-12-31' });
    api.clock.set('2027-06-01T12:00:00Z');
    await extension.extendAll();
    expect(await meetingsOf(api, ended)).toHaveLength(3);
    expect((await meetingsOf(api, endless)).map(({ local }) => local).slice(4, 7)).toEqual([
      '2026-12-29T19:00',
      '2027-06-01T19:00',
      '2027-06-08T19:00',
    ]);
  });

  it('leaves cancelled series, and is not stopped by one that cannot be read', async () => {
    const broken = await addSeries(api, { branch, extendedTo: '2026-12-20' });
    const cancelled = await addSeries(api, { branch, extendedTo: '2026-12-31' });
    const sound = await addSeries(api, { branch, extendedTo: '2026-12-31' });
    await api.owner.query(`update series set rule = 'FREQ=WEEKLY;BYEASTER=1' where id = $1`, [broken]);
    await api.as(organizer)(seriesEndpoints.cancel, { params: { seriesId: cancelled }, body: { reason: 'Snow' } });
    expect(await extension.extendAll()).toBe(48);
    expect(await meetingsOf(api, sound)).toHaveLength(53);
    expect(await meetingsOf(api, cancelled)).toHaveLength(5);
  });

  it('done by several processes at once makes each meeting once', async () => {
    const series = await addSeries(api, { branch, extendedTo: '2026-12-31' });
    const added = await Promise.all([extension.extendAll(), extension.extendAll(), extension.extendAll()]);
    expect(added.reduce((sum, n) => sum + n, 0)).toBe(48);
    expect(await meetingsOf(api, series)).toHaveLength(53);
  });

  it('holds up no answer to a meeting, and is not done twice', async () => {
    const series = await addSeries(api, { branch, extendedTo: '2026-12-31' });
    const [first] = await meetingsOf(api, series);
    const client = await api.owner.connect();
    try {
      await client.query('begin');
      const locals = ['2027-01-05T19:00'];
      const args = [series, 1, locals, ['2027-01-06T01:00:00Z'], '2027-12-31', api.clock.now()];
      await client.query('select app.extend_series($1, $2, $3, $4, $5, $6)', args);
      const own = await api.as(ada)(rsvps.answer, { params: { meetingId: first!.id }, body: { status: 'going' } });
      expect(own.status).toBe('going');
      const other = extension.extendAll(); // waits for the one that is at it
      await client.query('commit');
      expect(await other).toBe(0);
    } finally {
      client.release();
    }
    expect(await meetingsOf(api, series)).toHaveLength(6);
  });

  it('misses nobody who joins meanwhile', async () => {
    const series = await addSeries(api, { branch, extendedTo: '2026-12-31' });
    const people = await Promise.all(Array.from({ length: 12 }, () => addPerson(api, { branch, member: true })));
    await Promise.all([
      ...people.slice(0, 6).map((person) => answerAll(person, series, {})),
      extension.extendAll(),
      ...people.slice(6).map((person) => answerAll(person, series, {})),
    ]);
    const made = await meetingsOf(api, series);
    expect(made).toHaveLength(53);
    expect(new Set(made.map(({ going }) => going))).toEqual(new Set([12]));
  });

  it('is done by the process itself, day by day', async () => {
    const series = await addSeries(api, { branch, extendedTo: '2026-12-31' });
    await api.runJobs();
    expect(await meetingsOf(api, series)).toHaveLength(53);
  });
});
