import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { addBranch, addCampaign, addMeeting } from '../../../test/world.ts';
import { plainOf } from './plain-of.ts';

const ORIGIN = 'https://rollcall.example';

let api: TestApi;
let branch: string;
let slug: string;
const ids: Record<'open' | 'members' | 'cancelled' | 'elsewhere', string> = {
  open: '',
  members: '',
  cancelled: '',
  elsewhere: '',
};

beforeAll(async () => {
  api = await startApi({ env: { PUBLIC_URL: ORIGIN } });
  branch = await addBranch(api, { slug: 'chicago', name: 'Chicago' });
  ids.open = await addMeeting(api, {
    branch,
    title: 'Rent & <b>repairs</b> ]]>',
    onlineUrl: 'https://secret.example/room',
  });
  ids.members = await addMeeting(api, { branch, visibility: 'members', title: 'For members alone' });
  ids.cancelled = await addMeeting(api, { branch, cancelled: true });
  ids.elsewhere = await addMeeting(api, { branch: await addBranch(api) });
  const campaign = await addCampaign(api, { branch, title: 'A union in every warehouse' });
  const { rows } = await api.owner.query<{ slug: string }>('select slug from campaigns where id = $1', [campaign]);
  slug = rows[0]!.slug;
  await api.owner.query(
    `insert into campaign_updates (campaign_id, title, body, published_at, updated_at)
     values ($1, 'First cards', 'We **won** at [the first](https://example.org/gate).', '2026-11-20', '2026-11-20')`,
    [campaign],
  );
});
afterAll(() => api.close());

const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await api.fetch(path, { headers });
  return { response, text: await response.text() };
};

describe('feeds', () => {
  it.each(['/feeds/meetings.atom', '/feeds/branches/chicago/meetings.atom'])(
    '%s tells of public meetings, when and where, and of no other',
    async (path) => {
      const { response, text } = await get(path);
      expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
      expect(response.headers.get('cache-control')).toMatch(/^public/);
      expect(response.headers.get('set-cookie')).toBeNull();
      expect(text).toContain(`<link href="${ORIGIN}/meetings/${ids.open}"/>`);
      expect(text).toMatch(/Tuesday, December 1, 2026/);
      expect(text).toContain('Cancelled: The hall is closed');
      expect(text).not.toContain(ids.members);
      expect(text).not.toContain('secret.example');
      expect(text.includes(ids.elsewhere)).toBe(path === '/feeds/meetings.atom');
      expect(text.match(/]]>/g)!.length).toBe(text.match(/<!\[CDATA\[/g)!.length);
    },
  );

  it('are there in the language of their address', async () => {
    const { text } = await get('/es/feeds/branches/chicago/meetings.atom');
    expect(text).toContain('Reuniones públicas de Chicago');
    expect(text).toContain(`<link href="${ORIGIN}/es/meetings/${ids.open}"/>`);
    expect(text).toMatch(/martes, 1 de diciembre de 2026/);
  });

  it.each([() => '/feeds/campaigns.atom', () => `/feeds/campaigns/${slug}.atom`])(
    'tell what campaigns have to tell, without its marks',
    async (path) => {
      const { text } = await get(path());
      expect(text).toContain('First cards');
      expect(text).toContain('We won at the first (https://example.org/gate).');
    },
  );

  it('are not sent again to who has them', async () => {
    const { response } = await get('/feeds/meetings.atom');
    const etag = response.headers.get('etag')!;
    expect((await get('/feeds/meetings.atom', { 'if-none-match': etag })).response.status).toBe(304);
  });

  it('are named by the pages that they follow', async () => {
    expect((await get('/meetings')).text).toContain('type="application/atom+xml" href="/feeds/meetings.atom"/>');
    expect((await get('/es/branches/chicago')).text).toContain('href="/es/feeds/branches/chicago/meetings.atom"');
    expect((await get('/feeds/publications.atom')).response.status).toBe(200);
  });

  it('are not there for what is not there', async () => {
    for (const path of [
      '/feeds/branches/atlantis/meetings.atom',
      '/feeds/campaigns/nothing.atom',
      '/feeds/other.atom',
    ]) {
      expect((await get(path)).response.status).toBe(404);
    }
  });
});

describe('embeds of a branch', () => {
  it('stand within pages of others, as a frame without a script or a cookie', async () => {
    const { response, text } = await get('/embed/branches/chicago/meetings');
    const policy = response.headers.get('content-security-policy')!;
    expect(policy).toContain('frame-ancestors *');
    expect(policy).not.toContain('script-src');
    expect(response.headers.get('x-frame-options')).toBeNull();
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(text).toContain('<base target="_blank"/>');
    expect(text).toContain(`href="/meetings/${ids.open}"`);
    expect(text).not.toContain(ids.members);
    expect((await get('/branches/chicago')).response.headers.get('content-security-policy')).toContain(
      "frame-ancestors 'none'",
    );
  });

  it('are read by scripts of any site as JSON', async () => {
    const { response, text } = await get('/es/embed/branches/chicago/meetings.json', {
      origin: 'https://chicago.example',
    });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
    const { branch: of, meetings } = JSON.parse(text) as { branch: object; meetings: Record<string, unknown>[] };
    expect(of).toMatchObject({ name: 'Chicago', url: `${ORIGIN}/es/branches/chicago` });
    expect(meetings.map(({ id }) => id)).toEqual(expect.arrayContaining([ids.open, ids.cancelled]));
    expect(meetings.find(({ id }) => id === ids.open)).toMatchObject({ isOnline: true, timeZone: 'America/Chicago' });
    expect(text).not.toContain('secret.example');
    expect(text).not.toContain(ids.members);
  });

  it('are subscribed to as a calendar, where a cancelled meeting says so', async () => {
    const { response, text } = await get('/embed/branches/chicago/meetings.ics');
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const unfolded = text.replace(/\r\n /g, '');
    expect(unfolded).toContain(`UID:${ids.open}@rollcall`);
    expect(unfolded).toContain('STATUS:CANCELLED');
    expect(unfolded).toContain(`${ORIGIN}/meetings/${ids.open}`);
    expect(unfolded).not.toContain(ids.members);
    expect(unfolded).not.toContain('secret.example');
    expect((await get('/embed/branches/atlantis/meetings.ics')).response.status).toBe(404);
  });
});

it.each([
  ['**bold** and _slanted_', 'bold and slanted'],
  ['# Title\n\n> said', 'Title\n\nsaid'],
  ['[here](https://example.org) and <https://example.org>', 'here (https://example.org) and <https://example.org>'],
  ['2 * 3 * 4 and snake_case_word', '2 * 3 * 4 and snake_case_word'],
])('reads %o without its marks', (markdown, plain) => {
  expect(plainOf(markdown)).toBe(plain);
});
