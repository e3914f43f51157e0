import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { shownPath } from './shown-path.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

/** As it is sent, which no browser's own reading of an address changes. */
const pageAt = (path: string) =>
  new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    const { hostname, port } = new URL(api.baseUrl);
    request({ hostname, port, path }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode, text }));
    })
      .on('error', reject)
      .end();
  });

const linksOf = (text: string) => [...text.matchAll(/(?:href|action)="([^"]*)"/g)].map(([, href]) => href!);

describe('a page whose address is made to mislead', () => {
  it.each([
    '//evil.example',
    '//evil.example/join?next=1',
    '/\\evil.example',
    '///evil.example',
    '/es//evil.example',
    '/es/\\evil.example',
  ])('links to nobody else: %s', async (path) => {
    const { status, text } = await pageAt(path);
    expect(status).toBe(404);
    const foreign = linksOf(text).filter((href) => /evil/.test(new URL(href, 'https://own.example').hostname));
    expect(foreign).toEqual([]);
  });
});

describe('the path that a page knows itself by', () => {
  it.each([
    ['/', '/'],
    ['/branches', '/branches'],
    ['/branches///', '/branches'],
    ['///', '/'],
    ['//other.example/a', '/other.example/a'],
    ['/\\/other.example', '/other.example'],
    ['/a//b', '/a//b'],
    [`/a${'/'.repeat(300_000)}b`, `/a${'/'.repeat(300_000)}b`],
  ])('begins with one slash and ends with none: %#', (path, shown) => {
    expect(shownPath(path)).toBe(shown);
  });
});
