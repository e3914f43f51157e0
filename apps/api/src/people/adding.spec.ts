import { people } from '@rollcall/contract/people';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../test/harness.ts';
import { problemOf } from '../../test/problem-of.ts';
import { addBranch, addPerson } from '../../test/world.ts';

let api: TestApi;
let chicago: string;
let boston: string;
let organizer: string;
let secretary: string;
let administrator: string;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  chicago = await addBranch(api, { name: 'Chicago' });
  boston = await addBranch(api, { name: 'Boston', region: 'northeast' });
  organizer = await addPerson(api, { branch: chicago, member: true, office: 'organizer' });
  secretary = await addPerson(api, { office: 'membership_secretary' });
  administrator = await addPerson(api, { office: 'administrator' });
});
afterAll(() => api.close());

type Wish = { givenName?: string; [field: string]: unknown };
const add = (as: string | null, wish: Wish = {}, branchId = chicago, headers: Record<string, string> = {}) =>
  api.as(as)(people.add, { params: { branchId }, body: { givenName: 'Nora', ...wish } }, { headers });

const jobs = async () => (await api.owner.query('select from graphile_worker.jobs')).rowCount;
const peopleCount = async () =>
  (await api.owner.query<{ count: number }>('select count(*)::int as count from people')).rows[0]?.count;

describe('adding a person', () => {
  it('makes a contact, or a member since a day', async () => {
    expect(await add(organizer, { familyName: 'New' })).toMatchObject({
      givenName: 'Nora',
      familyName: 'New',
      standing: 'contact',
      branchId: chicago,
      hasAccount: false,
      memberships: [],
    });
    const member = await add(secretary, { memberSince: '2026-11-23' }, boston);
    expect(member).toMatchObject({ standing: 'member', memberSince: '2026-11-23', branchId: boston });
    expect(member.memberships).toMatchObject([{ branchName: 'Boston', endsOn: null, endReason: null }]);
  });

  it('invites where it was asked to, in the same transaction', async () => {
    const person = await add(organizer, { email: 'nora@people.example', invite: true });
    await api.runJobs();
    expect(api.mails.at(-1)).toMatchObject({ to: ['nora@people.example'], subject: 'Your account at Rollcall' });
    const { rows } = await api.owner.query<{ action: string }>(
      'select action from audit_entries where subject_id = $1 order by id',
      [person.id],
    );
    expect(rows.map(({ action }) => action)).toEqual(['people.added', 'people.invited']);
  });

  it('is all or nothing: an invitation without an address leaves no person and no job', async () => {
    const before = await peopleCount();
    expect(await problemOf(add(organizer, { invite: true, memberSince: '2026-01-01' }))).toMatchObject({
      status: 409,
      code: 'person-without-email',
      errors: [{ path: 'email' }],
    });
    expect(await peopleCount()).toBe(before);
    expect(await jobs()).toBe(0);
  });

  it('is for the organizer of the branch and the secretary only', async () => {
    const member = await addPerson(api, { branch: chicago, member: true });
    const staff = await addPerson(api, { office: 'national_staff' });
    for (const other of [member, staff, administrator]) {
      expect(await problemOf(add(other))).toMatchObject({ status: 403, code: 'forbidden' });
    }
    expect(await problemOf(add(organizer, {}, boston))).toMatchObject({ status: 403, code: 'forbidden' });
    expect(await problemOf(add(null))).toMatchObject({ status: 401 });
    const unknown = '0199a000-0000-7000-8000-00000000dead';
    expect(await problemOf(add(secretary, {}, unknown))).toMatchObject({ status: 404, code: 'branch-unknown' });
  });

  it('keeps emoji, right-to-left marks and tags in names as they were typed', async () => {
    const names = { givenName: '\u200fנורה 🌹', familyName: '<script>alert(1)</script>' };
    expect(await add(organizer, names)).toMatchObject(names);
  });

  it.each([
    ['givenName', { givenName: 'a\u0000b' }],
    ['givenName', { givenName: '   ' }],
    ['givenName', { givenName: 'x'.repeat(10_000) }],
    ['givenName', { givenName: 5 }],
    ['email', { email: 'not an address' }],
    ['memberSince', { memberSince: '2026-02-30' }],
    ['branchId', { branchId: '0199a000-0000-7000-8000-00000000dead' }],
  ])('refuses what does not fit, and names %s', async (path, wish) => {
    expect(await problemOf(add(organizer, wish as Wish))).toMatchObject({
      status: 400,
      code: 'invalid',
      errors: [{ path, in: 'body' }],
    });
  });

  it('refuses a membership that begins in the future, and an address that somebody has', async () => {
    expect(await problemOf(add(organizer, { memberSince: '2026-11-24' }))).toMatchObject({
      status: 422,
      errors: [{ path: 'memberSince' }],
    });
    await add(organizer, { email: 'taken@people.example' });
    expect(await problemOf(add(organizer, { email: 'TAKEN@people.example' }))).toMatchObject({
      status: 409,
      code: 'email-taken',
      errors: [{ path: 'email' }],
    });
  });

  it('happens once for one Idempotency-Key, with one invitation', async () => {
    const wish = { email: 'once@people.example', invite: true, memberSince: '2026-11-01' };
    const key = { 'idempotency-key': 'add-once' };
    const first = await add(organizer, wish, chicago, key);
    const again = await Promise.all([add(organizer, wish, chicago, key), add(organizer, wish, chicago, key)]);
    expect(again).toEqual([first, first]);
    const before = api.mails.length;
    await api.runJobs();
    expect(api.mails.length - before).toBe(1);
    expect(await problemOf(add(organizer, { ...wish, givenName: 'Nore' }, chicago, key))).toMatchObject({
      status: 422,
      errors: [{ path: 'idempotency-key', in: 'header' }],
    });
    expect(await problemOf(add(organizer, wish, chicago, { 'idempotency-key': 'a b' }))).toMatchObject({
      status: 400,
      errors: [{ path: 'idempotency-key', in: 'header' }],
    });
  });
});

