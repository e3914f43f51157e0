import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { fromBase32, toBase32 } from './base32.ts';
import { Links } from './links.service.ts';

let api: TestApi;
let links: Links;

beforeAll(async () => {
  api = await startApi();
  links = api.app.get(Links, { strict: false });
});
afterAll(() => api.close());

const changed = (text: string, at: number) => text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);

describe('a token', () => {
  it('is the same each time, looks like any other token, and gives the link that it was made of', async () => {
    const id = randomUUID();
    const token = await links.tokenOf(id);
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(await links.tokenOf(id)).toBe(token);
    expect(await links.read(token)).toBe(id);
  });

  it('gives nothing where any character was changed, or it is another kind of text', async () => {
    const token = await links.tokenOf(randomUUID());
    for (let at = 0; at < 42; at++) expect(await links.read(changed(token, at))).toBeNull();
    for (const text of ['', 'x', randomBytes(32).toString('base64url'), `${token}A`]) {
      expect(await links.read(text)).toBeNull();
    }
  });

  it('of another installation gives nothing', async () => {
    const other = await startApi();
    await other.owner.query(`update signing_keys set key = sha256('another')`); // each has its own from its migration
    const token = await other.app.get(Links, { strict: false }).tokenOf(randomUUID());
    expect(await links.read(token)).toBeNull();
    await other.close();
  });
});

describe('a part of an address', () => {
  it('survives the loss of its case, and fits the 64 characters of a local part (RFC 5321, 4.5.3.1.1)', async () => {
    const id = randomUUID();
    const part = await links.addressPart(id);
    expect(part).toMatch(/^[0-9a-z]{52}$/);
    expect(await links.readAddressPart(part.toUpperCase())).toBe(id);
    expect(await links.readAddressPart(part.slice(1))).toBeNull();
    expect(await links.readAddressPart('')).toBeNull();
  });
});

describe('a code', () => {
  it('differs by what it names', async () => {
    const [a, b] = [randomUUID(), randomUUID()];
    expect(await links.code('check-in', a, b)).toMatch(/^[0-9A-Z]{12}$/);
    expect(await links.code('check-in', a, b)).toBe(await links.code('check-in', a, b));
    expect(await links.code('check-in', b, a)).not.toBe(await links.code('check-in', a, b));
  });
});

describe('base32', () => {
  it('gives back any bytes, and refuses what it would not have written', () => {
    for (let length = 0; length < 40; length++) {
      const bytes = randomBytes(length);
      expect(fromBase32(toBase32(bytes))).toEqual(bytes);
    }
    expect(fromBase32('u')).toBeNull();
    expect(fromBase32('01')).toBeNull(); // bits left over that are not zero
  });
});

describe('the key', () => {
  it('is closed to the role that the server works as', async () => {
    const { rows } = await api.owner.query(
      "select has_table_privilege('rollcall_app', 'signing_keys', 'select') as keys, has_table_privilege('rollcall_app', 'links', 'select') as links",
    );
    expect(rows).toEqual([{ keys: false, links: false }]);
  });
});
