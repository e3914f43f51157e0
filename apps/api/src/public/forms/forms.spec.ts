import { createHash, randomBytes } from 'node:crypto';
import { passwords } from '@rollcall/contract/session';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { addBranch, addPerson } from '../../../test/world.ts';

const PASSWORD = 'seven brass lanterns swing';
let api: TestApi;
let person: string;

const link = async (purpose: 'invitation' | 'password_reset' | 'first_administrator', of: string | null) => {
  const token = randomBytes(32).toString('base64url');
  await api.owner.query(
    `insert into one_time_links (token_hash, purpose, person_id, expires_at) values ($1, $2, $3, '2026-12-31')`,
    [createHash('sha256').update(token).digest(), purpose, of],
  );
  return token;
};

const get = async (path: string, as?: string) => {
  const response = await api.fetch(path, {}, as);
  return { response, text: await response.text() };
};

const send = async (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) => {
  const response = await api.fetch(path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { origin: api.baseUrl, ...headers },
  });
  return { response, text: await response.text() };
};

beforeAll(async () => {
  api = await startApi();
  const branch = await addBranch(api);
  person = await addPerson(api, { branch, member: true, email: 'jo@people.example' });
  await api.as(null)(passwords.redeem, { body: { token: await link('invitation', person), password: PASSWORD } });
});
afterAll(() => api.close());

