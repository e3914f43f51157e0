import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DemoOptions, loadDemo } from '../src/load-demo.ts';
import { type DemoDatabase, demoDatabase } from './demo-database.ts';

const TABLES =
  'branches people memberships offices credentials campaigns meetings rsvps attendances report_cells series series_rsvps ' +
  'petitions petition_signatures contact_consents follow_ups sister_organizations sister_contacts sister_exchanges sister_statements ' +
  'meeting_sisters campaign_sisters priority_area_conveners goals goal_points goal_entries ' +
  'campaign_demands campaign_targets campaign_phases campaign_partners campaign_updates campaign_branches ' +
  'publications reading_lists reading_list_sessions reading_list_readings study_groups ' +
  'agendas agenda_items agenda_speakers agenda_readings agenda_records meeting_roles meeting_role_people ' +
  'tasks task_checks task_comments task_mentions task_changes task_participants task_files task_templates';

let demo: DemoDatabase;
beforeAll(async () => {
  demo = await demoDatabase(null);
});
afterAll(() => demo.close());

/** One fingerprint a table, of every row and column. */
async function load(options: Pick<DemoOptions, 'now' | 'seed'>): Promise<string[]> {
  await loadDemo(demo.url, { members: 400, replace: true, ...options });
  const prints: string[] = [];
  for (const table of TABLES.split(' ')) {
    const sql = `select md5(string_agg(t::text, '\n' order by t::text)) as print from ${table} t`;
    prints.push(`${table} ${(await demo.rows<{ print: string }>(sql))[0]!.print}`);
  }
  return prints;
}

const MORNING = new Date('2026-11-23T00:00:01Z');

it('gives the same rows for the same seed at any hour of a day', async () => {
  const first = await load({ now: MORNING });
  expect(await load({ now: new Date('2026-11-23T23:59:59Z') })).toEqual(first);
});

it('gives other rows for another seed, and for another day', async () => {
  const first = await load({ now: MORNING });
  const others = [await load({ now: MORNING, seed: 2 }), await load({ now: new Date('2026-11-24T00:00:01Z') })];
  for (const other of others) {
    for (const print of ['people', 'meetings', 'rsvps']) {
      const of = (prints: string[]) => prints.find((one) => one.startsWith(`${print} `));
      expect(of(other)).not.toBe(of(first));
    }
  }
});
