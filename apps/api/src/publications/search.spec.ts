import type { Page } from '@rollcall/contract/fields';
import { type Publication, publications } from '@rollcall/contract/publications';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../test/harness.ts';
import { addPublication } from '../../test/library.ts';
import { areaId } from '../../test/world.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  const add = (title: string, more: object = {}) => addPublication(api, { title, ...more });
  await add('Rent strikes', {
    published: '1975',
    summary: 'How **tenants** in Pilsen won a rent strike. Then the landlord gave in.',
  });
  await add('The city', { published: '2020', text: 'Some remember the rent strike that tenants began in March.' });
  await add('Wages and prices', { authors: ['Delgado, Rosa'], published: '1934', isbn: '9780306406157' });
  await add('Huelgas de alquiler', { languages: ['es'], published: '1999', summary: 'Las inquilinas ganaron.' });
  await add('Strike! Huelga!', { languages: ['en', 'es'], published: '1988', kind: 'video' });
  await add('Grèves', { languages: ['fr'], published: '1968', area: await areaId(api, 7) });
  await add('Housing for all', { published: '2001', summary: 'Housing, not speculation' });
  await add('Fair housing strike', { published: '2002' });
});
afterAll(() => api.close());

const find = async (q: string, more: object = {}) =>
  (await api.as(null)(publications.list, { query: { q, ...more } })).items;
const titles = async (q: string, more: object = {}) => (await find(q, more)).map(({ title }) => title);

describe('a search of the catalogue', () => {
  it('finds words by their stems, a title before a text', async () => {
    expect(await titles('rent striking')).toEqual(['Rent strikes', 'The city']);
    expect(await titles('tenant')).toEqual(['Rent strikes', 'The city']);
  });

  it('knows the stems of Spanish, and finds a publication in two languages by either', async () => {
    expect(await titles('huelga')).toEqual(expect.arrayContaining(['Huelgas de alquiler', 'Strike! Huelga!']));
    expect(await titles('inquilina')).toEqual(['Huelgas de alquiler']);
    expect(await titles('grèves')).toEqual(['Grèves']);
  });

  it('takes phrases, alternatives and what is not wanted, in every language', async () => {
    expect(await titles('"rent strike"')).toEqual(['Rent strikes', 'The city']);
    expect(await titles('"strike rent"')).toEqual([]);
    expect(await titles('wages or grèves')).toEqual(expect.arrayContaining(['Wages and prices', 'Grèves']));
    expect((await titles('strike -housing')).sort()).toEqual(['Rent strikes', 'Strike! Huelga!', 'The city']);
  });

  it('finds by an author, and by an ISBN however it is written', async () => {
    expect(await titles('Rosa Delgado')).toEqual(['Wages and prices']);
    expect(await titles('0-306-40615-2')).toEqual(['Wages and prices']);
    expect(await titles('978 0 306 40615 7')).toEqual(['Wages and prices']);
  });

  it('keeps to a kind, an area, a language', async () => {
    expect(await titles('strike', { kind: 'video' })).toEqual(['Strike! Huelga!']);
    expect(await titles('grèves', { priorityAreaId: await areaId(api, 7) })).toEqual(['Grèves']);
    expect(await titles('grèves', { priorityAreaId: await areaId(api, 8) })).toEqual([]);
    expect((await titles('huelga', { language: 'en' })).sort()).toEqual(['Strike! Huelga!']);
  });

  it('finds a word that is still being typed', async () => {
    expect(await titles('hous')).toEqual(expect.arrayContaining(['Housing for all']));
    expect(await titles('wages pri')).toEqual([]);
    expect(await titles('wages pri', { typing: 'true' })).toEqual(['Wages and prices']);
    expect(await titles("&|!:* ( '", { typing: 'true' })).toEqual([]);
  });

  it('shows where it found it', async () => {
    const [first, second] = await find('rent strike');
    expect(first?.found?.title).toEqual([
      { text: 'Rent', isHit: true },
      { text: ' ', isHit: false },
      { text: 'strikes', isHit: true },
    ]);
    expect(first?.found?.passage.map(({ text }) => text).join('')).toContain('tenants in Pilsen won a rent strike');
    expect(second?.found).toMatchObject({ title: [{ text: 'The city', isHit: false }], passage: [] });
  });

  it.each(['!!!', '"', 'the', '((((', "'; drop table publications; --", '\\', '<b>'])('is not upset by %s', async (q) =>
    expect(await find(q)).toBeInstanceOf(Array),
  );

  it('comes in pages that neither repeat nor lose any, however many were found', async () => {
    await api.owner.query(
      `insert into publications (kind, title, languages, published, text)
       select 'article', 'Transit ' || n, '{en}', (1900 + n % 90)::text, case when n % 2 = 0 then 'transit transit' else '' end
         from generate_series(1, 450) n`,
    );
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const query = { q: 'transit', limit: 100, ...(cursor ? { cursor } : {}) };
      const page: Page<Publication> = await api.as(null)(publications.list, { query });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen.length).toBe(450);
    expect(new Set(seen).size).toBe(450);
  });
});
