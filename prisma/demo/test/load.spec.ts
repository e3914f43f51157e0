import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFaults } from '../src/integrity.ts';
import { loadDemo } from '../src/load-demo.ts';
import { type DemoDatabase, demoDatabase, NOW } from './demo-database.ts';

const FITTINGS = `
  select conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated::text as fitting from pg_constraint
   where connamespace = 'public'::regnamespace
  union all select indexdef from pg_indexes where schemaname = 'public'
  union all select tgrelid::regclass::text || ' ' || tgname || tgenabled::text from pg_trigger where not tgisinternal order by 1`;

/** Answers to one meeting, not to a whole series. */
const SINGLY = 'select count(*) from rsvps r join meetings m on m.id = r.meeting_id where m.series_id is null';

let demo: DemoDatabase;
beforeAll(async () => {
  demo = await demoDatabase();
});
afterAll(() => demo.close());

describe('the demo of a first start', () => {
  it('has forty branches in four regions, ten areas and about four thousand people', async () => {
    expect(await demo.number('select count(*) from branches')).toBe(40);
    expect(await demo.number('select count(distinct region_id) from branches')).toBe(4);
    expect(await demo.number('select count(distinct priority_area_id) from campaigns')).toBe(10);
    const people = await demo.number('select count(*) from people');
    expect(people).toBeGreaterThan(3800);
    expect(people).toBeLessThan(4300);
    expect(await demo.number('select count(*) from memberships where ends_on is null')).toBe(3000);
    expect(await demo.number(SINGLY)).toBe(48_000);
  });

  it('stands on the areas that the migrations made, which are those of the list', async () => {
    const list: unknown = JSON.parse(await readFile(new URL('../priority-areas.json', import.meta.url), 'utf8'));
    expect(await demo.rows('select position, slug, name, summary from priority_areas order by position')).toEqual(list);
  });

  it('breaks no rule', async () => {
    expect(await findFaults(demo.url)).toEqual([]);
  });

  it('leaves constraints, indexes and triggers as the migrations made them', async () => {
    const untouched = await demoDatabase(null);
    try {
      expect(await demo.rows(FITTINGS)).toEqual(await untouched.rows(FITTINGS));
    } finally {
      await untouched.close();
    }
  });

  it('has series that are answered as a whole, a year ahead, in every branch that is awake', async () => {
    expect(await demo.number('select count(distinct branch_id) from series')).toBe(38);
    expect(await demo.number('select count(*) from series')).toBeGreaterThan(76);
    expect(await demo.number('select count(*) from series_rsvps')).toBeGreaterThan(500);
    const far = "select max(starts_local)::date - date '2026-11-23' from meetings where series_id is not null";
    expect(await demo.number(far)).toBeGreaterThan(360);
    expect(await demo.number('select max(starts_local)::date - min(extended_to) from series')).toBeLessThan(0);
  });

  it('puts the next in line behind all who wait', async () => {
    const next = await demo.number("select nextval('rsvp_queue')");
    expect(next).toBe((await demo.number('select max(queue_no) from rsvps')) + 1);
  });
});

describe('a database that holds something', () => {
  it('is refused, and stays as it was', async () => {
    await expect(loadDemo(demo.url, { members: 400, now: NOW })).rejects.toThrow('not empty');
    expect(await demo.number(SINGLY)).toBe(48_000);
  });

  it('is replaced when that is asked for', async () => {
    const other = await demoDatabase({ members: 400 });
    try {
      await loadDemo(other.url, { members: 500, now: NOW, replace: true });
      expect(await other.number('select count(*) from memberships where ends_on is null')).toBe(500);
      expect(await findFaults(other.url)).toEqual([]);
    } finally {
      await other.close();
    }
  });

  it('is left as it was when the load breaks off', async () => {
    const other = await demoDatabase({ members: 400 });
    const onProgress = ({ step }: { step: string }) => {
      if (step === 'meetings') throw new Error('broken off');
    };
    try {
      await expect(loadDemo(other.url, { members: 500, now: NOW, replace: true, onProgress })).rejects.toThrow(
        'broken off',
      );
      expect(await other.number('select count(*) from memberships where ends_on is null')).toBe(400);
    } finally {
      await other.close();
    }
  });
});

describe('the check of the rules', () => {
  it('finds a counter that is wrong', async () => {
    const other = await demoDatabase({ members: 400 });
    try {
      await other.rows('update meetings set maybe_count = maybe_count + 1 where maybe_count = 3');
      expect(await findFaults(other.url)).toEqual([expect.stringContaining('counters of a meeting equal its rows')]);
    } finally {
      await other.close();
    }
  });
});
