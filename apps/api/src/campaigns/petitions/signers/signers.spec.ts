import { petitions } from '@rollcall/contract/petitions';
import { signers } from '@rollcall/contract/petitions/signers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../../test/harness.ts';
import { addPetition, addSignature } from '../../../../test/petitions.ts';
import { problemOf } from '../../../../test/problem-of.ts';
import { addBranch, addPerson } from '../../../../test/world.ts';
import { Database } from '../../../platform/database/database.service.ts';
import { runAs } from '@rollcall/database/actor-scope';

let api: TestApi;
let chicago: string;
let boston: string;
let organizer: string;
let foreign: string;
let staff: string;
let secretary: string;
let member: string;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  chicago = await addBranch(api, { name: 'Chicago' });
  boston = await addBranch(api, { name: 'Boston' });
  organizer = await addPerson(api, { branch: chicago, member: true, office: 'organizer' });
  foreign = await addPerson(api, { branch: boston, member: true, office: 'organizer' });
  staff = await addPerson(api, { office: 'national_staff' });
  secretary = await addPerson(api, { office: 'membership_secretary' });
  member = await addPerson(api, { branch: chicago, member: true });
});
afterAll(() => api.close());

const questions = [
  {
    type: 'choice',
    id: 'why',
    label: { en: 'Why?' },
    multiple: true,
    options: [
      { id: 'read', label: { en: 'I read, a lot' } },
      { id: 'warm', label: { en: 'It is warm' } },
    ],
  },
  { type: 'phone', id: 'call', label: { en: 'Number' } },
];
const answers = { why: ['read', 'warm'], call: '555 0100 000' };

/** Two near Chicago and two near Boston, of which one each agreed to be contacted. */
const signed = async (options: Parameters<typeof addPetition>[1] = {}) => {
  const petition = await addPetition(api, { questions, ...options });
  const days = ['2026-11-18', '2026-11-19', '2026-11-20', '2026-11-20'];
  for (const [i, branch] of [chicago, chicago, boston, boston].entries()) {
    const givenName = `${branch === chicago ? 'Chi' : 'Bos'}${i % 2 ? 'Yes' : 'No'}`;
    const at = `${days[i]}T12:00:00.12345${i}Z`;
    await addSignature(api, {
      petition,
      branch,
      givenName,
      mayContact: i % 2 === 1,
      phone: '555',
      answers,
      confirmedAt: at,
    });
  }
  return petition;
};
const list = async (petitionId: string, as: string, query: object = {}) =>
  (await api.as(as)(signers.list, { params: { petitionId }, query })).items;
const names = async (petitionId: string, as: string, query: object = {}) =>
  (await list(petitionId, as, query)).map(({ givenName }) => givenName);
const exported = (petitionId: string, as: string | null) => api.as(as)(signers.export, { params: { petitionId } });
const figures = (petitionId: string, as: string) => api.as(as)(signers.figures, { params: { petitionId } });

describe("who signed the nation's petition", () => {
  it('is known to the nearest branch where they agreed, with the way to reach them, and to no other', async () => {
    const petition = await signed();
    expect(await names(petition, organizer)).toEqual(['ChiYes']);
    expect(await names(petition, foreign)).toEqual(['BosYes']);
    expect((await list(petition, organizer))[0]).toMatchObject({ phone: '555', mayContact: true, answers: {} });
    expect(await problemOf(list(petition, staff))).toMatchObject({ status: 403 });
    expect(await problemOf(list(petition, member))).toMatchObject({ status: 403 });
  });

  it('is a list of the membership secretary, whose looks are written down, without ways to reach people', async () => {
    const petition = await signed();
    expect(await names(petition, secretary)).toEqual(['BosYes', 'BosNo', 'ChiYes', 'ChiNo']);
    expect((await list(petition, secretary)).map(({ email, phone }) => [email, phone])).toEqual(
      Array.from({ length: 4 }, () => [null, null]),
    );
    await exported(petition, secretary);
    const { rows } = await api.owner.query(
      'select distinct action, actor_id from audit_entries where subject_id = $1 order by 1',
      [petition],
    );
    expect(rows).toEqual([
      { action: 'petition-signers.exported', actor_id: secretary },
      { action: 'petition-signers.seen', actor_id: secretary },
    ]);
    for (const other of [organizer, staff, member, null]) {
      expect((await problemOf(exported(petition, other))).status).toBe(other === null ? 401 : 403);
    }
  });
});

