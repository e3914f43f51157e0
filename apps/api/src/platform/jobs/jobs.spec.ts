import { Logger } from '@nestjs/common';
import { createTestDatabase, type TestDatabase } from '@rollcall/database/test-database';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { describeFailure } from './failure.ts';
import { Jobs, JobsOptions } from './jobs.ts';
import { OwnerPool } from './owner-pool.ts';
import { Repeating } from './repeating.ts';

let database: TestDatabase;
let pool: OwnerPool;

beforeAll(async () => {
  Logger.overrideLogger(false); // failures are what is tested
  database = await createTestDatabase();
  pool = new OwnerPool(database.ownerUrl);
});
afterAll(async () => {
  await pool.onApplicationShutdown();
  await database.drop();
});

const queue = (task: string, payload: object) =>
  pool.query('select graphile_worker.add_job($1, $2::json)', [task, JSON.stringify(payload)]);

describe('the worker', () => {
  it('gives each job to the handler of its task as soon as it is queued, and stops when asked', async () => {
    const jobs = new Jobs(pool, new JobsOptions(true));
    const seen: string[] = [];
    jobs.handle('greet', z.object({ id: z.string() }), async ({ id }) => void seen.push(id));
    await jobs.onApplicationBootstrap();
    await queue('greet', { id: 'one' });
    await queue('greet', { id: 'two' });
    await vi.waitFor(() => expect(seen.toSorted()).toEqual(['one', 'two']), { timeout: 10_000 });
    await jobs.beforeApplicationShutdown();
    await queue('greet', { id: 'three' });
    expect(seen).toHaveLength(2);
  });

  it('lets a running job end before it stops', async () => {
    const jobs = new Jobs(pool, new JobsOptions(true));
    const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>();
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    let ended = false;
    jobs.handle('greet', z.object({}), async () => {});
    jobs.handle('long', z.object({}), async () => {
      begin();
      await mayEnd;
      ended = true;
    });
    await jobs.onApplicationBootstrap();
    await queue('long', {});
    await begun;
    const stopped = jobs.beforeApplicationShutdown();
    end();
    await stopped;
    expect(ended).toBe(true);
  });

  it('works on after its connections were lost', async () => {
    const jobs = new Jobs(pool, new JobsOptions(true));
    const seen: string[] = [];
    jobs.handle('greet', z.object({ id: z.string() }), async ({ id }) => void seen.push(id));
    await jobs.onApplicationBootstrap();
    const admin = new OwnerPool(database.ownerUrl);
    await admin.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await admin.query('select graphile_worker.add_job($1, $2::json)', ['greet', '{"id":"after"}']);
    await vi.waitFor(() => expect(seen).toContain('after'), { timeout: 20_000 });
    await jobs.beforeApplicationShutdown();
    await admin.onApplicationShutdown();
  });

  it('refuses two handlers of one task', () => {
    const jobs = new Jobs(pool, new JobsOptions(false));
    jobs.handle('greet', z.object({}), async () => {});
    expect(() => jobs.handle('greet', z.object({}), async () => {})).toThrow('two handlers');
  });
});

describe('a repeating task', () => {
  it('goes on after a failure, until it is stopped', async () => {
    const repeating = new Repeating(new JobsOptions(true));
    let turns = 0;
    repeating.every(1, 'fold', async () => {
      turns += 1;
      if (turns === 1) throw new TypeError('of ada@people.example');
    });
    repeating.onApplicationBootstrap();
    await vi.waitFor(() => expect(turns).toBeGreaterThan(2), { timeout: 10_000 });
    await repeating.beforeApplicationShutdown();
    const before = turns;
    await vi.waitFor(() => expect(turns).toBe(before));
  });

  it('is done for the first time when it is asked to, however seldom it is done', async () => {
    const repeating = new Repeating(new JobsOptions(true));
    let turns = 0;
    repeating.every(24 * 60 * 60 * 1000, 'extend', async () => void (turns += 1), 1);
    repeating.onApplicationBootstrap();
    await vi.waitFor(() => expect(turns).toBe(1), { timeout: 10_000 });
    await repeating.beforeApplicationShutdown();
  });

  it('waits for nobody where the process does not work by itself', async () => {
    const repeating = new Repeating(new JobsOptions(false));
    let turns = 0;
    repeating.every(1, 'fold', async () => void (turns += 1));
    repeating.onApplicationBootstrap();
    await repeating.runAll();
    expect(turns).toBe(1);
  });
});

describe('what is told of a failure', () => {
  it('is the name, the codes and the place, never the message', () => {
    const error = Object.assign(new RangeError('550 ada@people.example unknown'), {
      code: 'EENVELOPE',
      responseCode: 550,
    });
    const told = describeFailure(error);
    expect(told).toMatch(/^RangeError EENVELOPE 550\n\s+at /);
    expect(told).not.toContain('ada@');
  });

  it('is nothing of what is not an error', () => {
    expect(describeFailure('ada@people.example')).not.toContain('ada@');
  });
});
