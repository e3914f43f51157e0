import { runAs } from '@rollcall/database/actor-scope';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../test/harness.ts';
import { addBranch, addMembership, addPerson } from '../../test/world.ts';
import { Database } from '../platform/database/database.service.ts';
import { insertMembership } from './people.sql.ts';

let api: TestApi;
let chicago: string;
let organizer: string;
let former: string;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  chicago = await addBranch(api);
  const boston = await addBranch(api);
  organizer = await addPerson(api, { branch: chicago, office: 'organizer' });
  former = await addPerson(api, { branch: boston });
  await addMembership(api, { person: former, branch: boston, startsOn: '2024-01-01', endsOn: '2025-01-01' });
});
afterAll(() => api.close());

// Nothing of the API lets anybody try: this is the wall behind it.
const join = (as: string, person: string, branch: string) =>
  runAs({ personId: as }, async () => {
    await api.app.get(Database, { strict: false }).rows(insertMembership, [person, branch, '2026-11-01']);
  });

it('a membership takes no record of another branch along, whoever knows its id', async () => {
  await expect(join(organizer, former, chicago)).rejects.toThrow('row-level security');
});

it('a membership can be given to who is in the own branch, and by the secretary to anybody', async () => {
  await join(organizer, await addPerson(api, { branch: chicago }), chicago);
  await join(await addPerson(api, { office: 'membership_secretary' }), former, chicago);
});
