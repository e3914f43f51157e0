import { platform } from '@rollcall/contract/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { addAccount, addBranch, addPerson } from '../../../test/world.ts';
import { createLog } from './log.ts';

const PASSWORD = 'a meadow of seventeen larks';
const TOKEN = 'a metrics token of some length';

let api: TestApi;
const lines: string[] = [];
const logged = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>);

beforeAll(async () => {
  api = await startApi({ env: { METRICS_TOKEN: TOKEN }, log: { write: (line) => void lines.push(line) } });
});
afterAll(() => api.close());

/** A whole round of what people do, rightly and wrongly. */
const live = async () => {
  const branch = await addBranch(api, { slug: 'chicago' });
  const person = {
    branch,
    member: true,
    givenName: 'Ottoline',
    familyName: 'Quillfeather',
    email: 'ottoline@people.example',
  };
  const id = await addAccount(api, { ...person, password: PASSWORD });
  const send = (path: string, method: string, body: object, cookie?: string) =>
    api.fetch(path, {
      method,
      headers: {
        'content-type': 'application/json',
        origin: api.baseUrl,
        'user-agent': 'Ottoline-Agent',
        ...(cookie ? { cookie } : {}),
      },
      body: JSON.stringify(body),
    });
  const opened = await send('/api/session', 'POST', { email: person.email, password: PASSWORD });
  const cookie = opened.headers.get('set-cookie')!.split(';')[0]!;
  await send('/api/session', 'POST', { email: person.email, password: 'wrong-secret' });
  await send('/api/session', 'POST', { email: person.email, password: 17, Quillfeather: true });
  await send('/api/password-resets', 'POST', { email: person.email });
  await send('/api/me/password', 'PUT', { currentPassword: 'wrong-secret', password: 'another-secret' }, cookie);
  await send('/api/password', 'PUT', { token: 'x'.repeat(43), password: 'another-secret' });
  const organizer = await addPerson(api, { branch, office: 'organizer' });
  await api.fetch(`/api/branches/${branch}/people?q=Quillfeather`, {}, organizer);
  await api.fetch(`/api/people/${id}`, {}, organizer);
  await api.fetch('/set-password?token=secret-in-the-address');
  await api.fetch('/api/%E0%A4%A?q=Quillfeather');
  await api.runJobs();
  return { cookie, token: cookie.split('=')[1]!, id };
};

describe('the log', () => {
  it('never holds a password, token, cookie, e-mail address or name', async () => {
    const { token, id } = await live();
    const text = lines.join('');
    expect(logged().filter(({ msg }) => msg === 'request').length).toBeGreaterThan(8);
    const secrets = [
      PASSWORD,
      'secret',
      token,
      'ottoline',
      'Quillfeather',
      '@people.example',
      id,
      'rollcall=',
      '127.0.0.1',
    ];
    for (const secret of secrets) expect(text.toLowerCase()).not.toContain(secret.toLowerCase());
  });

  it('holds one line a request: by pattern, with status, duration and the id that the answer carries', async () => {
    lines.length = 0;
    const id = '00000000-0000-7000-8000-000000000000';
    const response = await api.fetch(`/api/meetings/${id}?cursor=x`, { headers: { 'x-request-id': 'from-outside' } });
    const body = (await response.json()) as { requestId: string };
    expect(body.requestId).toBe(response.headers.get('x-request-id'));
    expect(logged()).toEqual([
      {
        level: 30,
        time: expect.any(Number) as number,
        id: body.requestId,
        method: 'GET',
        route: '/api/meetings/:meetingId',
        status: response.status,
        ms: expect.any(Number) as number,
        msg: 'request',
      },
    ]);
    expect(body.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('removes what stands under a private name, should anybody log it', () => {
    const written: string[] = [];
    const log = createLog({ LOG_LEVEL: 'info' }, { write: (line) => void written.push(line) });
    log.info({ email: 'a@b.example', person: { givenName: 'Ada' }, request: { headers: { cookie: 'c' } }, kept: 1 });
    expect(JSON.parse(written[0]!)).toMatchObject({
      email: '[removed]',
      person: { givenName: '[removed]' },
      request: { headers: '[removed]' },
      kept: 1,
    });
  });
});

describe('the metrics', () => {
  const read = (headers: Record<string, string> = {}) => api.fetch('/api/metrics', { headers });

  it('tell this machine how long requests took, by pattern of the route', async () => {
    await api.as(null)(platform.live, {});
    const response = await read();
    expect(response.headers.get('content-type')).toContain('text/plain');
    const text = await response.text();
    expect(text).toContain('http_request_duration_seconds_count{method="GET",route="/api/health/live",status="200"} 1');
    expect(text).toContain('database_connections{state="idle"}');
    expect(text).toContain('nodejs_eventloop_lag_p99_seconds');
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  it.each([
    ['x-forwarded-for', '127.0.0.1'],
    ['x-real-ip', '127.0.0.1'],
    ['forwarded', 'for=127.0.0.1'],
    ['host', 'rollcall.example'],
    ['authorization', 'Bearer a wrong token of some length'],
  ])('are refused to who comes through a proxy or as somebody else: %s', async (name, value) => {
    expect(await statusOf({ [name]: value })).toBe(403);
  });

  it('are open from anywhere to who has the token', async () => {
    expect(await statusOf({ 'x-forwarded-for': '192.0.2.1', authorization: `Bearer ${TOKEN}` })).toBe(200);
  });

  /** Through Node's own client: fetch does not let anybody choose the host. */
  const statusOf = async (headers: Record<string, string>) => {
    const { request } = await import('node:http');
    return new Promise<number | undefined>((resolve, reject) => {
      request(`${api.baseUrl}/api/metrics`, { headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .once('error', reject)
        .end();
    });
  };
});
