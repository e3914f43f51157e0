import { sessions } from '@rollcall/contract/session';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startApi, type TestApi } from '../../../../test/harness.ts';
import { problemOf } from '../../../../test/problem-of.ts';
import { addAccount, addBranch } from '../../../../test/world.ts';
import { PasswordHasher } from '../passwords/password-hasher.ts';

const NOW = '2026-11-23T18:00:00Z';
const PASSWORD = 'a meadow of seventeen larks';

let api: TestApi;
let branch: string;
let ada: string;

const signIn = (email: string, password: string, headers: Record<string, string> = {}) =>
  api.fetch('/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ email, password }),
  });

/** The `name=token` that an answer sets. */
const cookieIn = (response: Response): string => response.headers.get('set-cookie')?.split(';')[0] ?? '';
const statusWith = async (cookie: string) => (await api.fetch('/api/session', { headers: { cookie } })).status;

beforeAll(async () => {
  api = await startApi({ now: NOW });
  branch = await addBranch(api);
  ada = await addAccount(api, { branch, member: true, email: 'ada@people.example', password: PASSWORD });
});
afterAll(() => api.close());
beforeEach(async () => {
  api.clock.set(NOW);
  await api.owner.query('delete from sign_in_attempts');
});

describe('signing in', () => {
  it('opens a session for the right password, whichever way the address is written', async () => {
    const response = await signIn('  ADA@people.example ', PASSWORD);
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({
      personId: ada,
      branchId: branch,
      expiresAt: '2026-12-07T18:00:00+00:00',
    });
    expect(await statusWith(cookieIn(response))).toBe(200);
  });

  it('gives a cookie that scripts cannot read, other sites cannot send, and that ends with the session', async () => {
    const cookie = (await signIn('ada@people.example', PASSWORD)).headers.get('set-cookie');
    expect(cookie).toMatch(/^rollcall=[\w-]{43}; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('refuses a wrong password and an unknown address by the same answer and the same work', async () => {
    const verify = vi.spyOn(api.app.get(PasswordHasher, { strict: false }), 'verify');
    const answers = [];
    for (const [email, password] of [
      ['ada@people.example', 'not the password'],
      ['nobody@people.example', PASSWORD],
    ] as const) {
      const response = await signIn(email, password);
      const { requestId, ...problem } = (await response.json()) as Record<string, unknown>;
      expect(requestId).toBe(response.headers.get('x-request-id'));
      answers.push({ problem, cookie: response.headers.get('set-cookie'), headers: [...response.headers.keys()] });
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({ problem: { status: 401, code: 'sign-in-failed' }, cookie: null });
    expect(verify).toHaveBeenCalledTimes(2);
    expect(await Promise.all(verify.mock.results.map(({ value }) => value as Promise<boolean>))).toEqual([
      false,
      false,
    ]);
  });

  it('does the work of a proof also where there is nothing to prove against', async () => {
    const hasher = new PasswordHasher();
    expect(await hasher.verify(undefined, PASSWORD)).toBe(false);
    expect(await hasher.verify(await hasher.hash(PASSWORD), PASSWORD)).toBe(true);
    expect(await hasher.hash(PASSWORD)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('gives a new token each time, and ends the session that the browser brought along', async () => {
    const first = cookieIn(await signIn('ada@people.example', PASSWORD));
    const second = cookieIn(await signIn('ada@people.example', PASSWORD, { cookie: first, origin: api.baseUrl }));
    expect(second).not.toBe(first);
    expect([await statusWith(first), await statusWith(second)]).toEqual([401, 200]);
  });

  it('never takes a token that the browser made up', async () => {
    const planted = `rollcall=${'x'.repeat(43)}`;
    const given = cookieIn(await signIn('ada@people.example', PASSWORD, { cookie: planted, origin: api.baseUrl }));
    expect(given).not.toBe(planted);
    expect(await statusWith(planted)).toBe(401);
  });

  it('keeps only the hash of the token', async () => {
    const token = cookieIn(await signIn('ada@people.example', PASSWORD)).split('=')[1]!;
    const { rows } = await api.owner.query<{ found: boolean }>(
      'select exists (select from sessions where token_hash = sha256($1)) as found',
      [Buffer.from(token)],
    );
    expect(rows[0]?.found).toBe(true);
  });

  it('ends after fourteen days', async () => {
    const cookie = cookieIn(await signIn('ada@people.example', PASSWORD));
    api.clock.set('2026-12-07T17:59:59Z');
    expect(await statusWith(cookie)).toBe(200);
    api.clock.set('2026-12-07T18:00:00Z');
    expect(await statusWith(cookie)).toBe(401);
  });
});

describe('signing out', () => {
  it('ends this session and takes its cookie, and leaves the others', async () => {
    const here = cookieIn(await signIn('ada@people.example', PASSWORD));
    const there = cookieIn(await signIn('ada@people.example', PASSWORD));
    const response = await api.fetch('/api/session', {
      method: 'DELETE',
      headers: { cookie: here, origin: api.baseUrl },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('set-cookie')).toMatch(/^rollcall=; .*Expires=Thu, 01 Jan 1970/);
    expect([await statusWith(here), await statusWith(there)]).toEqual([401, 200]);
  });

  it('ends every session everywhere when asked to, and nobody else’s', async () => {
    const bob = await addAccount(api, { branch, email: 'bob@people.example', password: PASSWORD });
    const cookies = [await api.cookieOf(ada), await api.cookieOf(ada)];
    const others = await api.cookieOf(bob);
    await api.as(ada)(sessions.closeAll, {});
    expect(await Promise.all([...cookies, others].map(statusWith))).toEqual([401, 401, 200]);
  });

  it('is nothing that a visitor could do', async () => {
    expect(await problemOf(api.as(null)(sessions.close, {}))).toMatchObject({ status: 401, code: 'unauthenticated' });
  });
});