describe('signing in without a script', () => {
  it('leads from the form to the page that was asked for, with a session', async () => {
    const form = await get('/sign-in?next=%2Fapp%2Fmeetings%2F1');
    expect(form.response.headers.get('cache-control')).toBe('no-store');
    expect(form.response.headers.get('set-cookie')).toBeNull();
    expect(form.text).toContain('<form action="/sign-in" method="post">');
    expect(form.text).toContain('<input type="hidden" name="next" value="/app/meetings/1"/>');

    const fields = { email: ' Jo@people.example ', password: PASSWORD, next: '/app/meetings/1' };
    const { response } = await send('/sign-in', fields);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/app/meetings/1');
    const cookie = response.headers.get('set-cookie')!;
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    const session = await api.fetch('/api/session', { headers: { cookie: cookie.split(';', 1)[0]! } });
    expect(await session.json()).toMatchObject({ personId: person });
  });

  it('answers a wrong password as an unknown address, keeps the address and gives no session', async () => {
    const wrong = await send('/sign-in', { email: 'jo@people.example', password: 'wrong' });
    const unknown = await send('/sign-in', { email: 'no@people.example', password: 'wrong' });
    for (const [{ response, text }, email] of [
      [wrong, 'jo@people.example'],
      [unknown, 'no@people.example'],
    ] as const) {
      expect(response.status).toBe(422);
      expect(response.headers.get('set-cookie')).toBeNull();
      expect(text).toContain('This address and this password do not go together.');
      expect(text).toContain(`value="${email}"`);
      expect(text).not.toContain('value="wrong"');
    }
    expect(wrong.text.replace('jo@', 'no@')).toBe(unknown.text);
  });

  it('says beside each field what is wrong with it', async () => {
    const empty = await send('/sign-in', {});
    expect(empty.response.status).toBe(422);
    expect(empty.text).toContain('Enter your e-mail address.');
    expect(empty.text).toContain('Enter your password.');
    const odd = await send('/sign-in', { email: '"><script>', password: 'x' });
    expect(odd.text).toContain('Enter an e-mail address, like jo@example.org.');
    expect(odd.text).toContain('value="&quot;&gt;&lt;script&gt;"');
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', '/api/session'])(
    'does not go on to %s',
    async (next) => {
      const form = await get(`/sign-in?next=${encodeURIComponent(next)}`);
      expect(form.text).not.toContain('name="next"');
      const { response } = await send('/sign-in', { email: 'jo@people.example', password: PASSWORD, next });
      expect(response.headers.get('location')).toBe('/app/');
    },
  );

  it('sends who is signed in already on', async () => {
    const { response } = await get('/sign-in?next=%2Fapp%2Faccount', person);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/app/account');
  });

  it('takes no form from another site, and says so in words', async () => {
    const fields = { email: 'jo@people.example', password: PASSWORD };
    const { response, text } = await send('/sign-in', fields, { origin: 'https://evil.example' });
    expect(response.status).toBe(403);
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(text).toContain('That came from another site');
  });

  it('answers a form that is too large, or that is none, in words', async () => {
    const large = await send('/sign-in', { email: 'a'.repeat(300_000) });
    expect(large.response.status).toBe(413);
    expect(large.text).toContain('That was too much at once');
    const none = await send('/sign-in', {}, { 'content-type': 'application/json' });
    expect(none.response.status).toBe(400);
    expect(none.text).toContain('We could not read that');
  });

  it('holds back after ten tries, and says for how long', async () => {
    const fields = { email: 'often@people.example', password: 'wrong' };
    for (let n = 0; n < 10; n += 1) expect((await send('/sign-in', fields)).response.status).toBe(422);
    const { response, text } = await send('/sign-in', fields);
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('900');
    expect(text).toContain('Too many attempts. Try again in 15 minutes.');
  });
});

describe('a forgotten password', () => {
  it('is answered the same whether the address is known or not, and only the known one gets a link', async () => {
    for (const email of ['jo@people.example', 'nobody@people.example']) {
      const { response } = await send('/forgot-password', { email });
      expect(response.status).toBe(303);
      expect(response.headers.get('location')).toBe('/forgot-password?sent=1');
    }
    expect((await get('/forgot-password?sent=1')).text).toContain('Look into your mail');
    await api.runJobs();
    expect(api.mails.length).toBe(1);
  });

  it('asks again where the address cannot be one', async () => {
    const { response, text } = await send('/forgot-password', { email: 'jo' });
    expect(response.status).toBe(422);
    expect(text).toContain('Enter an e-mail address');
  });
});

describe('the mailed link', () => {
  it('sets the password once', async () => {
    const token = await link('password_reset', person);
    const form = await get(`/set-password?token=${token}`);
    expect(form.response.headers.get('cache-control')).toBe('no-store');
    expect(form.text).toContain('Set a new password');
    const { response } = await send('/set-password', { token, password: 'nine copper kettles whistle' });
    expect(response.headers.get('location')).toBe('/sign-in?done=password-set');
    expect((await get('/sign-in?done=password-set')).text).toContain('Your password is set');
    expect((await send('/set-password', { token, password: PASSWORD })).response.status).toBe(410);
    expect((await get(`/set-password?token=${token}`)).response.status).toBe(410);
  });

  it('stays good after a password that is too short or too common', async () => {
    const token = await link('invitation', person);
    const short = await send('/set-password', { token, password: 'short' });
    expect(short.response.status).toBe(422);
    expect(short.text).toContain('Choose at least 12 characters.');
    const common = await send('/set-password', { token, password: 'password1234' });
    expect(common.text).toContain('This one is too easy to guess');
    expect((await send('/set-password', { token, password: PASSWORD })).response.status).toBe(303);
  });

  it.each(['', 'nonsense', 'a'.repeat(43), '"><script>'])('does not work where it is %j', async (token) => {
    const { response, text } = await get(`/set-password?token=${encodeURIComponent(token)}`);
    expect(response.status).toBe(410);
    expect(text).toContain('This link does not work any more');
    expect((await send('/set-password', { token, password: PASSWORD })).response.status).toBe(410);
  });
});

describe('the first administrator', () => {
  const fields = { givenName: 'Ada', familyName: '', email: 'ada@people.example', password: PASSWORD };

  it('keeps what was typed where something is wrong, and then becomes one, once', async () => {
    const token = await link('first_administrator', null);
    const wrong = await send('/first-administrator', { ...fields, token, givenName: ' ' });
    expect(wrong.response.status).toBe(422);
    expect(wrong.text).toContain('Enter your first name.');
    expect(wrong.text).toContain('value="ada@people.example"');
    const taken = await send('/first-administrator', { ...fields, token, email: 'jo@people.example' });
    expect(taken.text).toContain('Somebody has this address already.');
    const { response } = await send('/first-administrator', { ...fields, token });
    expect(response.headers.get('location')).toBe('/sign-in?done=administrator-made');
    expect((await send('/first-administrator', { ...fields, token })).response.status).toBe(410);
  });

  it('is nobody by the link of an invitation', async () => {
    const token = await link('invitation', person);
    expect((await get(`/first-administrator?token=${token}`)).response.status).toBe(410);
    expect((await send('/first-administrator', { ...fields, token })).response.status).toBe(410);
  });
});
