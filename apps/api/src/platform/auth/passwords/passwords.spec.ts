import { passwords, sessions } from '@rollcall/contract/session';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startApi, type TestApi } from '../../../../test/harness.ts';
import { problemOf } from '../../../../test/problem-of.ts';
import { addAccount, addPerson } from '../../../../test/world.ts';
import { hashOfToken, newToken } from '../session-token.ts';
import { PasswordHasher } from './password-hasher.ts';

const NOW = '2026-11-23T18:00:00Z';
const OLD = 'a meadow of seventeen larks';
const NEW = 'nine lanterns over the weir';

let api: TestApi;
let ada: string;

const linkFor = async (purpose: string, personId: string | null, expiresAt = '2026-11-23T19:00:00Z') => {
  const token = newToken();
  await api.owner.query(
    'insert into one_time_links (token_hash, purpose, person_id, expires_at) values ($1, $2, $3, $4)',
    [hashOfToken(token), purpose, personId, expiresAt],
  );
  return token;
};
const signIn = (email: string, password: string) => api.as(null)(sessions.open, { body: { email, password } });
const redeem = (token: string, password: string) => api.as(null)(passwords.redeem, { body: { token, password } });

beforeAll(async () => (api = await startApi({ now: NOW })));
afterAll(() => api.close());
beforeEach(async () => {
  await api.owner.query('delete from people');
  await api.owner.query('delete from sign_in_attempts');
  ada = await addAccount(api, { email: 'ada@people.example', password: OLD });
});

describe('asking for a link', () => {
  it('is answered alike for an address that is known and one that is not, and mails only the first', async () => {
    const ask = (email: string) => api.as(null)(passwords.requestReset, { body: { email } });
    expect(await ask('nobody@people.example')).toEqual(await ask('ada@people.example'));
    await api.runJobs();
    expect(api.mails.map(({ to }) => to)).toEqual([['ada@people.example']]);
  });

  it('queues a job for either, so that the time that it takes tells nothing', async () => {
    for (const email of ['nobody@people.example', 'ada@people.example']) {
      await api.as(null)(passwords.requestReset, { body: { email } });
    }
    const { rowCount } = await api.owner.query('select from graphile_worker.jobs where attempts = 0');
    expect(rowCount).toBe(2);
    await api.runJobs();
  });

  it('works to the end: the mailed link sets a password', async () => {
    await api.as(null)(passwords.requestReset, { body: { email: 'ada@people.example' } });
    await api.runJobs();
    const token = /token=([\w-]{43})/.exec(api.mails.at(-1)?.text ?? '')?.[1] ?? '';
    await redeem(token, NEW);
    expect(await signIn('ada@people.example', NEW)).toMatchObject({ personId: ada });
  });

  it('cannot be used to flood somebody with mail', async () => {
    const ask = () => api.as(null)(passwords.requestReset, { body: { email: 'ada@people.example' } });
    for (let i = 0; i < 10; i++) await ask();
    expect(await problemOf(ask())).toMatchObject({ status: 429, code: 'too-many-attempts' });
  });
});

