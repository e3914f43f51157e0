import { reports, type NationalReport } from '@rollcall/contract/reports';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../test/harness.ts';
import { problemOf } from '../../test/problem-of.ts';
import { addBranch, addCampaign, addMeeting, addMembership, addPerson, areaId } from '../../test/world.ts';
import { ReportsService } from './reports.service.ts';

let api: TestApi;
let chicago: string;
let boston: string;
let staff: string;
let organizer: string;

const report = (from: string, to: string, person: string | null = staff): Promise<NationalReport> =>
  api.as(person)(reports.national, { query: { from, to } });
const fold = () => api.app.get(ReportsService).fold();
const figuresOf = (r: NationalReport, branch: string) => r.branches.find(({ id }) => id === branch);

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  chicago = await addBranch(api, { name: 'Chicago', region: 'midwest' });
  boston = await addBranch(api, { name: 'Boston', region: 'northeast', timeZone: 'America/New_York' });
  staff = await addPerson(api, { office: 'national_staff' });
  organizer = await addPerson(api, { branch: chicago, office: 'organizer' });

  const going: string[] = [];
  for (const startsOn of ['2026-01-10', '2026-09-01', '2026-10-31', '2026-11-01']) {
    going.push(await addPerson(api, { branch: chicago, member: startsOn, givenName: 'Rosa', familyName: 'Verboten' }));
  }
  const left = await addPerson(api, { branch: boston });
  await addMembership(api, { person: left, branch: boston, startsOn: '2026-02-01', endsOn: '2026-11-15' });
  const moved = await addPerson(api, { branch: boston });
  await addMembership(api, {
    person: moved,
    branch: boston,
    startsOn: '2026-03-01',
    endsOn: '2026-11-10',
    endReason: 'transferred',
  });
  await addMembership(api, { person: moved, branch: chicago, startsOn: '2026-11-10' });

  const answer = (meeting: string, person: string) =>
    api.owner.query(`select app.enter($1, '2026-09-01T12:00:00Z'), app.answer($2, 'going', 3)`, [person, meeting]);
  const came = (meeting: string, person: string) =>
    api.owner.query(`select app.enter($1, '2026-11-23T18:00:00Z'), app.record_attendance($2, $3, true)`, [
      organizer,
      meeting,
      person,
    ]);
  // 31 October, 23:30 in Chicago is already November in UTC, and October in the report.
  const october = await addMeeting(api, {
    branch: chicago,
    startsAtLocal: '2026-10-31T23:30',
    area: await areaId(api, 2),
  });
  const november = await addMeeting(api, { branch: chicago, startsAtLocal: '2026-11-12T19:00' });
  await addMeeting(api, { branch: chicago, startsAtLocal: '2026-11-13T19:00', cancelled: true });
  for (const person of going.slice(0, 3)) await answer(november, person);
  for (const person of going.slice(0, 2)) await answer(october, person);
  await came(november, going[0]!);
  await came(november, going[3]!); // did not say so

  await addCampaign(api, { area: await areaId(api, 7), startsOn: '2026-10-01', endsOn: '2026-11-01' });
  await addCampaign(api, { area: await areaId(api, 7), startsOn: '2026-11-20' });
  await fold();
});

afterAll(() => api.close());

