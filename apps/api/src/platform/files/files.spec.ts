import { FILE_BYTES_AT_MOST, fileHref, type StoredFile, storedFile } from '@rollcall/contract/files';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { formOf, samples, send, upload } from '../../../test/wire/upload.ts';
import { addBranch, addMembership, addPerson } from '../../../test/world.ts';

let api: TestApi;
let member: string;
let colleague: string;
let former: string;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  const branch = await addBranch(api);
  member = await addPerson(api, { branch, member: true });
  colleague = await addPerson(api, { branch, member: true });
  former = await addPerson(api, { branch });
  await addMembership(api, { person: former, branch, startsOn: '2024-01-01', endsOn: '2025-01-01' });
});
afterAll(() => api.close());

const told = async (response: Response) => {
  const { code, errors } = (await response.json()) as { code: string; errors?: { path: string }[] };
  return [response.status, code, errors?.[0]?.path];
};

describe('sending a file', () => {
  it('keeps it under the type of its bytes and a name that is safe', async () => {
    const response = await send(api, member, samples.png, '../Flyer \u202e.exe');
    expect(response.status).toBe(201);
    const file = storedFile.parse(await response.json());
    expect(file).toMatchObject({ name: 'Flyer.png', type: 'image/png', size: samples.png.length });
  });

  it('is for members and for who holds an office, not for visitors or who has left', async () => {
    expect((await send(api, null, samples.png)).status).toBe(401);
    expect(await told(await send(api, former, samples.png))).toEqual([403, 'forbidden', undefined]);
  });

  it('says so before it looks at the file', async () => {
    for (const content of ['<svg/>', Buffer.alloc(FILE_BYTES_AT_MOST + 1)]) {
      expect(await told(await send(api, former, content, 'x.png'))).toEqual([403, 'forbidden', undefined]);
    }
  });

  it('refuses kinds that are not taken, and what is empty', async () => {
    const page = '<!doctype html><script>alert(1)</script>';
    expect(await told(await send(api, member, page, 'notes.txt'))).toEqual([415, 'file-type-refused', 'file']);
    expect(await told(await send(api, member, '<svg/>', 'x.png'))).toEqual([415, 'file-type-refused', 'file']);
    expect(await told(await send(api, member, '', 'x.png'))).toEqual([422, 'file-empty', 'file']);
  });

  it('takes one of 20 MB and refuses one that is larger, also where its size was not said', async () => {
    const large = Buffer.alloc(FILE_BYTES_AT_MOST);
    samples.pdf.copy(large);
    const kept = await send(api, member, large, 'large.pdf');
    expect(kept.status).toBe(201);
    const { id, name } = (await kept.json()) as StoredFile;
    const read = await api.fetch(fileHref({ id, name }), {}, member);
    expect(Buffer.from(await read.arrayBuffer()).equals(large)).toBe(true);

    const larger = Buffer.concat([large, Buffer.from('x')]);
    expect(await told(await send(api, member, larger, 'larger.pdf'))).toEqual([413, 'too-large', 'file']);
    const form = new Response(formOf(Buffer.concat([large, large]), 'twice.pdf'));
    const streamed = await api.fetch(
      '/api/files',
      {
        method: 'POST',
        body: form.body,
        duplex: 'half',
        headers: { 'content-type': form.headers.get('content-type')! },
      } as RequestInit,
      member,
    );
    expect(await told(streamed)).toEqual([413, 'too-large', 'file']);
  });

  it('wants one file in the field `file`, and nothing else', async () => {
    const other = new FormData();
    other.append('picture', new Blob([new Uint8Array(samples.png)]), 'x.png');
    const two = formOf(samples.png, 'x.png');
    two.append('file', new Blob(['y']), 'y.txt');
    const words = new FormData();
    words.append('file', 'no file');
    for (const body of [other, two, words, new FormData()]) {
      const response = await api.fetch('/api/files', { method: 'POST', body }, member);
      expect(response.status).toBe(400);
    }
    const broken = { method: 'POST', body: 'x', headers: { 'content-type': 'multipart/form-data; boundary=b' } };
    expect(await told(await api.fetch('/api/files', broken, member))).toEqual([400, 'malformed', undefined]);
    const json = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } };
    expect((await api.fetch('/api/files', json, member)).status).toBe(400);
  });

  it('keeps one file for one Idempotency-Key, and refuses the key for another', async () => {
    const headers = { 'idempotency-key': 'flyer' };
    const ids = await Promise.all(
      [1, 2].map(
        async () => ((await (await send(api, member, samples.png, 'a.png', headers)).json()) as StoredFile).id,
      ),
    );
    expect(ids[0]).toBe(ids[1]);
    expect((await send(api, member, samples.gif, 'a.gif', headers)).status).toBe(422);
  });

  it('refuses more than 500 a day, however many are sent at once', async () => {
    const busy = await addPerson(api, { branch: await addBranch(api), member: true });
    await api.owner.query(
      `insert into files (name, type, size, content, created_by, created_at)
       select 'x.txt', 'text/plain', 1, 'x', $1, $2 from generate_series(1, 498)`,
      [busy, api.clock.now()],
    );
    const sent = await Promise.all([1, 2, 3, 4, 5, 6].map(() => send(api, busy, samples.png)));
    expect(sent.map(({ status }) => status).sort()).toEqual([201, 201, 429, 429, 429, 429]);
    expect(await told(await send(api, busy, '<svg/>'))).toEqual([429, 'too-many-files', 'file']);
  });

  it('is the only place that takes such forms', async () => {
    const response = await api.fetch('/api/campaigns', { method: 'POST', body: formOf('x', 'x.txt') }, member);
    expect(response.status).toBe(415);
  });
});

describe('reading a file', () => {
  it('gives its bytes to be saved, and lets a browser run nothing of it', async () => {
    const file = await upload(api, member, 'Año nuevo “¡ya!”.png');
    const response = await api.fetch(fileHref(file), {}, member);
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer()).equals(samples.png)).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(samples.png.length),
      'content-disposition': `attachment; filename="A?o nuevo ??ya!?.png"; filename*=UTF-8''A%C3%B1o%20nuevo%20%E2%80%9C%C2%A1ya!%E2%80%9D.png`,
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
  });

  it('is for who sent it while it hangs on nothing, and for nobody else', async () => {
    const file = await upload(api, member);
    for (const as of [colleague, former, null]) {
      expect((await api.fetch(fileHref(file), {}, as)).status).toBe(404);
    }
    expect((await api.fetch('/files/nothing/x.png', {}, member)).status).toBe(404);
  });
});

describe('a file that hangs on nothing', () => {
  it('is forgotten after a day, and not before', async () => {
    const { id } = await upload(api, colleague);
    const isThere = async () => (await api.owner.query('select from files where id = $1', [id])).rowCount === 1;
    api.clock.set('2026-11-24T17:59:00Z');
    await api.runJobs();
    expect(await isThere()).toBe(true);
    api.clock.set('2026-11-24T18:01:00Z');
    await api.runJobs();
    expect(await isThere()).toBe(false);
    api.clock.set('2026-11-23T18:00:00Z');
  });
});
