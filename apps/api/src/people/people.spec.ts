import { me, people } from '@rollcall/contract/people';
import { sessions } from '@rollcall/contract/session';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countStatements } from '../../test/count-statements.ts';
import { startApi, type TestApi } from '../../test/harness.ts';
import { problemOf } from '../../test/problem-of.ts';
import { addBranch, addMeeting, addMembership, addPerson } from '../../test/world.ts';

let api: TestApi;
let chicago: string;
let boston: string;
let organizer: string;
let secretary: string;
let rosa: string;
let elsewhere: string;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  chicago = await addBranch(api, { name: 'Chicago' });
  boston = await addBranch(api, { name: 'Boston', region: 'northeast' });
  const inChicago = { branch: chicago, member: true };
  organizer = await addPerson(api, { ...inChicago, office: 'organizer', givenName: 'Olga', familyName: 'Alvarez' });
  secretary = await addPerson(api, { office: 'membership_secretary', familyName: 'Zimmer' });
  rosa = await addPerson(api, { ...inChicago, member: '2026-02-01', givenName: 'Rosa', familyName: 'Luna 🌹' });
  await addPerson(api, { branch: chicago, givenName: '100%', familyName: 'Baker_Smith' });
  const left = await addPerson(api, { branch: chicago, givenName: 'Paul', familyName: 'Costa' });
  await addMembership(api, { person: left, branch: chicago, startsOn: '2024-01-01', endsOn: '2025-01-01' });
  elsewhere = await addPerson(api, { branch: boston, member: true, givenName: 'Rosamund', familyName: 'Boston' });
});
afterAll(() => api.close());

const list = (as: string, query: object = {}, branchId = chicago) =>
  api.as(as)(people.list, { params: { branchId }, query });
const names = async (as: string, query: object = {}, branchId = chicago) =>
  (await list(as, query, branchId)).items.map(({ familyName }) => familyName);

const looks = async () => {
  const { rows } = await api.owner.query<{ action: string; actor_id: string; subject_id: string; branch_id: string }>(
    "select action, actor_id, subject_id, branch_id from audit_entries where action ~ '^people.(listed|seen)' order by id",
  );
  return rows;
};

