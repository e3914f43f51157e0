import { meetings } from '@rollcall/contract/meetings';
import { rsvps } from '@rollcall/contract/meetings/rsvps';
import { door } from '@rollcall/contract/meetings/door';
import { reports } from '@rollcall/contract/reports';
import { seriesEndpoints } from '@rollcall/contract/meetings/series';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countStatements } from './count-statements.ts';
import { startApi, type TestApi } from './harness.ts';
import { addSeries } from './series.ts';
import { addBranch, addMeeting, addPerson } from './world.ts';

let api: TestApi;
let branch: string;
let organizer: string;
let meeting: string;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  branch = await addBranch(api);
  organizer = await addPerson(api, { branch, office: 'organizer', member: true });
  meeting = await addMeeting(api, { branch });
  await api.owner.query(
    `insert into meetings (branch_id, title, kind, visibility, starts_at, ends_at, starts_local, time_zone, place_name)
     select branch_id, 'Meeting ' || n, kind, visibility, starts_at + make_interval(days => n), ends_at + make_interval(days => n),
            starts_local + make_interval(days => n), time_zone, place_name from meetings, generate_series(1, 100) n where id = $1`,
    [meeting],
  );
  for (let n = 0; n < 100; n += 1) await addSeries(api, { branch, extendedTo: '2026-12-03' });
  await api.owner.query(
    `with added as (insert into people (given_name, branch_id) select 'P' || n, $1 from generate_series(1, 100) n returning id)
     insert into rsvps (meeting_id, person_id, branch_id, status, answered_at) select $2, id, $1, 'going', now() from added`,
    [branch, meeting],
  );
  await api.owner.query(
    `insert into rsvps (meeting_id, person_id, branch_id, status, answered_at)
     select id, $1, branch_id, 'going', now() from meetings on conflict do nothing`,
    [organizer],
  );
});

afterAll(() => api.close());

describe('a list', () => {
  const as = () => api.as(organizer);
  const lists: Record<string, (limit: number) => Promise<{ items: unknown[] }>> = {
    'of a branch’s meetings': (limit) => as()(meetings.list, { params: { branchId: branch }, query: { limit } }),
    'of all meetings': (limit) => as()(meetings.listAll, { query: { limit } }),
    'of the own meetings': (limit) => as()(meetings.listOwn, { query: { limit } }),
    'of a branch’s series': (limit) => as()(seriesEndpoints.list, { params: { branchId: branch }, query: { limit } }),
    'at the door': (limit) => as()(door.list, { params: { meetingId: meeting }, query: { limit } }),
    'of who answered': (limit) => as()(rsvps.list, { params: { meetingId: meeting }, query: { limit } }),
  };

  it.each(Object.entries(lists))('%s takes the same number of statements for 1 and for 100 rows', async (_, list) => {
    await list(1); // the session is made on first use
    const few = await countStatements(async () => expect((await list(1)).items).toHaveLength(1));
    const many = await countStatements(async () => expect((await list(100)).items).toHaveLength(100));
    expect(many).toBe(few);
    expect(many).toBeGreaterThan(0);
  });
});

describe('the national report', () => {
  it('takes the same number of statements for one branch and for forty', async () => {
    const staff = await addPerson(api, { office: 'national_staff' });
    const report = () => api.as(staff)(reports.national, { query: { from: '2026-01-01', to: '2026-12-31' } });
    await report();
    const few = await countStatements(report);
    for (let n = 0; n < 39; n += 1) await addBranch(api);
    const many = await countStatements(async () => expect((await report()).branches).toHaveLength(40));
    expect(many).toBe(few);
  });
});
