import { calendars } from '@rollcall/contract/meetings/calendars';
import { meetings } from '@rollcall/contract/meetings';
import { seriesEndpoints } from '@rollcall/contract/meetings/series';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFeed } from '../../../test/wire/feed-reader.ts';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { addBranch, addPerson } from '../../../test/world.ts';

// By hand: 19:00 on the Tuesdays before and after the clocks go forward on 14 March and back on 7 November 2027.
const cities = [
  {
    city: 'New York',
    timeZone: 'America/New_York',
    instants: ['2027-03-10T00:00Z', '2027-03-16T23:00Z', '2027-11-02T23:00Z', '2027-11-10T00:00Z'],
    names: ['EST', 'EDT', 'EDT', 'EST'],
  },
  {
    city: 'Chicago',
    timeZone: 'America/Chicago',
    instants: ['2027-03-10T01:00Z', '2027-03-17T00:00Z', '2027-11-03T00:00Z', '2027-11-10T01:00Z'],
    names: ['CST', 'CDT', 'CDT', 'CST'],
  },
  {
    city: 'Phoenix',
    timeZone: 'America/Phoenix',
    instants: ['2027-03-10T02:00Z', '2027-03-17T02:00Z', '2027-11-03T02:00Z', '2027-11-10T02:00Z'],
    names: ['MST', 'MST', 'MST', 'MST'],
  },
  {
    city: 'Honolulu',
    timeZone: 'Pacific/Honolulu',
    instants: ['2027-03-10T05:00Z', '2027-03-17T05:00Z', '2027-11-03T05:00Z', '2027-11-10T05:00Z'],
    names: ['HST', 'HST', 'HST', 'HST'],
  },
];
const days = ['2027-03-09', '2027-03-16', '2027-11-02', '2027-11-09'];

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ now: '2027-01-02T12:00:00Z', env: { PUBLIC_URL: 'https://rollcall.example' } });
});
afterAll(() => api.close());

/** Somebody joins a series that meets weekly at 19:00 in a zone. */
const join = async (timeZone: string) => {
  api.clock.set('2027-01-02T12:00:00Z');
  const branch = await addBranch(api, { timeZone });
  const organizer = await addPerson(api, { branch, office: 'organizer', member: true });
  const ada = await addPerson(api, { branch, member: true });
  const series = await api.as(organizer)(seriesEndpoints.schedule, {
    params: { branchId: branch },
    body: {
      title: 'Every Tuesday at seven',
      kind: 'social',
      visibility: 'public',
      startsAtLocal: '2027-01-05T19:00',
      rule: 'FREQ=WEEKLY;BYDAY=TU',
      durationMinutes: 90,
      placeName: 'The hall',
    },
  });
  const body = { status: 'going' as const };
  await api.as(ada)(seriesEndpoints.answer, { params: { seriesId: series.id }, body });
  const { items } = await api.as(ada)(meetings.list, { params: { branchId: branch }, query: { limit: 100 } });
  return { series: series.id, ada, items };
};

describe.each(cities)('a meeting each Tuesday at 19:00 in $city', ({ timeZone, instants, names }) => {
  let joined: Awaited<ReturnType<typeof join>>;
  beforeAll(async () => {
    joined = await join(timeZone);
  });

  const around = () => days.map((day) => joined.items.find(({ startsAtLocal }) => startsAtLocal.startsWith(day)));

  it('is at 19:00 local all year, at the right instants on both sides of both changes of the clocks', () => {
    expect(joined.items.length).toBeGreaterThan(50);
    expect(new Set(joined.items.map(({ startsAtLocal }) => startsAtLocal.slice(11)))).toEqual(new Set(['19:00']));
    expect(around().map((item) => Date.parse(item?.startsAt ?? ''))).toEqual(instants.map((at) => Date.parse(at)));
  });

  it('stands at 19:00 in the feed, with its zone', async () => {
    const { url } = await api.as(joined.ada)(calendars.address, { query: {} });
    const feed = await readFeed(api, url);
    for (const item of around()) {
      const day = item?.startsAtLocal.slice(0, 10).replaceAll('-', '');
      expect(feed.events.get(`${item?.id}@rollcall`)).toMatchObject({
        [`DTSTART;TZID=${timeZone}`]: `${day}T190000`,
        [`DTEND;TZID=${timeZone}`]: `${day}T203000`,
      });
    }
    expect(feed.text).toContain(`BEGIN:VTIMEZONE\r\nTZID:${timeZone}`);
  });

  it('is at 7 PM in the mails', async () => {
    await api.runJobs();
    const job = { template: 'series-joined', seriesId: joined.series, personId: joined.ada };
    const mailed: string[] = [];
    for (const now of ['2027-03-05T12:00:00Z', '2027-10-30T12:00:00Z']) {
      api.clock.set(now);
      await api.owner.query(`select app.enqueue('mail', $1)`, [JSON.stringify(job)]);
      await api.runJobs();
      mailed.push(api.mails.at(-1)?.text.replaceAll(/[\u2009\u202f]/g, ' ') ?? '');
    }
    const said = (day: string, name: string | undefined) => `Tuesday, ${day}: 7:00 – 8:30 PM ${name}`;
    expect(mailed[0]).toContain(said('March 9', names[0]));
    expect(mailed[0]).toContain(said('March 16', names[1]));
    expect(mailed[1]).toContain(said('November 2', names[2]));
    expect(mailed[1]).toContain(said('November 9', names[3]));
  });
});
