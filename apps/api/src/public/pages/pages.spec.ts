import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { addBranch, addCampaign, addMeeting, addPerson, areaId } from '../../../test/world.ts';

let api: TestApi;
let branch: string;
let open: string;
let hidden: Record<'members' | 'branch', string>;

beforeAll(async () => {
  api = await startApi({ env: { PUBLIC_URL: 'https://rollcall.example' } });
  branch = await addBranch(api, { slug: 'chicago', name: 'Chicago' });
  const area = await areaId(api, 7);
  const campaign = await addCampaign(api, { branch, area, title: 'A union in every warehouse' });
  const at = { branch, onlineUrl: 'https://secret.example/room', capacity: 60 };
  open = await addMeeting(api, { ...at, title: 'Open <script>alert(1)</script> to all', campaign });
  hidden = {
    members: await addMeeting(api, { ...at, title: 'For members alone', visibility: 'members' }),
    branch: await addMeeting(api, { ...at, title: 'For the branch alone', visibility: 'branch' }),
  };
});
afterAll(() => api.close());

const get = async (path: string, init?: RequestInit, as?: string) => {
  const response = await api.fetch(path, init, as);
  return { response, text: await response.text() };
};

describe('the published pages', () => {
  it.each(['/', '/what-we-do', '/areas/labor-movement', '/branches', '/branches/chicago', '/meetings'])(
    'answers %s whole, cacheable, without a cookie, a script or another host',
    async (path) => {
      const { response, text } = await get(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('cache-control')).toMatch(/^public, max-age=60/);
      expect(response.headers.get('set-cookie')).toBeNull();
      expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
      const scripts = text.match(/<script(?! type="module" src="\/assets\/[\w-]+\.js")/g);
      expect(scripts).toEqual(['<script']); // the data for machines
      expect(response.headers.get('content-language')).toBe('en-US');
      expect(text).toContain(`<link rel="canonical" href="https://rollcall.example${path}"/>`);
      expect(text.match(/(?:src|href|action)="https?:\/\/(?!rollcall\.example)[^"]*"/g)).toBeNull();
    },
  );

  it('runs a script of its own where one helps, and lets a browser run none elsewhere', async () => {
    const { response, text } = await get('/branches');
    const script = /<script type="module" src="(\/assets\/nearby-[\w-]+\.js)">/.exec(text)?.[1];
    expect(response.headers.get('content-security-policy')).toContain("; script-src 'self'; ");
    const { response: served } = await get(script!);
    expect(served.headers.get('content-type')).toMatch(/javascript/);
    expect(served.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    for (const path of ['/', '/meetings', '/branches?near=60608']) {
      const { response: other, text: page } = await get(path);
      expect(other.headers.get('content-security-policy')).not.toContain('script-src');
      expect(page).not.toContain('type="module"');
    }
  });

  it('is there in Spanish too, under an address of its own', async () => {
    for (const path of ['/', '/what-we-do', '/branches', '/branches/chicago', '/meetings', `/meetings/${open}`]) {
      const { response, text } = await get(`/es${path}`.replace(/\/$/, ''));
      expect(response.status).toBe(200);
      expect(response.headers.get('content-language')).toBe('es-US');
      expect(text).toContain('<html lang="es-US" dir="ltr">');
      expect(text).toContain(`<link rel="alternate" hrefLang="en" href="https://rollcall.example${path}"/>`);
      expect(response.headers.get('etag')).not.toBe((await get(path)).response.headers.get('etag'));
    }
    expect((await get('/fr/branches')).response.status).toBe(404);
    expect((await get('/es/nothing')).text).toContain('Aquí no hay nada');
    expect((await get('/es/api/branches')).response.status).toBe(404);
  });

  it('shows a public meeting with its data for machines and without the link for those online', async () => {
    const { response, text } = await get(`/meetings/${open}`);
    expect(response.status).toBe(200);
    expect(text).toContain('Open &lt;script&gt;alert(1)&lt;/script&gt; to all');
    expect(text).toContain('"startDate":"2026-12-01T19:00:00-06:00"');
    expect(text).toContain('EventScheduled');
    expect(text).toContain(`/sign-in?next=%2Fapp%2Fmeetings%2F${open}`);
    expect(text).not.toContain('secret.example');
  });

  it.each(['members', 'branch'] as const)('says that a meeting for %s is not there', async (visibility) => {
    const { response, text } = await get(`/meetings/${hidden[visibility]}`);
    expect(response.status).toBe(404);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(text).toContain('There is nothing here');
  });

  it('shows a member the same as everybody, since caches keep it', async () => {
    const member = await addPerson(api, { branch, member: true });
    expect((await get(`/meetings/${hidden.members}`, {}, member)).response.status).toBe(404);
    const listed = await get('/meetings', {}, member);
    expect(listed.text).toContain(open);
    expect(listed.text).not.toContain(hidden.members);
  });

  it('names a meeting of an area by its campaign', async () => {
    expect((await get('/areas/labor-movement')).text).toContain(open);
    expect((await get('/areas/climate-justice')).text).not.toContain(open);
  });

  it('says in a word that a meeting is cancelled, is over, or has begun', async () => {
    const cancelled = await addMeeting(api, { branch, cancelled: true });
    const over = await addMeeting(api, { branch, startsAtLocal: '2026-11-01T19:00' });
    const running = await addMeeting(api, { branch, startsAtLocal: '2026-11-23T11:30' });
    const { text } = await get(`/meetings/${cancelled}`);
    expect(text).toContain('This meeting is cancelled');
    expect(text).toContain('The hall is closed');
    expect(text).toContain('EventCancelled');
    expect(text).not.toContain('next=%2Fapp');
    expect((await get(`/meetings/${over}`)).text).toContain('This meeting is over');
    expect((await get(`/meetings/${running}`)).text).toContain('This meeting has begun');
  });

  it('tells whoever has the page already that it is the same, and whoever has an older one not', async () => {
    const { response } = await get('/what-we-do');
    const tag = response.headers.get('etag')!;
    expect((await get('/what-we-do', { headers: { 'if-none-match': tag } })).response.status).toBe(304);
    expect((await get('/branches', { headers: { 'if-none-match': tag } })).response.status).toBe(200);
  });

  it('leads through all meetings by plain links', async () => {
    const many = await addBranch(api, { slug: 'busy', name: 'Busy' });
    for (let n = 0; n < 21; n += 1) await addMeeting(api, { branch: many, startsAtLocal: '2027-02-01T19:00' });
    const first = (await get('/meetings')).text;
    const href = /rel="next" href="([^"]+)"/.exec(first)?.[1];
    const second = await get(href!);
    expect(second.response.status).toBe(200);
    expect(second.text).toContain('<meta name="robots" content="noindex"/>');
    expect((await get('/meetings?cursor=nonsense')).response.status).toBe(400);
  });

  it('finds a branch by its city, its state or a ZIP code, and says so where there is none', async () => {
    for (const near of ['chicago', 'Illinois', 'IL', '60699']) {
      const { text } = await get(`/branches?near=${near}`);
      expect(text).toContain('href="/branches/chicago"');
    }
    const { text } = await get(`/branches?near=${encodeURIComponent('"><script>x</script>')}`);
    expect(text).toContain('No branch fits');
    expect(text).not.toContain('<script>x');
  });
});

describe('what is not there', () => {
  const unknown = ['/nothing', '/meetings/nonsense', `/meetings/${crypto.randomUUID()}`, '/branches/atlantis'];
  it.each([...unknown, '/areas/%00', '/meetings/%', '/%E0%A4%A', '/branches/%zz/', '//elsewhere.example/'])(
    'answers %s with a page that leads on',
    async (path) => {
      const { response, text } = await get(path);
      expect(response.status).toBe(404);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(text).toContain('href="/branches"');
      expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    },
  );

  it('is not what has a slash at the end too many: that is the same page', async () => {
    for (const path of ['/meetings', '/branches/chicago', `/meetings/${open}`]) {
      const { response, text } = await get(`${path}/`);
      expect(response.status).toBe(200);
      expect(text).toContain(`<link rel="canonical" href="https://rollcall.example${path}"/>`);
    }
  });

  it('leaves the answers of the API to the API', async () => {
    const { response } = await get('/api/nothing');
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });
});

describe('what pages name', () => {
  it('is served for ever', async () => {
    const font = /href="(\/assets\/[^"]+\.woff2)"/.exec((await get('/')).text)?.[1];
    const { response } = await get(font!);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });
});
