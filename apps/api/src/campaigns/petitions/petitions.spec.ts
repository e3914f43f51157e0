import { petitions, type StartPetition } from '@rollcall/contract/petitions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countStatements } from '../../../test/count-statements.ts';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { addPetition, addSignature } from '../../../test/petitions.ts';
import { problemOf } from '../../../test/problem-of.ts';
import { addBranch, addCampaign, addPerson, adopt } from '../../../test/world.ts';

let api: TestApi;
let chicago: string;
let boston: string;
let organizer: string;
let foreign: string;
let staff: string;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  chicago = await addBranch(api, { name: 'Chicago' });
  boston = await addBranch(api, { name: 'Boston', region: 'northeast' });
  organizer = await addPerson(api, { branch: chicago, member: true, office: 'organizer' });
  foreign = await addPerson(api, { branch: boston, member: true, office: 'organizer' });
  staff = await addPerson(api, { office: 'national_staff' });
});
afterAll(() => api.close());

const colours = {
  type: 'choice' as const,
  id: 'colour',
  label: { en: 'Which colour?' },
  options: [
    { id: 'red', label: { en: 'Red' } },
    { id: 'blue', label: { en: 'Blue' } },
  ],
};
const wish = (more: Partial<StartPetition> = {}): StartPetition => ({
  branchId: chicago,
  texts: { en: { title: 'Keep the library open!' } },
  ...more,
});
const start = (more: Partial<StartPetition> = {}, as: string | null = organizer) =>
  api.as(as)(petitions.start, { body: wish(more) });
const get = (petitionId: string, as: string | null = organizer) =>
  api.as(as)(petitions.get, { params: { petitionId } });
const change = (petitionId: string, body: object, version = 1, as = organizer) =>
  api.as(as)(petitions.change, { params: { petitionId }, body }, { headers: { 'if-match': `"${version}"` } });
const at = (petitionId: string) => ({ params: { petitionId } });

describe('planning a petition', () => {
  it('gives it an address in words, and keeps it from everybody else', async () => {
    const plan = await start({ goal: 1000, questions: [colours] });
    expect(plan).toMatchObject({
      state: 'draft',
      title: 'Keep the library open!',
      goal: 1000,
      signatureCount: 0,
      version: 1,
      branch: { name: 'Chicago' },
      campaign: null,
    });
    expect(plan.slug).toMatch(/^keep-the-library-open-[0-9a-f]{6}$/);
    expect(plan.questions).toEqual([{ ...colours, help: {}, required: false, shownIf: null, multiple: false }]);
    expect((await get(plan.id, staff)).id).toBe(plan.id);
    expect(await problemOf(get(plan.id, foreign))).toMatchObject({ status: 404, code: 'petition-unknown' });
    expect(await problemOf(get(plan.id, null))).toMatchObject({ status: 404 });
  });

  it('is for organizers of the branch and national staff, not for organizers elsewhere', async () => {
    expect((await start({ branchId: null }, staff)).branch).toBeNull();
    expect(await problemOf(start({ branchId: null }))).toMatchObject({ status: 403, code: 'forbidden' });
    expect(await problemOf(start({ branchId: boston }))).toMatchObject({ status: 403 });
    expect(await problemOf(start({}, null))).toMatchObject({ status: 401 });
  });

  it('is possible in a campaign that the branch takes part in, and in no other', async () => {
    const own = await addCampaign(api, { branch: chicago });
    const national = await addCampaign(api);
    const elsewhere = await addCampaign(api, { branch: boston });
    expect((await start({ campaignId: own })).campaign).toMatchObject({ id: own });
    expect(await problemOf(start({ campaignId: national }))).toMatchObject({
      status: 409,
      code: 'campaign-elsewhere',
      errors: [{ path: 'campaignId' }],
    });
    await adopt(api, national, chicago);
    expect((await start({ campaignId: national })).campaign).toMatchObject({ id: national });
    expect(await problemOf(start({ campaignId: elsewhere }))).toMatchObject({ code: 'campaign-elsewhere' });
    expect((await start({ campaignId: national, branchId: null }, staff)).branch).toBeNull();
    expect(await problemOf(start({ campaignId: own, branchId: null }, staff))).toMatchObject({
      code: 'campaign-elsewhere',
    });
  });

  it('happens once for one Idempotency-Key', async () => {
    const headers = { 'idempotency-key': 'once' };
    const send = (more = {}) => api.as(organizer)(petitions.start, { body: wish(more) }, { headers });
    const [first, second] = await Promise.all([send(), send()]);
    expect(second).toEqual(first);
    expect(await problemOf(send({ goal: 5 }))).toMatchObject({ status: 422, errors: [{ path: 'idempotency-key' }] });
  });

  it.each([
    ['texts.es', { language: 'es' }],
    ['texts.en.title', { texts: { en: { title: ' ' } } }],
    ['goal', { goal: 0 }],
    ['questions.0.label', { questions: [{ ...colours, label: { es: '¿Qué color?' } }] }],
    ['questions.0.options', { questions: [{ ...colours, options: [colours.options[0]!] }] }],
    [
      'questions.0.shownIf.rules.0',
      { questions: [{ ...colours, shownIf: { match: 'all', rules: [{ question: 'colour', is: 'answered' }] } }] },
    ],
    ['questions.1.id', { questions: [colours, colours] }],
    ['branch', { branch: 'x' }],
  ])('names what is wrong: %s', async (path, more) => {
    const problem = await problemOf(start(more as Partial<StartPetition>));
    expect(problem).toMatchObject({ status: 400, code: 'invalid' });
    expect(problem.errors?.map((error) => error.path)).toContain(path);
  });
});

