import { runAs } from '@rollcall/database/actor-scope';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../test/harness.ts';
import { addBranch, addCampaign, addPerson } from '../../test/world.ts';
import { Database } from '../platform/database/database.service.ts';

// What the database itself refuses, whatever the server would ask it.

const FORBIDDEN = { code: '42501' };

let api: TestApi;
let database: Database;
let chicago: string;
let boston: string;
let organizer: string;
let neighbor: string;
let member: string;
let own: string;
let national: string;
let plan: string;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  database = api.app.get(Database, { strict: false });
  chicago = await addBranch(api);
  boston = await addBranch(api);
  organizer = await addPerson(api, { branch: chicago, office: 'organizer', member: true });
  neighbor = await addPerson(api, { branch: boston, office: 'organizer', member: true });
  member = await addPerson(api, { branch: chicago, member: true });
  own = await addCampaign(api, { branch: chicago });
  national = await addCampaign(api, {});
  plan = await addCampaign(api, { branch: chicago });
  await api.owner.query('update campaigns set published_at = null where id = $1', [plan]);
  await demand(organizer, plan);
});
afterAll(() => api.close());

const ask = async (person: string | null, text: string, values: unknown[]) =>
  runAs({ personId: person }, () => database.pool.query<{ id: string }>(text, values));
const demand = (person: string | null, campaign: string) =>
  ask(
    person,
    `insert into campaign_demands (campaign_id, position, demand)
     select $1, 1 + count(*), 'More' from campaign_demands where campaign_id = $1 returning id`,
    [campaign],
  );
const adopt = (person: string, campaign: string, branch: string) =>
  ask(person, 'insert into campaign_branches (campaign_id, branch_id, adopted_on) values ($1, $2, app.today())', [
    campaign,
    branch,
  ]);
const tell = (person: string, campaign: string, branch: string | null) =>
  ask(
    person,
    `insert into campaign_updates (campaign_id, branch_id, title, body, published_at, updated_at)
     values ($1, $2, 'A', 'B', now(), now())`,
    [campaign, branch],
  );

describe('the server', () => {
  it('writes the parts of a campaign for its planners, and for nobody else', async () => {
    expect((await demand(organizer, own)).rows).toHaveLength(1);
    for (const other of [neighbor, member, null]) await expect(demand(other, own)).rejects.toMatchObject(FORBIDDEN);
    await expect(demand(organizer, national)).rejects.toMatchObject(FORBIDDEN);
    const remove = 'delete from campaign_demands where campaign_id = $1 returning id';
    expect((await ask(neighbor, remove, [own])).rows).toEqual([]);
    const rename = `update campaigns set title = 'X' where id = $1 returning id`;
    expect((await ask(neighbor, rename, [own])).rows).toEqual([]);
    expect((await ask(organizer, rename, [own])).rows).toHaveLength(1);
  });

  it('reads the parts of a plan for those who plan it', async () => {
    const read = 'select id from campaign_demands where campaign_id = $1';
    expect((await ask(organizer, read, [plan])).rows).toHaveLength(1);
    for (const other of [neighbor, member, null]) expect((await ask(other, read, [plan])).rows).toEqual([]);
  });

  it('takes a national campaign up for branches of the organizer, and no campaign of a branch', async () => {
    await adopt(organizer, national, chicago);
    await expect(adopt(organizer, national, boston)).rejects.toMatchObject(FORBIDDEN);
    await expect(adopt(member, national, chicago)).rejects.toMatchObject(FORBIDDEN);
    await expect(adopt(neighbor, own, boston)).rejects.toMatchObject({ code: 'RC409' });
  });

  it('counts the branches that take part itself: nobody writes the number', async () => {
    const count = 'update campaigns set branch_count = 99 where id = $1';
    await expect(ask(organizer, count, [own])).rejects.toMatchObject(FORBIDDEN);
    const { rows } = await api.owner.query<{ kept: number; counted: number }>(
      `select branch_count as kept, (select count(*)::int from campaign_branches where campaign_id = c.id) as counted
         from campaigns c where id = $1`,
      [national],
    );
    expect(rows[0]!.kept).toBe(rows[0]!.counted);
  });

  it('tells news for a branch that takes part by its organizers alone', async () => {
    await tell(organizer, own, chicago);
    await expect(tell(neighbor, national, boston)).rejects.toMatchObject(FORBIDDEN); // takes no part
    await expect(tell(organizer, national, null)).rejects.toMatchObject(FORBIDDEN);
    await expect(tell(member, own, chicago)).rejects.toMatchObject(FORBIDDEN);
  });
});
