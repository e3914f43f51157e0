import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoDatabase, demoDatabase } from './demo-database.ts';

let demo: DemoDatabase;
beforeAll(async () => {
  demo = await demoDatabase();
});
afterAll(() => demo.close());

describe('sister organizations', () => {
  it('are in many countries, some of them named inside only', async () => {
    const [counts] = await demo.rows<Record<string, number>>(`
      select count(*)::int as all, count(distinct country)::int as countries, (count(*) filter (where not is_public))::int as hidden
        from sister_organizations`);
    expect(counts!['all']).toBeGreaterThanOrEqual(25);
    expect(counts!['countries']).toBeGreaterThanOrEqual(20);
    expect(counts!['hidden']).toBeGreaterThanOrEqual(2);
  });

  it.each(['sister_contacts', 'sister_exchanges', 'sister_statements', 'meeting_sisters', 'campaign_sisters'])(
    'have their %s',
    async (table) => expect(await demo.number(`select count(*) from ${table}`)).toBeGreaterThan(3),
  );

  it('that are named inside only do nothing in public', async () => {
    const told = await demo.number(`
      select count(*) from sister_exchanges e join sister_organizations o on o.id = e.organization_id
       where e.is_public and not o.is_public`);
    expect(told).toBe(0);
  });
});

describe('each priority area', () => {
  it('has its conveners, some of whom stand in public', async () => {
    const areas = await demo.rows<{ conveners: number; named: number }>(
      'select count(*)::int as conveners, count(public_name)::int as named from priority_area_conveners group by area_id',
    );
    expect(areas).toHaveLength(10);
    expect(areas.every(({ conveners, named }) => conveners === 2 && named === 1)).toBe(true);
  });
});