describe('changing a petition', () => {
  it('writes what is named, and tells whoever saw an older version', async () => {
    const { id } = await start();
    const changed = await change(id, { goal: 50, texts: { en: { title: 'Louder' }, es: { title: 'Más fuerte' } } });
    expect(changed).toMatchObject({ goal: 50, title: 'Louder', version: 2, needsZip: true });
    expect(changed.texts['es']).toMatchObject({ title: 'Más fuerte', text: '' });
    expect(await problemOf(change(id, { goal: 60 }))).toMatchObject({
      status: 412,
      code: 'version-outdated',
      current: { goal: 50, version: 2 },
    });
    expect(await problemOf(api.as(organizer)(petitions.change, { ...at(id), body: {} }))).toMatchObject({
      status: 428,
    });
  });

  it('is for who plans it', async () => {
    const { id } = await start();
    expect((await change(id, { goal: 7 }, 1, staff)).goal).toBe(7);
    expect(await problemOf(change(id, { goal: 8 }, 2, foreign))).toMatchObject({ status: 404 });
    await api.as(organizer)(petitions.publish, at(id));
    expect(await problemOf(change(id, { goal: 8 }, 3, foreign))).toMatchObject({ status: 403, code: 'forbidden' });
  });

  it('refuses words that would be missing in the main language', async () => {
    const { id } = await start({ questions: [colours] });
    const problem = await problemOf(change(id, { language: 'es', texts: { es: { title: 'Hola' } } }));
    expect(problem).toMatchObject({ status: 400 });
    expect(problem.errors?.map(({ path }) => path)).toContain('questions.0.label');
  });

  it('leaves questions that somebody answered: words may change and questions may be added, no more', async () => {
    const { id } = await start({ questions: [colours] });
    await api.as(organizer)(petitions.publish, at(id));
    await addSignature(api, { petition: id, answers: { colour: ['red'] } });
    const refused = async (questions: unknown[]) =>
      expect(await problemOf(change(id, { questions }, 2))).toMatchObject({ status: 409, code: 'questions-answered' });
    await refused([]);
    await refused([{ ...colours, multiple: true }]);
    await refused([{ ...colours, options: [colours.options[0], { id: 'green', label: { en: 'Green' } }] }]);
    await refused([{ type: 'text', id: 'colour', label: { en: 'Which colour?' } }]);
    const more = { type: 'scale', id: 'how_much', label: { en: 'How much?' }, steps: 5 };
    const options = [...colours.options, { id: 'green', label: { en: 'Green' } }];
    const changed = await change(id, { questions: [more, { ...colours, label: { en: 'Colour?' }, options }] }, 2);
    expect(changed.questions).toHaveLength(2);
  });

  it('gives it another address as long as nobody knows the first', async () => {
    const { id } = await start();
    const slug = `library-${id.slice(-6)}`;
    expect((await change(id, { slug })).slug).toBe(slug);
    const other = await start();
    expect(await problemOf(change(other.id, { slug }))).toMatchObject({ status: 409, code: 'slug-taken' });
    await api.as(organizer)(petitions.publish, at(id));
    expect(await problemOf(change(id, { slug: 'another' }, 3))).toMatchObject({ code: 'petition-published' });
  });
});

