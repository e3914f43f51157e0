import type { Page } from '@rollcall/contract/fields';
import { type Publication, publications } from '@rollcall/contract/publications';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countStatements } from '../../test/count-statements.ts';
import { startApi, type TestApi } from '../../test/harness.ts';
import { addPublication } from '../../test/library.ts';
import { problemOf } from '../../test/problem-of.ts';
import { addBranch, addPerson, areaId } from '../../test/world.ts';

let api: TestApi;
let area: string;
let staff: string;
let member: string;
let organizer: string;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  const chicago = await addBranch(api, { name: 'Chicago' });
  area = await areaId(api, 7);
  staff = await addPerson(api, { office: 'national_staff' });
  member = await addPerson(api, { branch: chicago, member: true });
  organizer = await addPerson(api, { branch: chicago, member: true, office: 'organizer' });
});
afterAll(() => api.close());

const wish = (more: object = {}) => ({
  kind: 'book' as const,
  title: 'Shop floor',
  authors: ['Gray, Rose', 'Okafor, Sam'],
  published: '1971-05',
  languages: ['en'],
  publisher: 'Lantern Press',
  place: 'Chicago',
  ...more,
});
const add = (more: object = {}, as: string | null = staff) => api.as(as)(publications.add, { body: wish(more) });
const change = (id: string, version: number, body: object, as = staff) =>
  api.as(as)(publications.change, { params: { publicationId: id }, body }, { headers: { 'if-match': `"${version}"` } });
const get = (as: string | null, publicationId: string) => api.as(as)(publications.get, { params: { publicationId } });
const titles = async (query: object, as: string | null = null) =>
  (await api.as(as)(publications.list, { query })).items.map(({ title }) => title);

