import { roles } from '@rollcall/contract/meetings/roles';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { addBranch, addMeeting, addPerson } from '../../../test/world.ts';

let api: TestApi;
let organizer: string;
let meetingId: string;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  const branch = await addBranch(api);
  organizer = await addPerson(api, { branch, member: true, office: 'organizer' });
  meetingId = await addMeeting(api, { branch });
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

describe('a change of a role', () => {
  it('waits for the meeting before it takes the role, as whoever signs up does, so that neither waits in a circle', async () => {
    const requests = [
      (params: { meetingId: string; roleId: string }) =>
        api.as(organizer)(roles.change, { params, body: { wanted: 3 } }),
      (params: { meetingId: string; roleId: string }) => api.as(organizer)(roles.remove, { params }),
    ];
    for (const request of requests) {
      const { id: roleId } = await api.as(organizer)(roles.add, {
        params: { meetingId },
        body: { kind: 'greeter', wanted: 2 },
      });
      const signingUp = await api.owner.connect();
      try {
        await signingUp.query('begin');
        await signingUp.query('select from meetings where id = $1 for no key update', [meetingId]);
        const changed = request({ meetingId, roleId });
        await somebodyWaits();
        await signingUp.query('select from meeting_roles where id = $1 for no key update', [roleId]);
        await signingUp.query('commit');
        await changed;
      } finally {
        signingUp.release();
      }
    }
    expect((await api.as(organizer)(roles.list, { params: { meetingId } })).items).toMatchObject([{ wanted: 3 }]);
  });
});
