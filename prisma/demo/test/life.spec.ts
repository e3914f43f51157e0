import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoDatabase, demoDatabase, NOW } from './demo-database.ts';

const NOW_SQL = `timestamptz '${NOW.toISOString()}'`;
const HELD = `m.starts_at < ${NOW_SQL} and m.cancelled_at is null`;
const AHEAD = `m.starts_at > ${NOW_SQL} and m.cancelled_at is null and m.series_id is null`;

let demo: DemoDatabase;
beforeAll(async () => {
  demo = await demoDatabase();
});
afterAll(() => demo.close());

describe('branches', () => {
  it('differ in size by ten times, from a room to a hall', async () => {
    const sizes = await demo.rows<{ size: number }>(
      'select count(*)::int as size from memberships where ends_on is null group by branch_id order by 1 desc',
    );
    expect(sizes[0]!.size).toBeGreaterThan(280);
    expect(sizes[19]!.size).toBeLessThan(80);
    expect(sizes.at(-1)!.size).toBeGreaterThan(20);
    expect(sizes.at(-1)!.size).toBeLessThan(35);
  });

  it.each([
    ['grow', '> 1.25'],
    ['shrink', '< 0.85'],
  ])('some %s within a year', async (_, ratio) => {
    const year = "date '2025-11-23'";
    const branches = await demo.number(`select count(*) from (
      select count(*) filter (where ends_on is null)::float
             / nullif(count(*) filter (where starts_on <= ${year} and (ends_on is null or ends_on > ${year})), 0) as ratio
        from memberships group by branch_id) b where ratio ${ratio}`);
    expect(branches).toBeGreaterThanOrEqual(4);
  });

  it('two fell asleep: nothing for half a year, and nothing ahead', async () => {
    const asleep = await demo.number(`select count(*) from (
      select branch_id from meetings group by branch_id having max(starts_at) < ${NOW_SQL} - interval '180 days') b`);
    expect(asleep).toBe(2);
  });

  it('three were founded within the year', async () => {
    expect(await demo.number(`select count(*) from branches where created_at > ${NOW_SQL} - interval '1 year'`)).toBe(
      3,
    );
  });

  it('all but those asleep have newcomers of the last weeks, and something ahead', async () => {
    const lively = await demo.number(`select count(*) from branches b
      where exists (select from memberships where branch_id = b.id and starts_on > date '2026-11-23' - 40)
        and exists (select from meetings m where m.branch_id = b.id and ${AHEAD})`);
    expect(lively).toBe(38);
  });
});

