import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApi, startApi } from '../harness.ts';
import { petitionPlans } from './petition-access.ts';
import { addOrganization, type Organization, type Role, roles } from './organization.ts';
import { requests } from './requests.ts';
import { rules } from './rules.ts';

let api: TestApi;
let organization: Organization;
let served: string[];

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  organization = await addOrganization(api);
  served = api.app
    .getHttpAdapter()
    .getInstance()
    .boundRoutes.flatMap(({ endpoint }) => (endpoint ? [`${endpoint.method} ${endpoint.path}`] : []));
});

afterAll(() => api.close());

const ask = async (name: string, role: Role, where: 'own' | 'other') => {
  const [method, template] = name.split(' ') as [string, string];
  const {
    params = {},
    query = {},
    body,
    form,
    headers = {},
  } = await requests[name]!(organization[where], organization, api);
  const path = template.replace(/:(\w+)/g, (_, param: string) => params[param] ?? '');
  const person = organization.as[role];
  // A session of its own each time: some of these requests end it.
  const cookie = person === null ? {} : { cookie: await api.cookieOf(person) };
  const response = await api.fetch(`/api${path}?${new URLSearchParams(query)}`, {
    method,
    headers: {
      origin: api.baseUrl,
      ...cookie,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(form ? { body: form } : body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, text: await textOf(response) };
};

/** All of an answer; of a stream, which has no end, how it begins. */
const textOf = async (response: Response): Promise<string> => {
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) return response.text();
  let text = '';
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    if (text.includes('data: ')) break; // and so lets go of it
  }
  return text;
};

/** Roles whose business it is to see names and meetings of branches that are not their own. */
const mayKnow: Partial<Record<Role, string[]>> = {
  secretary: ['GET /branches/:branchId/people', 'GET /people/:personId'],
  administrator: ['GET /offices'],
  // Meetings of every branch, to know what their figures count; people of none.
  staff: [
    'GET /branches/:branchId/series',
    'GET /series/:seriesId',
    'GET /meetings',
    'GET /branches/:branchId/meetings',
    'GET /meetings/:meetingId',
    ...petitionPlans,
  ],
};

describe('every endpoint', () => {
  it('that is served has its rule and its request here, and no other has', () => {
    expect(Object.keys(rules).sort()).toEqual([...served].sort());
    expect(Object.keys(requests).sort()).toEqual([...served].sort());
  });

  it.each(Object.keys(rules))('%s answers each role by its rule, and tells nothing of another branch', async (name) => {
    const seen: Record<string, unknown> = {};
    const leaks: string[] = [];
    for (const role of roles) {
      const own = await ask(name, role, 'own');
      const other = await ask(name, role, 'other');
      const rule = rules[name]![role];
      seen[role] = typeof rule === 'number' && own.status === other.status ? own.status : [own.status, other.status];
      for (const answer of mayKnow[role]?.includes(name) ? [] : [own, other]) {
        leaks.push(...organization.other.secrets.filter((s) => answer.text.includes(s)).map((s) => `${role}: ${s}`));
      }
    }
    expect(seen).toEqual(rules[name]);
    expect(leaks).toEqual([]);
  });

  it('tells national staff no name of any person, wherever they look', async () => {
    const names = [/CanaryOwnson/, /CanaryOtherson/, /canary\w+@people/];
    for (const name of Object.keys(rules)) {
      for (const where of ['own', 'other'] as const) {
        const { text } = await ask(name, 'staff', where);
        for (const word of names) expect(text, name).not.toMatch(word);
      }
    }
  });

  it('tells nobody the links of meetings they do not go to', async () => {
    for (const role of roles) {
      const { text } = await ask('GET /meetings/:meetingId', role, 'other');
      expect(text).not.toContain('canaryother.example');
    }
  });
});