describe('the national report', () => {
  it('counts each branch in the months of its own clock, against as many months before', async () => {
    const r = await report('2026-11-01', '2026-11-30');
    expect(r.period).toEqual({ from: '2026-11-01', to: '2026-11-30' });
    expect(r.before).toEqual({ from: '2026-10-01', to: '2026-10-31' });
    expect(figuresOf(r, chicago)).toMatchObject({
      name: 'Chicago',
      now: { members: 5, joined: 1, left: 0, meetings: 1, rsvps: 3, came: 2, expected: 3, kept: 1 },
      before: { members: 3, joined: 1, left: 0, meetings: 1, rsvps: 2, came: 0, expected: 0, kept: 0 },
    });
    expect(figuresOf(r, boston)).toMatchObject({
      now: { members: 0, joined: 0, left: 1 },
      before: { members: 2, joined: 0, left: 0 },
    });
  });

  it('adds up: branches to regions, and both to the nation; a transfer neither joins nor leaves', async () => {
    const r = await report('2026-11-01', '2026-11-30');
    expect(r.total.now).toEqual({
      members: 5,
      joined: 1,
      left: 1,
      meetings: 1,
      cohosted: 0,
      rsvps: 3,
      came: 2,
      expected: 3,
      kept: 1,
    });
    expect(r.regions.map(({ name, now }) => [name, now.members])).toEqual([
      ['Midwest', 5],
      ['Northeast', 0],
    ]);
    expect(r.months).toMatchObject([{ month: '2026-11-01', now: r.total.now, before: r.total.before }]);
  });

  it('widens days to whole months, and says so', async () => {
    const r = await report('2026-10-15', '2026-11-02');
    expect(r.period).toEqual({ from: '2026-10-01', to: '2026-11-30' });
    expect(r.before).toEqual({ from: '2026-08-01', to: '2026-09-30' });
    expect(r.months.map(({ month }) => month)).toEqual(['2026-10-01', '2026-11-01']);
    expect(r.months[0]?.before).toMatchObject({ members: 3, meetings: 0 }); // a month in which nothing happened
  });

  it('counts the campaigns that ran, by area in order', async () => {
    const { areas } = await report('2026-11-01', '2026-11-30');
    expect(areas).toHaveLength(10);
    expect(areas[6]).toMatchObject({ name: 'The labor movement', campaigns: 1, campaignsBefore: 1 });
    expect(areas[0]).toMatchObject({ campaigns: 0, campaignsBefore: 0 });
  });

  it('follows what changes: a meeting that moves to another month, a person who comes, a cancellation', async () => {
    const meeting = await addMeeting(api, { branch: boston, startsAtLocal: '2026-08-05T19:00' });
    await fold();
    const august = async () => figuresOf(await report('2026-08-01', '2026-08-31'), boston)?.now.meetings;
    expect(await august()).toBe(1);
    await api.owner.query(
      `update meetings set starts_at = starts_at + interval '31 days', ends_at = ends_at + interval '31 days',
              starts_local = starts_local + interval '31 days' where id = $1`,
      [meeting],
    );
    expect(await fold()).toBe(2);
    expect(await august()).toBe(0);
    expect(figuresOf(await report('2026-09-01', '2026-09-30'), boston)?.now.meetings).toBe(1);
    await api.owner.query(`update meetings set cancelled_at = now(), cancellation_reason = 'x' where id = $1`, [
      meeting,
    ]);
    await fold();
    expect(figuresOf(await report('2026-09-01', '2026-09-30'), boston)?.now.meetings).toBe(0);
    expect(await fold()).toBe(0);
  });

  it('counts a meeting that branches hold together once in the nation, and at each other branch as co-hosted', async () => {
    const meeting = await addMeeting(api, { branch: chicago, startsAtLocal: '2026-07-31T23:30' });
    const cohost = (change: string) => api.owner.query(change, [meeting, boston]);
    await api.owner.query(
      `insert into meeting_cohosts (meeting_id, host_id, branch_id, starts_at, added_at) values ($1, $2, $3, now(), now())`,
      [meeting, chicago, boston],
    );
    await cohost(
      'update meeting_cohosts c set starts_at = m.starts_at from meetings m where m.id = $1 and c.meeting_id = $1 and c.branch_id = $2',
    );
    const july = async () => {
      await fold();
      const r = await report('2026-07-01', '2026-07-31');
      return [r.total.now.meetings, figuresOf(r, chicago)?.now, figuresOf(r, boston)?.now];
    };
    expect(await july()).toMatchObject([1, { meetings: 1, cohosted: 0 }, { meetings: 0, cohosted: 1 }]);
    await cohost('delete from meeting_cohosts where meeting_id = $1 and branch_id = $2');
    expect(await july()).toMatchObject([1, { meetings: 1, cohosted: 0 }, { meetings: 0, cohosted: 0 }]);
  });

  it('says the same whether it was folded bit by bit or computed all at once', async () => {
    const cells = async () =>
      (
        await api.owner.query(
          `select * from report_cells where (joined, departed, member_change, meetings, going, came) <> (0, 0, 0, 0, 0, 0) order by 1, 2`,
        )
      ).rows;
    const folded = await cells();
    await api.owner.query('truncate report_cells');
    await api.owner.query('select app.recompute_cells()');
    expect(await cells()).toEqual(folded);
    expect(folded.length).toBeGreaterThan(5);
  });

  it('names nobody, and is for national staff only', async () => {
    expect(JSON.stringify(await report('2026-11-01', '2026-11-30'))).not.toContain('Verboten');
    expect(await problemOf(report('2026-11-01', '2026-11-30', organizer))).toMatchObject({ status: 403 });
    expect(await problemOf(report('2026-11-01', '2026-11-30', null))).toMatchObject({ status: 401 });
  });

  it('names the day that is wrong', async () => {
    const query = (q: string) => api.fetch(`/api/reports/national?${q}`, {}, staff).then((r) => r.json());
    expect(await query('from=2026-11-01')).toMatchObject({ code: 'invalid', errors: [{ path: 'to', in: 'query' }] });
    expect(await query('from=2026-02-30&to=2026-12-31')).toMatchObject({ errors: [{ path: 'from' }] });
    expect(await query('from=2026-12-01&to=2026-11-01')).toMatchObject({ errors: [{ path: 'to' }] });
    expect(await query('from=2016-11-01&to=2026-11-30')).toMatchObject({ errors: [{ path: 'to' }] });
  });
});