describe('inviting a person', () => {
  const invite = (as: string | null, personId: string) => api.as(as)(people.invite, { params: { personId } });

  it('mails a link, for the own organizer, the secretary and the administrator', async () => {
    const person = await addPerson(api, { branch: chicago, member: true });
    const before = api.mails.length;
    for (const keeper of [organizer, secretary, administrator]) await invite(keeper, person);
    await api.runJobs();
    expect(api.mails.length - before).toBe(3);
  });

  it('does not reach a person of another branch, or one that is not there', async () => {
    const other = await addPerson(api, { branch: boston, member: true });
    expect(await problemOf(invite(organizer, other))).toMatchObject({ status: 404, code: 'person-unknown' });
    expect(await problemOf(invite(secretary, '0199a000-0000-7000-8000-00000000dead'))).toMatchObject({ status: 404 });
    expect(await jobs()).toBe(0);
  });

  it('is not for members, staff or visitors', async () => {
    const person = await addPerson(api, { branch: chicago, member: true });
    const staff = await addPerson(api, { office: 'national_staff' });
    for (const other of [person, staff]) expect(await problemOf(invite(other, person))).toMatchObject({ status: 403 });
    expect(await problemOf(invite(null, person))).toMatchObject({ status: 401 });
  });

  it('is refused for who has no address, or an account', async () => {
    const silent = await addPerson(api, { branch: chicago, email: null });
    expect(await problemOf(invite(organizer, silent))).toMatchObject({ status: 409, code: 'person-without-email' });
    const account = await addPerson(api, { branch: chicago });
    await api.owner.query("insert into credentials (person_id, password_hash) values ($1, 'x')", [account]);
    expect(await problemOf(invite(organizer, account))).toMatchObject({ status: 409, code: 'person-has-account' });
  });
});
