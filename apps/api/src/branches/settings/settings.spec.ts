import { type ChangeBranchSettings, settings } from '@rollcall/contract/branches/settings';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { problemOf } from '../../../test/problem-of.ts';
import { addBranch, addPerson } from '../../../test/world.ts';

let api: TestApi;
let chicago: string;
let organizer: string;
let member: string;
let foreign: string;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  chicago = await addBranch(api);
  const boston = await addBranch(api);
  organizer = await addPerson(api, { branch: chicago, office: 'organizer', member: true });
  member = await addPerson(api, { branch: chicago, member: true });
  foreign = await addPerson(api, { branch: boston, office: 'organizer', member: true });
});
afterAll(() => api.close());

const get = (person: string | null, branchId = chicago) => api.as(person)(settings.get, { params: { branchId } });
const change = (person: string, version: number, body: ChangeBranchSettings, branchId = chicago) =>
  api.as(person)(settings.change, { params: { branchId }, body }, { headers: { 'if-match': `"${version}"` } });

describe('the settings of a branch', () => {
  it('are all on, and ask for no quorum, until somebody says otherwise', async () => {
    expect(await get(organizer)).toEqual({
      branchId: chicago,
      quorumPercent: null,
      remindDayBefore: true,
      remindTwoHours: true,
      thankThoseWhoCame: true,
      missThoseWhoDidNot: true,
      followUpNewcomers: true,
      version: 0,
    });
  });

  it('change where they are named, and stay where they are not', async () => {
    const first = await change(organizer, 0, { quorumPercent: 30, remindTwoHours: false });
    expect(first).toMatchObject({ quorumPercent: 30, remindTwoHours: false, remindDayBefore: true, version: 1 });
    const second = await change(organizer, 1, { quorumPercent: null });
    expect(second).toMatchObject({ quorumPercent: null, remindTwoHours: false, version: 2 });
    expect(await get(organizer)).toEqual(second);
    const { rows } = await api.owner.query(
      "select actor_id, branch_id from audit_entries where action = 'branches.settings-changed'",
    );
    expect(rows).toEqual([1, 2].map(() => ({ actor_id: organizer, branch_id: chicago })));
  });

  it('are changed by one of two who change them at once, and the other is shown what stands there', async () => {
    const branch = await addBranch(api);
    const two = await Promise.all([1, 2].map(() => addPerson(api, { branch, office: 'organizer' })));
    const both = await Promise.allSettled(two.map((person, n) => change(person, 0, { quorumPercent: 10 + n }, branch)));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const late = await problemOf(change(two[0]!, 0, { quorumPercent: 50 }, branch));
    expect(late).toMatchObject({ status: 412, code: 'version-outdated', current: { branchId: branch, version: 1 } });
    const early = await problemOf(change(two[0]!, 7, { quorumPercent: 50 }, branch));
    expect(early).toMatchObject({ status: 412 });
  });

  it('need the version that is changed', async () => {
    const unnamed = api.as(organizer)(settings.change, { params: { branchId: chicago }, body: {} });
    expect(await problemOf(unnamed)).toMatchObject({ status: 428, code: 'version-missing' });
    const seen = await api.fetch(`/api/branches/${chicago}/settings`, {}, organizer);
    expect(seen.headers.get('etag')).toBe('"2"');
  });

  it.each([
    ['quorumPercent', { quorumPercent: 0 }],
    ['quorumPercent', { quorumPercent: 101 }],
    ['quorumPercent', { quorumPercent: 33.3 }],
    ['remindDayBefore', { remindDayBefore: 'yes' }],
    ['version', { version: 9 }],
    ['branchId', { branchId: '00000000-0000-4000-8000-000000000000' }],
  ])('refuse %s %j by its name', async (path, body) => {
    const problem = await problemOf(change(organizer, 2, body as ChangeBranchSettings));
    expect(problem).toMatchObject({ status: 400, code: 'invalid', errors: [{ path }] });
  });

  it('are for the organizers of the branch only', async () => {
    const staff = await addPerson(api, { office: 'national_staff' });
    const administrator = await addPerson(api, { office: 'administrator' });
    for (const person of [member, foreign, staff, administrator]) {
      expect(await problemOf(get(person))).toMatchObject({ status: 403, code: 'forbidden' });
      expect(await problemOf(change(person, 2, { quorumPercent: 1 }))).toMatchObject({ status: 403 });
    }
    expect(await problemOf(get(null))).toMatchObject({ status: 401 });
    expect(await get(organizer)).toMatchObject({ version: 2 });
  });
});