describe("who signed a branch's petition", () => {
  it('is a list of that branch, which reaches only those near it who agreed', async () => {
    const petition = await signed({ branch: chicago });
    expect(await names(petition, organizer)).toEqual(['BosYes', 'BosNo', 'ChiYes', 'ChiNo']);
    expect((await list(petition, organizer)).map(({ email }) => email !== null)).toEqual([false, false, true, false]);
    expect(await names(petition, foreign)).toEqual(['BosYes']);
    expect(await names(petition, secretary)).toEqual([]);
    const [first, , , last] = await list(petition, organizer);
    expect(first?.answers).toEqual({ why: ['read', 'warm'] });
    expect(last?.answers).toEqual({ why: ['read', 'warm'] });
  });

  it('is filled in for that branch where it is a form: it reads all of it', async () => {
    const form = await signed({ branch: chicago, kind: 'form' });
    const all = await list(form, organizer);
    expect(all.every(({ email, phone }) => email !== null && phone === '555')).toBe(true);
    expect(all[1]?.answers).toEqual(answers);
    expect(await names(form, foreign)).toEqual(['BosYes']);
  });

  it('leaves as a list for spreadsheets, in which nothing is a formula', async () => {
    const petition = await signed({ branch: chicago });
    await addSignature(api, {
      petition,
      givenName: '=1+1',
      familyName: 'Quote "Q", Jr.',
      confirmedAt: '2026-11-21T12:00:00Z',
    });
    const { name, csv } = await exported(petition, organizer);
    expect(name).toMatch(/^keep-the-library-open-.*\.csv$/);
    const lines = csv.replace('\ufeff', '').split('\r\n');
    expect(lines[0]).toBe('Given name,Family name,ZIP code,Signed on,May be contacted,E-mail,Telephone,Why?,Number');
    expect(lines[1]).toBe('ChiNo,Smith,60601,2026-11-18,no,,,"I read, a lot; It is warm",');
    expect(lines[2]).toMatch(
      /^ChiYes,Smith,60601,2026-11-19,yes,signer-\d+@people.example,555,"I read, a lot; It is warm",555 0100 000$/,
    );
    expect(lines[5]).toBe(`'=1+1,"Quote ""Q"", Jr.",60601,2026-11-21,no,,,,`);
    expect(await problemOf(exported(petition, foreign))).toMatchObject({ status: 403, code: 'forbidden' });
    expect(await problemOf(exported(petition, secretary))).toMatchObject({ status: 403 });
  });

  it('leaves in the main language of the petition', async () => {
    const consent = { type: 'consent', id: 'seguro', label: { es: '¿De acuerdo?' } };
    const petition = await addPetition(api, {
      branch: chicago,
      language: 'es',
      texts: { es: { title: 'Que la biblioteca siga abierta' } },
      questions: [consent],
    });
    const confirmedAt = '2026-11-21T12:00:00Z';
    await addSignature(api, { petition, givenName: 'Ana', zip: '60601', answers: { seguro: true }, confirmedAt });
    const { csv } = await exported(petition, organizer);
    const [titles, ana] = csv.replace('\ufeff', '').split('\r\n');
    const columns = 'Nombre,Apellido,Código postal,Día de la firma,Se puede contactar,Correo,Teléfono,¿De acuerdo?';
    expect(titles).toBe(columns);
    expect(ana).toMatch(/^Ana,.*,60601,2026-11-21,no,,,sí$/);
  });

  it('comes in pages that neither repeat nor lose any, and by branch', async () => {
    const petition = await signed({ branch: chicago });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const query: object = { limit: 1, ...(cursor ? { cursor } : {}) };
      const page = await api.as(organizer)(signers.list, { params: { petitionId: petition }, query });
      seen.push(...page.items.map(({ givenName }) => givenName));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(['BosYes', 'BosNo', 'ChiYes', 'ChiNo']);
    expect(await names(petition, organizer, { branchId: boston })).toEqual(['BosYes', 'BosNo']);
  });

  it('is unknown where the petition is a plan of another branch', async () => {
    const plan = await addPetition(api, { branch: chicago, state: 'draft' });
    expect(await problemOf(list(plan, foreign))).toMatchObject({ status: 404, code: 'petition-unknown' });
    expect(await problemOf(figures(plan, foreign))).toMatchObject({ status: 404 });
    expect(await problemOf(exported(plan, foreign))).toMatchObject({ status: 404 });
  });
});

describe('the figures of a petition', () => {
  it('say the sums to all who plan, and every branch to those who plan it', async () => {
    const petition = await signed();
    await addSignature(api, { petition, confirmedAt: '2026-11-21T23:30:00Z' });
    expect(await figures(petition, staff)).toEqual({
      signatures: 5,
      waiting: 0,
      contacts: 2,
      byBranch: [
        { branch: { id: boston, name: 'Boston' }, signatures: 2, contacts: 1 },
        { branch: { id: chicago, name: 'Chicago' }, signatures: 2, contacts: 1 },
        { branch: null, signatures: 1, contacts: 0 },
      ],
      byDay: [
        { day: '2026-11-18', signatures: 1 },
        { day: '2026-11-19', signatures: 1 },
        { day: '2026-11-20', signatures: 2 },
        { day: '2026-11-21', signatures: 1 },
      ],
    });
    const own = await figures(petition, organizer);
    expect(own).toMatchObject({ signatures: 5, byBranch: [{ branch: { id: chicago } }] });
    expect(own.byBranch).toHaveLength(1);
    expect(await problemOf(figures(petition, member))).toMatchObject({ status: 403 });
  });

  it('stay when what people had typed is forgotten, a year after the close', async () => {
    const petition = await signed({ branch: chicago });
    const closedAt = (at: string) =>
      api.owner.query('update petitions set closed_at = $2 where id = $1', [petition, at]);
    await closedAt('2025-11-23T18:00:01Z');
    await api.runJobs();
    expect(await names(petition, organizer)).toContain('ChiYes');
    await closedAt('2025-11-23T18:00:00Z');
    await api.runJobs();
    const rest = await list(petition, organizer);
    expect(rest.every(({ givenName, email, zip, phone }) => givenName === '' && !email && !zip && !phone)).toBe(true);
    expect((await figures(petition, organizer)).signatures).toBe(4);
    const reopen = api.as(organizer)(petitions.reopen, { params: { petitionId: petition } });
    expect(await problemOf(reopen)).toMatchObject({ status: 409, code: 'petition-closed' });
  });
});

describe('the tables behind', () => {
  it.each(['petition_requests', 'petition_signatures', 'petition_proofs'])(
    '%s are closed to the server',
    async (table) => {
      await signed();
      const pool = api.app.get(Database, { strict: false }).pool;
      await expect(runAs({ personId: organizer }, () => pool.query(`select * from ${table}`))).rejects.toThrow(
        'permission denied',
      );
    },
  );
});
