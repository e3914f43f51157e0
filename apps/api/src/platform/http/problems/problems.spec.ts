import http from 'node:http';
import { text } from 'node:stream/consumers';
import { problem } from '@rollcall/contract/problem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../../test/harness.ts';
import { addBranch, addMeeting, addPerson } from '../../../../test/world.ts';

let api: TestApi;
let branch: string;
let organizer: string;

beforeAll(async () => {
  api = await startApi();
  branch = await addBranch(api, { slug: 'chicago' });
  organizer = await addPerson(api, { branch, office: 'organizer' });
});
afterAll(() => api.close());

const post = async (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  read(await api.fetch('/api/session', { method: 'POST', headers, body }));
const get = async (path: string, as?: string) => read(await api.fetch(path, {}, as));

/** The problem of an answer, held against the contract. */
const read = async (response: Response) => {
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const body = problem.parse(await response.json());
  expect(body.status).toBe(response.status);
  expect(body.requestId).toBe(response.headers.get('x-request-id'));
  return body;
};
const credentials = { email: 'ada@people.example', password: 'a password' };

describe('a request that cannot be read', () => {
  it.each([
    ['JSON that ends early', '{"email": '],
    ['something else', 'email=ada'],
    ['nothing', ''],
    ['a prototype', '{"__proto__": {"admin": true}}'],
  ])('is told so when its body is %s', async (_, body) => {
    expect(await post(body)).toMatchObject({ status: 400, code: 'malformed' });
  });

  it('is told so when its body is of another kind', async () => {
    const headers = { 'content-type': 'application/xml' };
    expect(await post('<a/>', headers)).toMatchObject({ status: 415, code: 'unsupported-media-type' });
  });

  it('is told so when its address is no address', async () => {
    expect(await get('/api/%E0%A4%A')).toMatchObject({ status: 400, code: 'malformed' });
  });

  it('is refused without being kept when its body has 10 MB', async () => {
    const sent = await new Promise<{ status: number; text: string }>((resolve, reject) => {
      const request = http.request(`${api.baseUrl}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': 10_000_000 },
      });
      request.once('response', (response) => {
        text(response).then((body) => resolve({ status: response.statusCode ?? 0, text: body }), reject);
      });
      request.once('error', reject);
      request.write(Buffer.alloc(1000, 'a')); // the answer comes before the rest
    });
    expect(sent.status).toBe(413);
    expect(problem.parse(JSON.parse(sent.text))).toMatchObject({ code: 'too-large' });
  });

  it('is refused also when a body that is too long does not say how long it is', async () => {
    const body = new Blob([JSON.stringify({ email: 'a'.repeat(300_000) })]).stream();
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      duplex: 'half',
    } as RequestInit;
    expect(await read(await api.fetch('/api/session', init))).toMatchObject({ status: 413, code: 'too-large' });
  });
});

describe('a request that is not valid', () => {
  const names = (found: { errors?: { path: string; in?: string }[] | undefined }) =>
    found.errors?.map((e) => `${e.in} ${e.path}`);

  it.each([
    ['a field that nobody knows', { ...credentials, admin: true }, ['body admin']],
    ['a number for a text', { ...credentials, password: 12 }, ['body password']],
    ['null for a text', { ...credentials, email: null }, ['body email']],
    ['a list for an object', [credentials], ['body ']],
    ['nothing of what is needed', {}, ['body email', 'body password']],
    ['a NUL byte', { ...credentials, email: 'a\u0000@people.example' }, ['body email']],
    ['a text that is too long', { ...credentials, password: 'x'.repeat(10_000) }, ['body password']],
  ])('names the field: %s', async (_, body, expected) => {
    const found = await post(JSON.stringify(body));
    expect(found).toMatchObject({ status: 400, code: 'invalid' });
    expect(names(found)).toEqual(expected);
  });

  it('names at most fifty fields', async () => {
    const body = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`field${i}`, i]));
    expect((await post(JSON.stringify(body))).errors).toHaveLength(50);
  });

  it.each([
    ['/api/branches?limit=0', ['query limit']],
    ['/api/branches?limit=101', ['query limit']],
    ['/api/branches?limit=many', ['query limit']],
    ['/api/branches?limit=1&limit=2', ['query limit']],
    ['/api/branches?colour=red', ['query colour']],
    ['/api/branches?cursor=!!!', ['query cursor']],
    ['/api/branches?cursor=WzFd', ['query cursor']],
    [`/api/branches?cursor=${Buffer.from('["\\u0000","\\u0000"]').toString('base64url')}`, ['query cursor']],
    ['/api/branches/chicago', ['params branchId']],
    ['/api/meetings/1;drop table meetings', ['params meetingId']],
  ])('names the part of %s', async (path, expected) => {
    const found = await get(path);
    expect(found).toMatchObject({ status: 400, code: 'invalid' });
    expect(names(found)).toEqual(expected);
  });

  it('names the field also where only the database finds out', async () => {
    const response = await api.fetch(
      '/api/campaigns',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          title: 'A campaign',
          priorityAreaId: '00000000-0000-7000-8000-000000000000',
          branchId: branch,
          startsOn: '2026-01-01',
        }),
      },
      organizer,
    );
    expect(await read(response)).toMatchObject({ code: 'invalid', errors: [{ path: 'priorityAreaId' }] });
  });
});

describe('an address', () => {
  it('that is not there is not found, by whatever method', async () => {
    expect(await get('/api/nothing')).toMatchObject({ status: 404, code: 'not-found' });
    const response = await api.fetch('/api/branches', { method: 'DELETE', headers: { origin: api.baseUrl } });
    expect(await read(response)).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('that is there answers', async () => {
    const meeting = await addMeeting(api, { branch });
    const response = await api.fetch(`/api/meetings/${meeting}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('etag')).toBe('"1"');
  });
});
