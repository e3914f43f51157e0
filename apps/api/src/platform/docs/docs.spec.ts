import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';

type Operation = {
  operationId: string;
  summary: string;
  security?: unknown;
  responses: Record<string, unknown>;
  parameters: { name: string }[];
};
type Description = Record<string, unknown> & {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown> };
};

let api: TestApi;
let description: Description;

beforeAll(async () => {
  api = await startApi();
  description = (await (await api.fetch('/api/openapi.json')).json()) as Description;
});
afterAll(() => api.close());

describe('the description of the API', () => {
  it('is valid OpenAPI', async () => {
    const result = await new Validator().validate(structuredClone(description));
    expect(JSON.stringify(result.errors ?? []).slice(0, 1000)).toBe('[]');
    expect(result.valid).toBe(true);
  });

  it('has every endpoint that is bound, and nothing else', () => {
    const bound = api.app
      .getHttpAdapter()
      .getInstance()
      .boundRoutes.flatMap(({ method, url, endpoint }) =>
        endpoint ? [`${method} ${url.replace(/:(\w+)/g, '{$1}')}`] : [],
      );
    const described = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described.sort()).toEqual(bound.sort());
  });

  it('names each operation once, and the parts that are shared', () => {
    const operations = Object.values(description.paths).flatMap((methods) => Object.values(methods));
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(operations.every(({ summary }) => summary)).toBe(true);
    expect(Object.keys(description.components.schemas)).toEqual(
      expect.arrayContaining(['Session', 'Problem', 'Meeting', 'Credentials']),
    );
  });

  it('says what errors look like, and which operations need a session', () => {
    const open = description.paths['/api/session']!.post!;
    const close = description.paths['/api/session']!.delete!;
    expect(open.responses.default).toMatchObject({ content: { 'application/problem+json': {} } });
    expect([open.security, close.security]).toEqual([undefined, [{ cookie: [] }]]);
  });
});

describe('the reference', () => {
  it('is a page that loads script and style from here only, none of it within the page', async () => {
    const response = await api.fetch('/api/docs');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
    const page = await response.text();
    expect(page).not.toMatch(/<style|<script>|https?:/);
    const linked = [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path!);
    expect(linked).toHaveLength(3);
    for (const path of linked) expect((await api.fetch(path)).status).toBe(200);
  });

  it('gives no other file of the package that draws it', async () => {
    for (const file of ['package.json', 'index.html', 'oauth2-redirect.html', '../../package.json']) {
      expect((await api.fetch(`/api/docs/${file}`)).status).toBe(404);
    }
  });
});
