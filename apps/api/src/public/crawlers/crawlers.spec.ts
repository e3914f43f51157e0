import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { addBranch, addCampaign, addMeeting } from '../../../test/world.ts';
import { sitemapOf } from './sitemap.ts';

const ORIGIN = 'https://rollcall.example';

let api: TestApi;
let text: string;
const ids: Record<'open' | 'members' | 'past', string> = { open: '', members: '', past: '' };

beforeAll(async () => {
  api = await startApi({ env: { PUBLIC_URL: ORIGIN } });
  const branch = await addBranch(api, { slug: 'chicago' });
  await addCampaign(api, { branch, title: 'A union in every warehouse' });
  ids.open = await addMeeting(api, { branch });
  ids.members = await addMeeting(api, { branch, visibility: 'members' });
  ids.past = await addMeeting(api, { branch, startsAtLocal: '2026-11-01T19:00' });
  const plan = await addCampaign(api, { branch, title: 'A secret plan' });
  await api.owner.query('update campaigns set published_at = null where id = $1', [plan]);
  const response = await api.fetch('/sitemap.xml');
  expect(response.headers.get('content-type')).toMatch(/^application\/xml/);
  text = await response.text();
});
afterAll(() => api.close());

it('names every page that should be found, in both languages, each with the other beside it', () => {
  for (const path of ['/branches/chicago', `/meetings/${ids.open}`, '/areas/labor-movement', '/join']) {
    expect(text).toContain(`<loc>${ORIGIN}${path}</loc>`);
    expect(text).toContain(`<loc>${ORIGIN}/es${path}</loc>`);
    expect(text).toContain(`<xhtml:link rel="alternate" hreflang="es" href="${ORIGIN}/es${path}"/>`);
  }
  expect(text).toMatch(/<loc>[^<]*\/campaigns\/a-union-in-every-warehouse-\w+<\/loc><lastmod>/);
});

it('names no page that not everybody may see, or that is over', () => {
  expect(text).not.toContain(ids.members);
  expect(text).not.toContain(ids.past);
  expect(text).not.toContain('a-secret-plan');
});

it('names pages that are there, and that name themselves so', async () => {
  const paths = [...text.matchAll(/<loc>https:\/\/rollcall\.example([^<]*)<\/loc>/g)].map(([, path]) => path!);
  expect(paths.length).toBeGreaterThan(30);
  const wrong: string[] = [];
  for (const path of paths) {
    const response = await api.fetch(path || '/');
    const page = await response.text();
    const isItself = page.includes(`<link rel="canonical" href="${ORIGIN}${path}"/>`);
    if (response.status !== 200 || !isItself || page.includes('content="noindex"'))
      wrong.push(`${path} ${response.status}`);
  }
  expect(wrong).toEqual([]);
});

it('stays within what one file may hold', () => {
  const pages = Array.from({ length: 40_000 }, (_, n) => ({ path: `/meetings/${n}`, changedAt: null }));
  expect(sitemapOf(ORIGIN, ['en', 'es', 'fr'], pages).match(/<url>/g)!.length).toBeLessThanOrEqual(50_000);
});

it('asks crawlers to leave alone what is for one person, in each language', async () => {
  const robots = await (await api.fetch('/robots.txt')).text();
  for (const path of ['/api/', '/app/', '/rsvp/', '/es/rsvp/', '/join/', '/es/join/']) {
    expect(robots).toContain(`Disallow: ${path}\n`);
  }
  expect(robots).toContain(`Sitemap: ${ORIGIN}/sitemap.xml`);
});
