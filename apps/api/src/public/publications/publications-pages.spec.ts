import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { addPublication } from '../../../test/library.ts';
import { addBranch, addPerson, areaId } from '../../../test/world.ts';

let api: TestApi;
let area: string;
let staff: string;
const slugs: Record<string, string> = {};

beforeAll(async () => {
  api = await startApi({ env: { PUBLIC_URL: 'https://rollcall.example' } });
  area = await areaId(api, 7);
  staff = await addPerson(api, { branch: await addBranch(api), member: true, office: 'national_staff' });
  const add = async (title: string, more: object = {}) => {
    const id = await addPublication(api, { title, ...more });
    const { rows } = await api.owner.query<{ slug: string }>('select slug from publications where id = $1', [id]);
    slugs[title] = rows[0]!.slug;
  };
  await add('Rent <b>strikes</b>', { area, summary: 'How **tenants** won', isbn: '9780306406157' });
  await add('Wages', { area, kind: 'video', languages: ['es'] });
  await add('Inner bulletin', { visibility: 'members' });
  for (let n = 1; n <= 25; n += 1) await add(`Leaflet ${n}`, { kind: 'article', published: String(1900 + n) });
});
afterAll(() => api.close());

const get = async (path: string, as?: string) => {
  const response = await api.fetch(path, {}, as);
  return { response, text: await response.text() };
};

describe('the public catalogue', () => {
  it('is one page with an address for each search, kept by caches, for everybody the same', async () => {
    for (const path of ['/publications', '/publications?q=strikes&kind=pamphlet&area=labor-movement&language=en']) {
      const { response, text } = await get(path, staff);
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toMatch(/^public, max-age=60/);
      expect(response.headers.get('set-cookie')).toBeNull();
      expect(text).toContain(`href="/publications/${slugs['Rent <b>strikes</b>']}"`);
      expect(text).not.toContain('Inner bulletin');
      expect(text).not.toContain('type="module"');
    }
  });

  it('marks what it found, and nothing of it as code', async () => {
    const { text } = await get('/publications?q=strikes');
    expect(text).toContain('Rent &lt;b&gt;<mark>strikes</mark>&lt;/b&gt;</bdi>');
    expect(text).toContain('<meta name="robots" content="noindex"');
    expect((await get('/publications')).text).toContain('rel="canonical" href="https://rollcall.example/publications"');
  });

  it('keeps to what was chosen, and shows all of it where that is no choice of ours', async () => {
    const { text } = await get(`/publications?area=${area}&kind=video`);
    expect(text).toContain('Wages');
    expect(text).not.toContain('Rent &lt;b&gt;');
    const { response } = await get('/publications?kind=nonsense&area=nowhere&language=%00&q=%00');
    expect(response.status).toBe(200);
    expect((await get('/publications?q=zeppelin')).text).toContain('Nothing fits');
  });

  it('leads from page to page without losing the question', async () => {
    const { text } = await get('/publications?kind=article');
    const next = /rel="next" href="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
    expect(next).toMatch(/^\/publications\?kind=article&cursor=/);
    const second = (await get(next!)).text;
    expect(second).toContain('Leaflet 5<');
    expect(second).not.toContain('Leaflet 6<');
    expect((await get('/publications?cursor=nonsense')).response.status).toBe(400);
  });
});

describe('the page of a publication', () => {
  it('says what it is, how it is cited, and lets it be copied', async () => {
    const { response, text } = await get(`/publications/${slugs['Rent <b>strikes</b>']}`);
    expect(response.status).toBe(200);
    expect(text).toContain('<strong>tenants</strong>');
    expect(text).toContain('978-0-306-40615-7');
    expect(text).toContain('Gray, Rose. Rent &lt;b&gt;strikes&lt;/b&gt;. 1971.');
    expect(text).toMatch(/<script type="module" src="\/assets\/copy-[\w-]+\.js">/);
    expect(text).toContain('"@type":"Book"');
    expect(text).toContain('Wages');
  });

  it('is there in Spanish', async () => {
    const { text } = await get(`/es/publications/${slugs['Wages']}`);
    expect(text).toContain('Cómo citar');
    expect(text).toMatch(/<h1[^>]* lang="es"/);
  });

  it('gives its citation as a file', async () => {
    const { response, text } = await get(`/publications/${slugs['Wages']}/citation.bib`);
    expect(response.headers.get('content-type')).toBe('application/x-bibtex; charset=utf-8');
    expect(text).toMatch(/^@misc\{gray1971wages,/);
    expect(text).toContain(`url = {https://rollcall.example/publications/${slugs['Wages']}}`);
  });

  it('is for members alone where the publication is, and not there where there is none', async () => {
    for (const slug of [slugs['Inner bulletin'], 'nothing', '..%2f..', 'A%00']) {
      expect((await get(`/publications/${slug}`, staff)).response.status).toBe(404);
    }
    expect((await get(`/publications/${slugs['Inner bulletin']}/citation.bib`, staff)).response.status).toBe(404);
  });
});