describe('the people of a branch', () => {
  it('are listed by name, with their standing', async () => {
    const { items } = await list(organizer);
    expect(items.map((p) => [p.familyName, p.standing, p.memberSince])).toEqual([
      ['Alvarez', 'member', '2025-01-01'],
      ['Baker_Smith', 'contact', null],
      ['Costa', 'former', null],
      ['Luna 🌹', 'member', '2026-02-01'],
    ]);
  });

  it('are seen by the own organizer, a regional organizer and the secretary, and by these alone', async () => {
    const regional = await addPerson(api, { office: 'organizer', region: 'midwest' });
    expect(await names(regional)).toContain('Luna 🌹');
    expect(await names(secretary)).toContain('Luna 🌹');
    expect(await names(secretary, {}, boston)).toEqual(['Boston']);

    const others = [
      await addPerson(api, { branch: boston, member: true, office: 'organizer' }),
      await addPerson(api, { branch: chicago, member: true }),
      await addPerson(api, { office: 'national_staff' }),
      await addPerson(api, { office: 'administrator' }),
    ];
    for (const person of others) {
      const response = await api.fetch(`/api/branches/${chicago}/people`, {}, person);
      expect(response.status).toBe(403);
      expect(await response.text()).not.toContain('Luna');
    }
    expect(await problemOf(api.as(null)(people.list, { params: { branchId: chicago }, query: {} }))).toMatchObject({
      status: 401,
    });
  });

  it('of a branch that is not there are not found', async () => {
    const unknown = '0199a000-0000-7000-8000-00000000dead';
    expect(await problemOf(list(secretary, {}, unknown))).toMatchObject({ status: 404, code: 'branch-unknown' });
    expect(await problemOf(list(organizer, {}, unknown))).toMatchObject({ status: 404, code: 'branch-unknown' });
  });

  it('are found by part of a name, whatever its case; signs of patterns mean themselves', async () => {
    expect(await names(organizer, { q: 'ros' })).toEqual(['Luna 🌹']);
    expect(await names(organizer, { q: 'Sa LU' })).toEqual(['Luna 🌹']);
    expect(await names(organizer, { q: '🌹' })).toEqual(['Luna 🌹']);
    expect(await names(organizer, { q: '0%' })).toEqual(['Baker_Smith']);
    expect(await names(organizer, { q: 'r_S' })).toEqual(['Baker_Smith']);
    expect(await names(organizer, { q: '%' })).toEqual(['Baker_Smith']);
    expect(await names(organizer, { q: '\\' })).toEqual([]);
    expect(await names(organizer, { q: '' })).toContain('Alvarez');
    expect(await names(secretary, { q: 'ros' }, boston)).toEqual(['Boston']);
  });

  it('come in pages that neither repeat nor lose anybody, with a search as well', async () => {
    const all = async (query: object) => {
      const seen: string[] = [];
      let cursor: string | null | undefined;
      do {
        const page = await list(organizer, { ...query, limit: 1, ...(cursor ? { cursor } : {}) });
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      } while (cursor);
      return seen;
    };
    expect(await all({})).toEqual((await list(organizer)).items.map(({ id }) => id));
    expect(await all({ q: 'a' })).toEqual((await list(organizer, { q: 'a' })).items.map(({ id }) => id));
  });

  it('take the same number of statements for 1 and for 100', async () => {
    const full = await addBranch(api);
    await api.owner.query(
      `with added as (insert into people (given_name, family_name, branch_id) select 'N', 'F' || n, $1 from generate_series(1, 100) n returning id)
       insert into memberships (person_id, branch_id, starts_on) select id, $1, '2026-01-01' from added`,
      [full],
    );
    const count = (as: string, query: object) => countStatements(() => list(as, query, full));
    await list(secretary, {}, full); // its session is made on first use
    for (const query of [{}, { q: 'n' }]) {
      expect(await count(secretary, { ...query, limit: 100 })).toBe(await count(secretary, { ...query, limit: 1 }));
    }
    expect((await list(secretary, { limit: 100 }, full)).items).toHaveLength(100);
  });
});

describe('how often a person came', () => {
  it('counts the rows, and follows when one is taken back or the meeting moves', async () => {
    const days = ['2026-10-01', '2026-11-05'];
    const meetings = await Promise.all(
      days.map((day) => addMeeting(api, { branch: chicago, startsAtLocal: `${day}T23:30` })),
    );
    const came = async () => {
      const person = (await list(organizer)).items.find(({ id }) => id === rosa);
      return [person?.timesCame, person?.lastCameOn];
    };
    for (const meeting of meetings) {
      await api.owner.query('insert into attendances values ($1, $2, $3, now(), null)', [meeting, rosa, chicago]);
    }
    expect(await came()).toEqual([2, '2026-11-05']);
    await api.owner.query('update meetings set came_count = 1 where id = $1', [meetings[1]]);
    await api.owner.query(
      "update meetings set starts_local = '2026-11-06 23:30', starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day' where id = $1",
      [meetings[1]],
    );
    expect(await came()).toEqual([2, '2026-11-06']);
    await api.owner.query('delete from attendances where meeting_id = $1', [meetings[1]]);
    expect(await came()).toEqual([1, '2026-10-01']);
  });
});