describe('a mailed link', () => {
  it.each(['invitation', 'password_reset'])(
    'of kind %s sets the password once, and ends every session',
    async (purpose) => {
      const before = await api.cookieOf(ada);
      const token = await linkFor(purpose, ada);
      await redeem(token, NEW);
      expect(await signIn('ada@people.example', NEW)).toMatchObject({ personId: ada });
      expect(await problemOf(signIn('ada@people.example', OLD))).toMatchObject({ code: 'sign-in-failed' });
      expect((await api.fetch('/api/session', { headers: { cookie: before } })).status).toBe(401);
      expect(await problemOf(redeem(token, OLD))).toMatchObject({ status: 410, code: 'link-expired' });
    },
  );

  it('works for one of twenty who send it at once', async () => {
    const token = await linkFor('password_reset', ada);
    const sent = await Promise.allSettled(Array.from({ length: 20 }, (_, i) => redeem(token, `${NEW} ${i}`)));
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('lets nobody in who proved the old password just before', async () => {
    const hasher = api.app.get(PasswordHasher, { strict: false });
    const token = await linkFor('password_reset', ada);
    const verify = hasher.verify.bind(hasher);
    vi.spyOn(hasher, 'verify').mockImplementationOnce(async (...proof) => {
      const holds = await verify(...proof);
      await redeem(token, NEW);
      return holds;
    });
    expect(await problemOf(signIn('ada@people.example', OLD))).toMatchObject({ status: 401, code: 'sign-in-failed' });
    const { rowCount } = await api.owner.query('select from sessions where person_id = $1', [ada]);
    expect(rowCount).toBe(0);
  });

  it('gives a first password to somebody who was invited', async () => {
    const bob = await addPerson(api, { email: 'bob@people.example' });
    await redeem(await linkFor('invitation', bob), NEW);
    expect(await signIn('bob@people.example', NEW)).toMatchObject({ personId: bob });
  });

  it('is refused when it is too old, unknown, or for something else', async () => {
    const tokens = [
      await linkFor('password_reset', ada, '2026-11-23T18:00:00Z'),
      newToken(),
      await linkFor('first_administrator', null),
    ];
    for (const token of tokens)
      expect(await problemOf(redeem(token, NEW))).toMatchObject({ status: 410, code: 'link-expired' });
    expect(await signIn('ada@people.example', OLD)).toMatchObject({ personId: ada });
  });

  it.each([
    'password1234',
    'qwertyuiop123',
    'rollcall-rollcall',
    'aaaaaaaaaaaaaaaa',
    'p4ssw0rdp4ssw0rd',
    '123456789012',
  ])('does not set %s, and can be used again', async (common) => {
    const token = await linkFor('password_reset', ada);
    expect(await problemOf(redeem(token, common))).toMatchObject({
      status: 400,
      errors: [{ path: 'password', in: 'body' }],
    });
    await redeem(token, NEW);
  });

  it('does not set a password of fewer than twelve characters', async () => {
    const token = await linkFor('password_reset', ada);
    expect(await problemOf(redeem(token, 'x9!kQ2#vP7z'))).toMatchObject({
      status: 400,
      errors: [{ path: 'password' }],
    });
  });
});

describe('changing the own password', () => {
  const change = (currentPassword: string, password = NEW) =>
    api.as(ada)(passwords.change, { body: { currentPassword, password } });

  it('needs the old one, keeps this session and ends the others', async () => {
    const elsewhere = await api.cookieOf(ada);
    await change(OLD);
    expect(await api.as(ada)(sessions.get, {})).toMatchObject({ personId: ada });
    expect((await api.fetch('/api/session', { headers: { cookie: elsewhere } })).status).toBe(401);
    expect(await signIn('ada@people.example', NEW)).toMatchObject({ personId: ada });
  });

  it('ends the links that were mailed before', async () => {
    const token = await linkFor('password_reset', ada);
    await change(OLD);
    expect(await problemOf(redeem(token, 'eleven kettles on a roof'))).toMatchObject({ status: 410 });
  });

  it('is refused with a wrong old one, and held back after ten tries', async () => {
    for (let i = 0; i < 10; i++) {
      expect(await problemOf(change('wrong'))).toMatchObject({ status: 403, errors: [{ path: 'currentPassword' }] });
    }
    expect(await problemOf(change(OLD))).toMatchObject({ status: 429 });
  });

  it('is refused for a common new one, and to a visitor', async () => {
    expect(await problemOf(change(OLD, 'password1234'))).toMatchObject({ status: 400, errors: [{ path: 'password' }] });
    const asVisitor = api.as(null)(passwords.change, { body: { currentPassword: OLD, password: NEW } });
    expect(await problemOf(asVisitor)).toMatchObject({ status: 401 });
  });
});

describe('the first administrator', () => {
  const claim = (token: string, email = 'first@people.example') =>
    api.as(null)(passwords.claimFirstAdministrator, {
      body: { token, givenName: 'Fay', familyName: 'First', email, password: NEW },
    });

  it('comes in by the link once, and nobody after', async () => {
    const token = await linkFor('first_administrator', null);
    await claim(token);
    const session = await signIn('first@people.example', NEW);
    expect(session.offices).toEqual([{ role: 'administrator', branchIds: null }]);
    const late = await linkFor('first_administrator', null);
    for (const used of [token, late])
      expect(await problemOf(claim(used))).toMatchObject({ status: 410, code: 'link-expired' });
  });

  it('is one, also where two links are used at once', async () => {
    const tokens = [await linkFor('first_administrator', null), await linkFor('first_administrator', null)];
    const claims = tokens.flatMap((token) => [1, 2, 3].map((n) => claim(token, `first-${n}-${token}@people.example`)));
    const made = await Promise.allSettled(claims);
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { rowCount } = await api.owner.query("select from offices where role = 'administrator'");
    expect(rowCount).toBe(1);
  });

  it('is not made by another kind of link, nor under an address that is taken', async () => {
    expect(await problemOf(claim(await linkFor('password_reset', ada)))).toMatchObject({ status: 410 });
    const token = await linkFor('first_administrator', null);
    expect(await problemOf(claim(token, 'ADA@people.example'))).toMatchObject({
      status: 409,
      code: 'email-taken',
      errors: [{ path: 'email' }],
    });
    await claim(token);
  });
});
