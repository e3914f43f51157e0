import pg from 'pg';
import { vi } from 'vitest';

/** How many messages this process sends to PostgreSQL while `work` runs, whichever connection it takes. */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const spy = vi.spyOn(pg.Client.prototype, 'query');
  try {
    await work();
    return spy.mock.calls.length;
  } finally {
    spy.mockRestore();
  }
}