describe('a person', () => {
  const get = (as: string | null, personId: string) => api.as(as)(people.get, { params: { personId } });

  it('has a history of memberships', async () => {
    const mover = await addPerson(api, { givenName: 'Mo', familyName: 'Ver' });
    await addMembership(api, {
      person: mover,
      branch: boston,
      startsOn: '2024-01-01',
      endsOn: '2025-03-01',
      endReason: 'transferred',
    });
    await addMembership(api, { person: mover, branch: chicago, startsOn: '2025-03-01' });
    const person = await get(secretary, mover);
    expect(person).toMatchObject({
      standing: 'member',
      branchId: chicago,
      memberSince: '2025-03-01',
      hasAccount: false,
    });
    expect(person.memberships.map((m) => [m.branchName, m.startsOn, m.endsOn, m.endReason])).toEqual([
      ['Chicago', '2025-03-01', null, null],
      ['Boston', '2024-01-01', '2025-03-01', 'transferred'],
    ]);
    expect((await get(organizer, mover)).memberships.map((m) => m.branchName)).toEqual(['Chicago']);
  });

  it('has an account once a password is set', async () => {
    await api.owner.query("insert into credentials (person_id, password_hash) values ($1, 'x')", [rosa]);
    expect((await get(organizer, rosa)).hasAccount).toBe(true);
    expect((await get(secretary, rosa)).hasAccount).toBe(true);
  });

  it('of another branch is not there for an organizer', async () => {
    expect(await problemOf(get(organizer, elsewhere))).toMatchObject({ status: 404, code: 'person-unknown' });
    expect((await get(secretary, elsewhere)).givenName).toBe('Rosamund');
  });

  it('is not for members, staff, administrators or visitors, nor for an organizer whose office has ended', async () => {
    const former = await addPerson(api, { branch: chicago, member: true, office: 'organizer' });
    await api.owner.query("update offices set ends_on = '2026-11-23' where person_id = $1", [former]);
    const others = [
      await addPerson(api, { branch: chicago, member: true }),
      await addPerson(api, { office: 'national_staff' }),
      await addPerson(api, { office: 'administrator' }),
      former,
    ];
    for (const person of others) expect(await problemOf(get(person, rosa))).toMatchObject({ status: 403 });
    expect(await problemOf(get(null, rosa))).toMatchObject({ status: 401 });
    expect((await api.fetch('/api/people/not-a-uuid', {}, secretary)).status).toBe(400);
  });
});

describe('a look of the membership secretary', () => {
  it('is written down by ids, at lists, searches and single records; an organizer’s is not', async () => {
    const before = (await looks()).length;
    await list(secretary);
    await list(secretary, { q: 'rosa' });
    await api.as(secretary)(people.get, { params: { personId: rosa } });
    await list(organizer);
    await api.as(organizer)(people.get, { params: { personId: rosa } });
    const by = { actor_id: secretary };
    expect((await looks()).slice(before)).toEqual([
      { ...by, action: 'people.listed', subject_id: null, branch_id: chicago },
      { ...by, action: 'people.listed', subject_id: null, branch_id: chicago },
      { ...by, action: 'people.seen', subject_id: rosa, branch_id: chicago },
    ]);
  });
});

describe('the own record', () => {
  it('is shown to whoever is signed in, and nobody else’s', async () => {
    expect(await api.as(rosa)(me.get, {})).toMatchObject({
      personId: rosa,
      givenName: 'Rosa',
      familyName: 'Luna 🌹',
      branchId: chicago,
      branchName: 'Chicago',
      email: expect.stringContaining('@people.example') as string,
      memberships: [{ branchName: 'Chicago', startsOn: '2026-02-01', endsOn: null }],
      offices: [],
    });
    expect(await api.as(secretary)(me.get, {})).toMatchObject({
      personId: secretary,
      branchName: null,
      memberships: [],
    });
    expect(await problemOf(api.as(null)(me.get, {}))).toMatchObject({ status: 401, code: 'unauthenticated' });
  });
});

describe('the language of a person', () => {
  it('is English until they choose another, which their mails and the dashboard then speak', async () => {
    const person = await addPerson(api, { branch: chicago, member: true });
    expect((await api.as(person)(me.get, {})).language).toBe('en');
    expect((await api.as(person)(me.change, { body: { language: 'es' } })).language).toBe('es');
    expect((await api.as(person)(sessions.get, {})).language).toBe('es');
  });

  it('is none that mails are not written in', async () => {
    const person = await addPerson(api, { branch: chicago, member: true });
    const problem = await problemOf(api.as(person)(me.change, { body: { language: 'tlh' } }));
    expect(problem).toMatchObject({ status: 422, code: 'invalid', errors: [{ path: 'language' }] });
    expect((await api.as(person)(me.get, {})).language).toBe('en');
  });
});
