import { sisterOrganizations } from '@rollcall/contract/solidarity';
import { sisterContacts, type WriteSisterContact } from '@rollcall/contract/solidarity/contacts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { problemOf } from '../../../test/problem-of.ts';
import { addBranch, addPerson } from '../../../test/world.ts';

const NOBODY = '0199a000-0000-7000-8000-00000000dead';

let api: TestApi;
let staff: string;
let organizationId: string;
let others: string[];

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  const branch = await addBranch(api);
  staff = await addPerson(api, { office: 'national_staff' });
  others = [
    await addPerson(api, { branch, member: true }),
    await addPerson(api, { branch, office: 'organizer' }),
    await addPerson(api, { office: 'membership_secretary' }),
    await addPerson(api, { office: 'administrator' }),
  ];
  const where = { name: 'Sisters', country: 'MX', city: 'Puebla', latitude: 19, longitude: -98 };
  const body = { ...where, kind: 'union', relation: 'in_touch', isPublic: true } as const;
  organizationId = (await api.as(staff)(sisterOrganizations.add, { body })).id;
});
afterAll(() => api.close());

const ana: WriteSisterContact = {
  name: 'Ana Canary',
  role: 'Secretary',
  email: 'ana@sister.example',
  phone: '+52 222 123 4567',
  languages: ['es', 'en'],
  note: 'Writes back on Sundays',
};
const add = (body: WriteSisterContact, as = staff, headers = {}) =>
  api.as(as)(sisterContacts.add, { params: { organizationId }, body }, { headers });
const list = (as: string | null, id = organizationId) =>
  api.as(as)(sisterContacts.list, { params: { organizationId: id } });
const steps = async () =>
  (
    await api.owner.query<{ action: string }>(
      `select action from audit_entries where action like 'solidarity.%' and actor_id = $1 and subject_id = $2 order by id`,
      [staff, organizationId],
    )
  ).rows.map(({ action }) => action.replace('solidarity.', ''));

describe('whom to write to in a sister organization', () => {
  it('is read and written by national staff, and each look and each change is written down', async () => {
    const { id } = await add(ana);
    expect((await list(staff)).items).toEqual([{ id, ...ana }]);
    const params = { organizationId, contactId: id };
    await api.as(staff)(sisterContacts.write, { params, body: { name: 'Ana C.', phone: '+52 222 000 0000' } });
    expect((await list(staff)).items).toMatchObject([{ name: 'Ana C.', email: null, languages: [], note: '' }]);
    await api.as(staff)(sisterContacts.remove, { params });
    expect((await list(staff)).items).toEqual([]);
    const looks = ['contacts-read', 'contact-changed', 'contacts-read', 'contact-removed', 'contacts-read'];
    expect(await steps()).toEqual(['contact-added', ...looks]);
  });

  it('is nobody else’s to read, to write or to remove, and no refusal is a look', async () => {
    const { id } = await add(ana);
    const params = { organizationId, contactId: id };
    const before = await steps();
    for (const person of others) {
      for (const ask of [
        () => list(person),
        () => add(ana, person),
        () => api.as(person)(sisterContacts.write, { params, body: ana }),
        () => api.as(person)(sisterContacts.remove, { params }),
      ]) {
        const problem = await problemOf(ask());
        expect(problem).toMatchObject({ status: 403, code: 'forbidden' });
        expect(JSON.stringify(problem)).not.toContain('Canary');
      }
    }
    expect(await problemOf(list(null))).toMatchObject({ status: 401 });
    expect(await steps()).toEqual(before);
  });

  it('is closed to the server itself, but for the function that writes down each look', async () => {
    const { rows } = await api.owner.query<{ table: boolean; columns: string[] }>(
      `select has_table_privilege('rollcall_app', 'sister_contacts', 'select') as table,
              (select array_agg(attname::text) from pg_attribute
                where attrelid = 'sister_contacts'::regclass and attnum > 0 and not attisdropped
                  and has_column_privilege('rollcall_app', attrelid, attnum, 'select')) as columns`,
    );
    expect(rows).toEqual([{ table: false, columns: ['id'] }]);
  });

  it('is added once for one Idempotency-Key', async () => {
    const key = { 'idempotency-key': 'ana' };
    expect(await add(ana, staff, key)).toEqual(await add(ana, staff, key));
  });

  it('is not added by an Idempotency-Key that was used for another one', async () => {
    const key = { 'idempotency-key': 'ana-and-another' };
    await add(ana, staff, key);
    const { items } = await list(staff);
    const problem = await problemOf(add({ ...ana, name: 'Another' }, staff, key));
    expect(problem).toMatchObject({
      status: 422,
      code: 'invalid',
      errors: [{ path: 'idempotency-key', in: 'header' }],
    });
    expect((await list(staff)).items).toEqual(items);
  });

  it('is not found where there is no such organization or contact', async () => {
    expect(await problemOf(list(staff, NOBODY))).toMatchObject({ status: 404, code: 'sister-organization-unknown' });
    const params = { organizationId, contactId: NOBODY };
    expect(await problemOf(api.as(staff)(sisterContacts.write, { params, body: ana }))).toMatchObject({ status: 404 });
  });

  it('can be reached somehow, and there are fifty at most', async () => {
    const problem = await problemOf(add({ name: 'Nobody knows how' }));
    expect(problem).toMatchObject({ status: 400, errors: [{ path: 'email' }] });
    await api.owner.query(
      `insert into sister_contacts (organization_id, name, phone, updated_at)
       select $1, 'C' || n, '+52 1234', now() from generate_series(1, 50) n`,
      [organizationId],
    );
    expect(await problemOf(add(ana))).toMatchObject({ status: 409, code: 'too-many-contacts' });
  });
});
