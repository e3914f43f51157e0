import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { addPerson } from '../../../test/world.ts';

let api: TestApi;
let cookie: string;

beforeAll(async () => {
  api = await startApi({ env: { PUBLIC_URL: 'https://rollcall.example' } });
  cookie = await api.cookieOf(await addPerson(api));
});
afterAll(() => api.close());

const overTls = () => api.baseUrl.replace('http:', 'https:');

/** A write that, where it is let through, asks for nothing but to be told that its body is empty. */
const write = async (headers: Record<string, string>, method = 'POST') => {
  const response = await api.fetch('/api/password-resets', { method, headers });
  return ((await response.json()) as { code: string }).code;
};

describe('a write', () => {
  it.each([
    ['from a page of ours', { origin: 'https://rollcall.example' }],
    ['from a page of the host that it goes to', { origin: 'own' }],
    ['that the browser says is from the same origin', { 'sec-fetch-site': 'same-origin' }],
  ])('%s is let through with a session', async (_, headers) => {
    const own = Object.fromEntries(Object.entries(headers).map(([k, v]) => [k, v === 'own' ? overTls() : v]));
    expect(await write({ ...own, cookie })).toBe('invalid');
  });

  it.each([
    ['from another site', { origin: 'https://elsewhere.example' }],
    ['from a subdomain', { origin: 'https://a.rollcall.example' }],
    ['from the same host by another scheme', { origin: 'http://rollcall.example' }],
    ['from the host that it goes to, but without TLS', { origin: 'own' }],
    ['from a page without an origin', { origin: 'null' }],
    ['that the browser says is from another site', { 'sec-fetch-site': 'cross-site' }],
    ['that the browser says is from a sibling', { 'sec-fetch-site': 'same-site' }],
  ])('%s is refused, with a session and without', async (_, headers) => {
    const sent = Object.fromEntries(Object.entries(headers).map(([k, v]) => [k, v === 'own' ? api.baseUrl : v]));
    expect(await write({ ...sent, cookie })).toBe('foreign-origin');
    expect(await write(sent)).toBe('foreign-origin');
  });

  it('that names no origin is let through only without a session', async () => {
    expect(await write({})).toBe('invalid');
    expect(await write({ cookie })).toBe('foreign-origin');
  });

  it.each(['PUT', 'PATCH', 'DELETE'])('by %s is held to the same', async (method) => {
    expect(await write({ origin: 'https://elsewhere.example' }, method)).not.toBe('invalid');
  });
});

describe('a read', () => {
  it('is let through from anywhere: it changes nothing, and its answer is not readable there', async () => {
    const response = await api.fetch('/api/session', { headers: { cookie, origin: 'https://elsewhere.example' } });
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });
});

describe('over TLS', () => {
  it('the cookie is one that only this host can set, and only over TLS', async () => {
    expect(cookie).toMatch(/^__Host-rollcall=/);
    const response = await api.fetch('/api/session', { method: 'DELETE', headers: { cookie, origin: overTls() } });
    expect(response.headers.get('set-cookie')).toMatch(
      /^__Host-rollcall=; .*Path=\/; .*HttpOnly; Secure; SameSite=Lax/,
    );
    expect(response.headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
  });
});