describe('the catalogue', () => {
  it('takes a publication with all that is known of it, and shows it to everybody', async () => {
    const added = await add({ isbn: '0-306-40615-2', priorityAreaId: area, summary: '*Work* and pay', pageCount: 212 });
    expect(added).toMatchObject({
      title: 'Shop floor',
      authors: ['Gray, Rose', 'Okafor, Sam'],
      published: '1971-05',
      isbn: '978-0-306-40615-7',
      priorityArea: { id: area, slug: 'labor-movement' },
      pageCount: 212,
      visibility: 'public',
      version: 1,
    });
    expect(added.slug).toMatch(/^shop-floor-[0-9a-f]{6}$/);
    expect(await get(null, added.id)).toEqual(added);
  });

  it('keeps its inner part to members', async () => {
    const { id } = await add({ title: 'Inner bulletin', visibility: 'members' });
    expect(await get(member, id)).toMatchObject({ title: 'Inner bulletin' });
    expect(await problemOf(get(null, id))).toMatchObject({ status: 404, code: 'publication-unknown' });
    expect(await titles({ q: 'bulletin' }, member)).toEqual(['Inner bulletin']);
    expect(await titles({ q: 'bulletin' })).toEqual([]);
    expect(await titles({})).not.toContain('Inner bulletin');
  });

  it('writes down who showed something to everybody, or took it from there', async () => {
    const { id } = await add({ title: 'Draft' });
    const steps = [{ title: 'Paper' }, { visibility: 'members' }, { visibility: 'members' }, { visibility: 'public' }];
    for (const [version, step] of steps.entries()) await change(id, version + 1, step);
    const { rows } = await api.owner.query(
      'select action, actor_id from audit_entries where subject_id = $1 order by id',
      [id],
    );
    expect(rows).toEqual([
      { action: 'publications.hidden', actor_id: staff },
      { action: 'publications.published', actor_id: staff },
    ]);
  });

  it('finds by the text, and shows the text only where it may be shown', async () => {
    const text = 'A very long speech about zeppelins.';
    const { id } = await add({ title: 'Hidden', text });
    expect(await titles({ q: 'zeppelin' })).toEqual(['Hidden']);
    expect(await get(null, id)).toMatchObject({ text: '', showsText: false });
    expect(await get(member, id)).toMatchObject({ text: '' });
    expect(await get(staff, id)).toMatchObject({ text });
    const [hidden] = (await api.as(null)(publications.list, { query: { q: 'zeppelin' } })).items;
    expect(JSON.stringify(hidden)).not.toContain('speech');
    await change(id, 1, { showsText: true });
    expect(await get(null, id)).toMatchObject({ text, showsText: true });
  });

  it('is written by national staff only', async () => {
    expect(await problemOf(add({}, organizer))).toMatchObject({ status: 403, code: 'forbidden' });
    expect(await problemOf(add({}, null))).toMatchObject({ status: 401 });
    const { id } = await add();
    expect(await problemOf(change(id, 1, { title: 'Mine' }, organizer))).toMatchObject({ status: 403 });
    const remove = (as: string) => api.as(as)(publications.remove, { params: { publicationId: id } });
    expect(await problemOf(remove(member))).toMatchObject({ status: 403 });
    await remove(staff);
    expect(await problemOf(get(staff, id))).toMatchObject({ status: 404, code: 'publication-unknown' });
    expect(await problemOf(remove(staff))).toMatchObject({ status: 404 });
  });

  it('changes what is named and keeps the rest, its text too; one of two at once', async () => {
    const { id } = await add({ text: 'Kept', isbn: '9780198526636' });
    const changed = await change(id, 1, { title: 'Shop floors', published: null });
    expect(changed).toMatchObject({ title: 'Shop floors', published: null, text: 'Kept', version: 2 });
    expect(changed.isbn).toBe('978-0-19-852663-6');
    const late = await problemOf(change(id, 1, { title: 'Late' }));
    expect(late).toMatchObject({ status: 412, code: 'version-outdated', current: { id, version: 2 } });
  });

  it('names what does not fit by its field', async () => {
    const faults = async (more: object) => {
      const { status, code, errors } = await problemOf(add(more));
      return [status, code, errors?.map(({ path }) => path)];
    };
    expect(await faults({ isbn: '978-0-306-40615-8' })).toEqual([422, 'isbn-invalid', ['isbn']]);
    expect(await faults({ isbn: '0306406152' })).toEqual([409, 'isbn-taken', ['isbn']]);
    expect(await faults({ published: '1971-02-30' })).toEqual([400, 'invalid', ['published']]);
    expect(await faults({ published: '1971-5' })).toEqual([400, 'invalid', ['published']]);
    expect(await faults({ languages: [] })).toEqual([400, 'invalid', ['languages']]);
    expect(await faults({ url: 'javascript:alert(1)' })).toEqual([400, 'invalid', ['url']]);
    const nobody = '0199a000-0000-7000-8000-00000000dead';
    expect(await faults({ priorityAreaId: nobody })).toEqual([422, 'invalid', ['priorityAreaId']]);
    expect(await faults({ fileId: nobody })).toEqual([422, 'invalid', ['fileId']]);
  });

  it('takes a file that whoever adds it sent, and nobody else’s', async () => {
    const file = async (by: string) => {
      const { rows } = await api.owner.query<{ id: string }>(
        `insert into files (name, type, size, content, created_by, created_at) values ('a.pdf', 'application/pdf', 1, 'a', $1, now()) returning id`,
        [by],
      );
      return rows[0]!.id;
    };
    const { file: own } = await add({ fileId: await file(staff) });
    expect(own).toMatchObject({ name: 'a.pdf', type: 'application/pdf', size: 1 });
    expect(await problemOf(add({ fileId: await file(organizer) }))).toMatchObject({ errors: [{ path: 'fileId' }] });
  });

  it('adds once for one Idempotency-Key', async () => {
    const headers = { 'idempotency-key': 'one' };
    const send = (more: object = {}) => api.as(staff)(publications.add, { body: wish(more) }, { headers });
    const [first, second] = await Promise.all([send(), send()]);
    expect(second).toEqual(first);
    expect(await problemOf(send({ title: 'Other' }))).toMatchObject({
      status: 422,
      errors: [{ path: 'idempotency-key' }],
    });
  });

  it('holds no ISBN that is none, whoever writes it', async () => {
    const insert = (isbn: string) => addPublication(api, { isbn });
    await expect(insert('9780306406158')).rejects.toMatchObject({ constraint: 'publication_has_a_true_isbn' });
    await expect(insert('0306406152')).rejects.toMatchObject({ constraint: 'publication_has_a_true_isbn' });
  });
});

describe('the list of publications', () => {
  it('begins with the latest, in pages that neither repeat nor lose any', async () => {
    const audio = { kind: 'audio' as const, area };
    for (const published of ['1999', '', '2001-04', '2001-04-02', '2001']) {
      await addPublication(api, { ...audio, title: `Talk ${published || 'undated'}`, published });
    }
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const query = { kind: 'audio' as const, limit: 2, ...(cursor ? { cursor } : {}) };
      const page: Page<Publication> = await api.as(null)(publications.list, { query });
      seen.push(...page.items.map(({ title }) => title));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(['Talk 2001-04-02', 'Talk 2001-04', 'Talk 2001', 'Talk 1999', 'Talk undated']);
    expect(await titles({ kind: 'audio', priorityAreaId: await areaId(api, 1) })).toEqual([]);
  });

  it('takes one statement for 1 and for 100 rows, in a search too', async () => {
    await Promise.all(
      Array.from({ length: 30 }, (_, n) => addPublication(api, { title: `Harbor ${n}`, languages: ['fr'] })),
    );
    const count = (query: object) => countStatements(() => api.as(null)(publications.list, { query }));
    expect(await count({ limit: 100 })).toBe(await count({ limit: 1 }));
    expect(await count({ limit: 100, q: 'harbor' })).toBe(await count({ limit: 1, q: 'harbor' }));
    expect(await titles({ language: 'fr', limit: 100 })).toHaveLength(30);
  });
});
