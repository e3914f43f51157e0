import { branches } from '@rollcall/contract/branches';
import { people } from '@rollcall/contract/people';
import { reports } from '@rollcall/contract/reports';
import { sessions } from '@rollcall/contract/session';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { problemOf } from '../../../test/problem-of.ts';
import { addBranch, addPerson } from '../../../test/world.ts';

let api: TestApi;
let chicago: string;
let boston: string;
let organizer: string;
let member: string;
let staff: string;

const NOWHERE = '00000000-0000-7000-8000-000000000000';
const peopleOf = (branchId: string) => [people.list, { params: { branchId }, query: {} }] as const;
const report = [reports.national, { query: { from: '2026-01-01', to: '2026-01-31' } }] as const;

beforeAll(async () => {
  api = await startApi();
  [chicago, boston] = [await addBranch(api), await addBranch(api)];
  organizer = await addPerson(api, { branch: chicago, office: 'organizer' });
  member = await addPerson(api, { branch: chicago, member: true });
  staff = await addPerson(api, { office: 'national_staff' });
});
afterAll(() => api.close());

describe('the guard', () => {
  it('lets everybody to what is public', async () => {
    expect(await api.as(null)(branches.regions, {})).toHaveProperty('items');
    expect(await api.as(member)(branches.regions, {})).toHaveProperty('items');
  });

  it('lets who is signed in to what needs a session, and answers 401 to a visitor', async () => {
    expect(await api.as(member)(sessions.get, {})).toMatchObject({ personId: member, branchId: chicago, offices: [] });
    expect(await problemOf(api.as(null)(sessions.get, {}))).toMatchObject({ status: 401, code: 'unauthenticated' });
  });

  it('lets who has the permission, and answers 403 to who has not and 401 to a visitor', async () => {
    expect(await api.as(staff)(...report)).toHaveProperty('total');
    expect(await problemOf(api.as(member)(...report))).toMatchObject({ status: 403, code: 'forbidden' });
    expect(await problemOf(api.as(null)(...report))).toMatchObject({ status: 401 });
  });

  it('holds a branch’s route to the branch: the own is open, another’s is forbidden, one that is not there unknown', async () => {
    expect(await api.as(organizer)(...peopleOf(chicago))).toHaveProperty('items');
    expect(await problemOf(api.as(organizer)(...peopleOf(boston)))).toMatchObject({ status: 403, code: 'forbidden' });
    expect(await problemOf(api.as(organizer)(...peopleOf(NOWHERE)))).toMatchObject({
      status: 404,
      code: 'branch-unknown',
    });
  });

  it('says 403 of every branch to who has the permission in none', async () => {
    expect(await problemOf(api.as(member)(...peopleOf(chicago)))).toMatchObject({ status: 403 });
    expect(await problemOf(api.as(member)(...peopleOf(NOWHERE)))).toMatchObject({ status: 403 });
  });

  it('names a branch id that is none', async () => {
    expect(await problemOf(api.as(organizer)(...peopleOf('chicago')))).toMatchObject({
      status: 400,
      errors: [{ path: 'branchId', in: 'params' }],
    });
  });

  it.each(['rollcall=short', `rollcall=${'ä'.repeat(43)}`, 'rollcall=', `rollcall=${'A'.repeat(43)}`])(
    'takes the cookie %s for nobody',
    async (cookie) => {
      expect((await api.fetch('/api/session', { headers: { cookie: encodeURI(cookie) } })).status).toBe(401);
    },
  );
});
