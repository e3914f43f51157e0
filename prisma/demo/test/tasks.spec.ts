import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoDatabase, demoDatabase } from './demo-database.ts';

let demo: DemoDatabase;
beforeAll(async () => {
  demo = await demoDatabase();
});
afterAll(() => demo.close());

describe('the tasks of the demo', () => {
  it('stand in every column of every branch, some late, some nobody’s', async () => {
    expect(await demo.number('select count(distinct branch_id) from tasks')).toBe(40);
    expect(await demo.number(`select count(distinct branch_id) from tasks where status = 'done'`)).toBe(40);
    expect(await demo.number(`select count(*) from tasks where status = 'doing'`)).toBeGreaterThan(40);
    expect(
      await demo.number(`select count(*) from tasks where status = 'todo' and assignee_id is null`),
    ).toBeGreaterThan(40);
    expect(
      await demo.number(`select count(*) from tasks where status <> 'done' and due_on < '2026-11-20'`),
    ).toBeGreaterThan(5);
    expect(await demo.number('select count(*) from tasks where branch_id is null')).toBeGreaterThan(20);
  });

  it('are those of everybody who signs in, with what was said and hung on them', async () => {
    const whose = (address: string) =>
      demo.number(`select count(*) from tasks t join people p on p.id = t.assignee_id where p.email = '${address}'`);
    for (const who of ['organizer@chicago', 'member@chicago', 'staff', 'member@boston']) {
      expect(await whose(`${who}.rollcall.example`.replace('staff.', 'staff@')), who).toBeGreaterThan(0);
    }
    expect(await demo.number('select count(*) from task_comments')).toBeGreaterThan(40);
    expect(await demo.number('select count(*) from task_files')).toBeGreaterThan(5);
  });

  it('mail nobody: what is told here was long ago', async () => {
    expect(await demo.number(`select count(*) from graphile_worker.jobs where task_identifier like 'task-%'`)).toBe(0);
    expect(await demo.number(`select app.queue_task_reminders('2026-11-23T23:59:00Z')`)).toBe(0);
  });
});