describe('meetings', () => {
  it('are of every kind and visibility, in a room, online or both', async () => {
    expect(await demo.number('select count(distinct kind) from meetings')).toBe(6);
    expect(await demo.number('select count(distinct visibility) from meetings')).toBe(3);
    const ways = 'select count(distinct (place_name is null, online_url is null)) from meetings';
    expect(await demo.number(ways)).toBe(3);
    expect(await demo.number('select count(distinct title) from meetings')).toBeGreaterThan(80);
  });

  it('are half as many in summer as in fall, and rare at the end of the year', async () => {
    const inMonths = (months: string) =>
      demo.number(
        `select count(*) from meetings where starts_at < ${NOW_SQL} and extract(month from starts_local) in (${months})`,
      );
    expect(await inMonths('7, 8')).toBeLessThan((await inMonths('9, 10')) / 2);
    expect(
      await demo.number(
        "select count(*) from meetings where to_char(starts_local, 'MM-DD') between '12-22' and '12-31'",
      ),
    ).toBeLessThan(20);
  });

  it('begin by the clock of the branch, on both sides of a change of clocks', async () => {
    const offsets = await demo.rows<{ hours: number[] }>(
      `select array_agg(distinct extract(epoch from starts_local - starts_at at time zone 'UTC')::int / 3600) as hours
         from meetings where time_zone = 'America/Chicago'`,
    );
    expect(offsets[0]!.hours.sort()).toEqual([-5, -6]);
    expect(await demo.number('select min(extract(hour from starts_local)) from meetings')).toBeGreaterThanOrEqual(10);
    expect(await demo.number('select max(extract(hour from starts_local)) from meetings')).toBeLessThanOrEqual(19);
  });

  it('are cancelled now and then, with a reason, and some belong to a campaign', async () => {
    expect(await demo.number('select count(cancellation_reason) from meetings')).toBeGreaterThan(50);
    expect(await demo.number('select count(campaign_id) from meetings')).toBeGreaterThan(500);
  });

  it('reach two to three months ahead, and are answered less the further they are', async () => {
    const going = (days: string) =>
      demo.number(`select avg(going_count) from meetings m where ${AHEAD} and
      m.starts_at ${days}`);
    const month = `${NOW_SQL} + interval '30 days'`;
    expect(await going(`< ${month}`)).toBeGreaterThan(2 * (await going(`> ${month}`)));
    expect(
      await demo.number(`select max(starts_at)::date - date '2026-11-23' from meetings where series_id is null`),
    ).toBeGreaterThan(60);
  });

  it('leave an organizer something to do: a few of the last were not ticked off', async () => {
    const open = `select count(*) from meetings m where ${HELD} and came_count = 0 and going_count > 0`;
    expect(await demo.number(open)).toBeGreaterThan(10);
    expect(
      await demo.number(`${open} and m.branch_id = (select id from branches where slug = 'chicago')`),
    ).toBeGreaterThan(0);
    expect(await demo.number(open)).toBeLessThan(
      0.05 * (await demo.number(`select count(*) from meetings m where ${HELD}`)),
    );
  });

  it('leave minutes: the last branch meeting of each branch says what was decided', async () => {
    const decided = "select count(distinct branch_id) from agenda_records where decision <> '' and votes_for > 0";
    expect(await demo.number(decided)).toBeGreaterThan(35);
  });

  it('are full in Chicago at least once ahead, with people waiting', async () => {
    const full = await demo.number(`select count(*) from meetings m join branches b on b.id = m.branch_id
      where b.slug = 'chicago' and ${AHEAD} and m.visibility = 'public' and m.waitlisted_count > 1`);
    expect(full).toBeGreaterThan(0);
  });
});

describe('people', () => {
  it('who say that they come do come seven times of ten', async () => {
    const kept = await demo.number('select sum(kept)::float / sum(expected) from report_cells');
    expect(kept).toBeGreaterThan(0.64);
    expect(kept).toBeLessThan(0.76);
  });

  it('come often, once or never; some always say so and stay away', async () => {
    const people = (having: string) =>
      demo.number(`select count(*) from (
      select p.id from people p left join rsvps r on r.person_id = p.id and r.status = 'going'
        left join attendances a on a.person_id = p.id and a.meeting_id = r.meeting_id
       where exists (select from memberships where person_id = p.id) group by p.id having ${having}) p`);
    expect(await people('count(a.meeting_id) > 20')).toBeGreaterThan(200);
    expect(await people('count(r.meeting_id) = 1')).toBeGreaterThan(200);
    expect(await people('count(r.meeting_id) = 0')).toBeGreaterThan(600);
    expect(
      await people('count(r.meeting_id) > 10 and count(a.meeting_id) < 0.25 * count(r.meeting_id)'),
    ).toBeGreaterThan(10);
  });

  it('come without an answer, and bring guests', async () => {
    const walkIns = `select count(*) from attendances a where not exists (
      select from rsvps r where r.meeting_id = a.meeting_id and r.person_id = a.person_id)`;
    expect(await demo.number(walkIns)).toBeGreaterThan(500);
    expect(await demo.number("select sum(guests) from rsvps where status = 'going'")).toBeGreaterThan(1000);
  });

  it('move from branch to branch, leave for many reasons, and some are no members', async () => {
    expect(await demo.number('select count(distinct end_reason) from memberships')).toBe(5);
    const contacts =
      'select count(*) from people p where branch_id is not null and not exists (select from memberships where person_id = p.id)';
    expect(await demo.number(contacts)).toBeGreaterThan(150);
  });

  it('have addresses at domains that nobody owns', async () => {
    expect(await demo.number("select count(*) from people where email !~ '\\.example$'")).toBe(0);
    expect(await demo.number("select count(*) from people where phone !~ '555-01[0-9]{2}$'")).toBe(0);
    expect(await demo.number('select count(distinct (given_name, family_name)) from people')).toBeGreaterThan(3000);
  });
});