describe('the life of a petition', () => {
  it('goes from a plan to open, closed, and open again', async () => {
    const { id } = await start();
    const as = api.as(organizer);
    expect(await problemOf(as(petitions.close, at(id)))).toMatchObject({ status: 409, code: 'petition-not-open' });
    expect(await as(petitions.publish, at(id))).toMatchObject({
      state: 'open',
      publishedAt: '2026-11-23T18:00:00+00:00',
    });
    expect((await get(id, null)).state).toBe('open');
    expect((await as(petitions.publish, at(id))).version).toBe(2);
    expect(await as(petitions.close, at(id))).toMatchObject({ state: 'closed' });
    expect((await as(petitions.publish, at(id))).state).toBe('closed');
    expect(await as(petitions.reopen, at(id))).toMatchObject({ state: 'open', closedAt: null });
    expect((await as(petitions.unpublish, at(id))).state).toBe('draft');
    await as(petitions.remove, at(id));
    expect(await problemOf(get(id))).toMatchObject({ status: 404 });
  });

  it('is not turned back once somebody has signed', async () => {
    const id = await addPetition(api, { branch: chicago });
    await addSignature(api, { petition: id });
    const as = api.as(organizer);
    expect(await problemOf(as(petitions.unpublish, at(id)))).toMatchObject({ status: 409, code: 'petition-signed' });
    expect(await problemOf(as(petitions.remove, at(id)))).toMatchObject({ code: 'petition-published' });
    for (const call of [petitions.publish, petitions.unpublish, petitions.close, petitions.reopen, petitions.remove]) {
      expect(await problemOf(api.as(foreign)(call, at(id)))).toMatchObject({ status: 403 });
      expect(await problemOf(api.as(null)(call, at(id)))).toMatchObject({ status: 401 });
    }
  });
});

describe('the list of petitions', () => {
  const titles = async (query: object, as: string | null = null) =>
    (await api.as(as)(petitions.list, { query })).items.map(({ title }) => title);
  let campaignId: string;

  beforeAll(async () => {
    campaignId = await addCampaign(api, { branch: boston });
    const base = { branch: boston, campaign: campaignId };
    await addPetition(api, { ...base, title: 'Old', state: 'closed', at: '2026-10-01T12:00:00.123456Z' });
    const es = { title: 'Nueva' };
    await addPetition(api, { ...base, texts: { en: { title: 'New' }, es }, at: '2026-10-02T12:00:00.123456Z' });
    await addPetition(api, { ...base, title: 'Plan', state: 'draft', at: '2026-10-03T12:00:00.123456Z' });
  });

  it('begins with the latest, and shows plans to who plans them', async () => {
    expect(await titles({ campaignId })).toEqual(['New', 'Old']);
    expect(await titles({ campaignId }, organizer)).toEqual(['New', 'Old']);
    expect(await titles({ campaignId }, foreign)).toEqual(['Plan', 'New', 'Old']);
    expect(await titles({ campaignId }, staff)).toEqual(['Plan', 'New', 'Old']);
  });

  it('keeps to a state, a branch, and says titles in a language', async () => {
    expect(await titles({ campaignId, state: 'closed' })).toEqual(['Old']);
    expect(await titles({ branchId: boston, language: 'es' })).toEqual(['Nueva', 'Old']);
    expect(await titles({ campaignId, state: 'draft' })).toEqual([]);
  });

  it('comes in pages that neither repeat nor lose any', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const query: object = { campaignId, limit: 1, ...(cursor ? { cursor } : {}) };
      const page = await api.as(staff)(petitions.list, { query });
      seen.push(...page.items.map(({ title }) => title));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(['Plan', 'New', 'Old']);
  });

  it('takes the same number of statements for 1 and for 100 rows', async () => {
    for (let i = 0; i < 20; i++) await addPetition(api);
    const count = (limit: number) => countStatements(() => api.as(null)(petitions.list, { query: { limit } }));
    expect(await count(100)).toBe(await count(1));
  });
});
