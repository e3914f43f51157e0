import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../../test/harness.ts';
import { addAccount } from '../../../../test/world.ts';
import { Attempts } from './attempts.service.ts';

const NOW = '2026-11-23T18:00:00Z';
const PASSWORD = 'a meadow of seventeen larks';

let api: TestApi;

const signIn = (email: string, password: string) =>
  api.fetch('/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
const statuses = async (times: number, email: string, password: string) => {
  const list = [];
  for (let i = 0; i < times; i++) list.push((await signIn(email, password)).status);
  return list;
};
const times = <T>(n: number, value: T): T[] => Array.from({ length: n }, () => value);

beforeAll(async () => {
  api = await startApi({ now: NOW });
  await addAccount(api, { email: 'ada@people.example', password: PASSWORD });
});
afterAll(() => api.close());
beforeEach(async () => {
  api.clock.set(NOW);
  await api.owner.query('delete from sign_in_attempts');
});

describe('who tries passwords', () => {
  it('is held back after ten failures of an account, even with the right password, and says when to come again', async () => {
    expect(await statuses(10, 'ada@people.example', 'wrong')).toEqual(times(10, 401));
    const refused = await signIn('Ada@People.example', PASSWORD);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('900');
    expect(await refused.json()).toMatchObject({ code: 'too-many-attempts' });
  });

  it('learns nothing by being held back: an address that nobody has is held back alike', async () => {
    expect(await statuses(11, 'nobody@people.example', 'wrong')).toEqual([...times(10, 401), 429]);
  });

  it('may try again a quarter of an hour after the first failure, however often it was refused meanwhile', async () => {
    await statuses(10, 'ada@people.example', 'wrong');
    api.clock.set('2026-11-23T18:14:59Z');
    expect(await statuses(3, 'ada@people.example', PASSWORD)).toEqual(times(3, 429));
    api.clock.set('2026-11-23T18:15:00Z');
    expect((await signIn('ada@people.example', PASSWORD)).status).toBe(201);
  });

  it('begins anew after the right password', async () => {
    await statuses(9, 'ada@people.example', 'wrong');
    expect((await signIn('ada@people.example', PASSWORD)).status).toBe(201);
    expect(await statuses(10, 'ada@people.example', 'wrong')).toEqual(times(10, 401));
  });

  it('gets no more tries by trying all at once', async () => {
    const at = await Promise.all(times(30, 'ada@people.example').map((email) => signIn(email, 'wrong')));
    expect(at.map(({ status }) => status).sort()).toEqual([...times(10, 401), ...times(20, 429)]);
  });

  it('is held back after fifty failures from one address, whichever accounts they were of', async () => {
    const attempts = api.app.get(Attempts, { strict: false });
    for (let i = 0; i < 50; i++) await attempts.count({ account: `p${i}@people.example`, address: '192.0.2.7' });
    const another = { account: 'new@people.example', address: '192.0.2.7' };
    await expect(attempts.count(another)).rejects.toMatchObject({ status: 429 });
    await expect(attempts.count({ ...another, address: '192.0.2.8' })).resolves.toBeUndefined();
  });

  it('has one network of IPv6, however many addresses of it are used', async () => {
    const attempts = api.app.get(Attempts, { strict: false });
    const from = (address: string, account = 'x') => attempts.count({ account: `${account}@people.example`, address });
    for (let i = 0; i < 50; i++) await from(`2001:db8:0:7::${i.toString(16)}`, `p${i}`);
    await expect(from('2001:0db8::0007:1:2:3:4')).rejects.toMatchObject({ status: 429 });
    await expect(from('2001:db8:0:8::1')).resolves.toBeUndefined();
    for (let i = 0; i < 50; i++) await from('::ffff:192.0.2.7', `q${i}`);
    await expect(from('::ffff:192.0.2.8', 'y')).resolves.toBeUndefined();
  });

  it('does not use up the tries of an address by signing in rightly', async () => {
    const attempts = api.app.get(Attempts, { strict: false });
    for (let i = 0; i < 60; i++) {
      const attempt = { account: `p${i}@people.example`, address: '192.0.2.7' };
      await attempts.count(attempt);
      await attempts.forgive(attempt);
    }
    await expect(attempts.count({ account: 'x@people.example', address: '192.0.2.7' })).resolves.toBeUndefined();
  });

  it('leaves neither an address nor a name in the table', async () => {
    await signIn('ada@people.example', 'wrong');
    const { rows } = await api.owner.query<{ key: Buffer }>('select key from sign_in_attempts');
    expect(rows).toHaveLength(2);
    for (const { key } of rows) expect(key.toString('latin1')).not.toMatch(/ada|127/);
  });
});
