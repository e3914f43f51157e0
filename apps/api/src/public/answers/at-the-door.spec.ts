import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { answerPathIn, pageReader } from '../../../test/pages.ts';
import { addBranch, addMeeting } from '../../../test/world.ts';

let api: TestApi;
const { send } = pageReader(() => api);

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
});
afterAll(() => api.close());

/** Comes back when a statement waits for a lock. */
const somebodyWaits = async (): Promise<void> => {
  for (;;) {
    const { rows } = await api.owner.query(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (rows.length > 0) return;
  }
};

it('a visitor who confirms while walking in waits for the door, and the door for nobody', async () => {
  const branch = await addBranch(api);
  const meeting = await addMeeting(api, { branch });
  const email = 'jo@visitors.example';
  await send(`/meetings/${meeting}/answers`, { givenName: 'Jo', email, status: 'going' });
  await api.runJobs();
  const path = answerPathIn(api.mails.at(-1));
  const door = await api.owner.connect();
  try {
    await door.query('begin');
    await door.query('select from meetings where id = $1 for no key update', [meeting]);
    const confirmed = send(path, { status: 'going' });
    await somebodyWaits();
    await door.query(
      `insert into people (given_name, family_name, email, branch_id) values ('Jo', '', $1, $2) on conflict (email) do nothing`,
      [email, branch],
    );
    await door.query('commit');
    expect((await confirmed).status).toBe(303);
  } finally {
    door.release();
  }
  const { rows } = await api.owner.query(
    'select r.status from rsvps r join people p on p.id = r.person_id where p.email = $1',
    [email],
  );
  expect(rows).toEqual([{ status: 'going' }]);
});
