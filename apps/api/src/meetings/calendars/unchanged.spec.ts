import { calendars } from '@rollcall/contract/meetings/calendars';
import { meetings } from '@rollcall/contract/meetings';
import { rsvps } from '@rollcall/contract/meetings/rsvps';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFeed } from '../../../test/wire/feed-reader.ts';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { addBranch, addMeeting, addPerson } from '../../../test/world.ts';
import { isUnchanged } from '../../platform/http/unchanged.ts';

describe('what a caller has already', () => {
  const held = { etag: 'W/"a"', modifiedAt: new Date('2026-11-23T18:00:00.500Z') };
  it.each([
    ['the same ETag, weak', { 'if-none-match': 'W/"a"' }, true],
    ['the same ETag, strong', { 'if-none-match': '"a"' }, true],
    ['one of several', { 'if-none-match': '"b", W/"a"' }, true],
    ['any', { 'if-none-match': '*' }, true],
    ['another', { 'if-none-match': '"b"' }, false],
    [
      'another, though not older',
      { 'if-none-match': '"b"', 'if-modified-since': 'Mon, 23 Nov 2026 18:00:00 GMT' },
      false,
    ],
    ['as old', { 'if-modified-since': 'Mon, 23 Nov 2026 18:00:00 GMT' }, true],
    ['older', { 'if-modified-since': 'Mon, 23 Nov 2026 17:59:59 GMT' }, false],
    ['no time at all', { 'if-modified-since': 'yesterday' }, false],
    ['nothing', {}, false],
  ])('%s', (_, headers, unchanged) => {
    expect(isUnchanged(headers, held)).toBe(unchanged);
  });

  it('is never the same by time where there is no time', () => {
    expect(isUnchanged({ 'if-modified-since': 'Mon, 23 Nov 2026 18:00:00 GMT' }, { ...held, modifiedAt: null })).toBe(
      false,
    );
  });
});

describe('a calendar that is read again', () => {
  let api: TestApi;
  let branch: string;
  let ada: string;
  let url: string;
  let meeting: string;

  beforeAll(async () => {
    api = await startApi({ now: '2026-11-23T18:00:00Z' });
    branch = await addBranch(api);
    ada = await addPerson(api, { branch, member: true, office: 'organizer' });
    meeting = await addMeeting(api, { branch });
    ({ url } = await api.as(ada)(calendars.address, { query: { branchId: branch } }));
  });
  afterAll(() => api.close());

  const again = async (etag: string | null) => (await readFeed(api, url, { 'if-none-match': etag ?? '' })).status;

  it('is not sent where nothing changed, by its ETag or its time', async () => {
    const { headers } = await readFeed(api, url);
    const { status, text, headers: second } = await readFeed(api, url, { 'if-none-match': headers.get('etag') ?? '' });
    expect([status, text, second.get('etag')]).toEqual([304, '', headers.get('etag')]);
    expect((await readFeed(api, url, { 'if-modified-since': headers.get('last-modified') ?? '' })).status).toBe(304);
  });

  it('is sent anew after an answer, a change, a cancellation, a new name of the branch, and another language of the reader', async () => {
    const tag = async () => (await readFeed(api, url)).headers.get('etag');
    let before = await tag();
    const changes = [
      () => api.as(ada)(rsvps.answer, { params: { meetingId: meeting }, body: { status: 'maybe' } }),
      () =>
        api.as(ada)(
          meetings.change,
          { params: { meetingId: meeting }, body: { description: 'Bring chairs' } },
          { headers: { 'if-match': '"1"' } },
        ),
      () => api.as(ada)(meetings.cancel, { params: { meetingId: meeting }, body: { reason: 'Snow' } }),
      () => api.owner.query(`update branches set name = 'Renamed' where id = $1`, [branch]),
      () => api.owner.query(`update people set language = 'es' where id = $1`, [ada]),
    ];
    for (const make of changes) {
      await make();
      expect(await again(before)).toBe(200);
      before = await tag();
      expect(await again(before)).toBe(304);
    }
  });

  it('answers HEAD as GET, without the body, and changes nothing', async () => {
    const dump = async () => JSON.stringify((await api.owner.query('select * from links order by id')).rows);
    const before = await dump();
    const got = await readFeed(api, url);
    const response = await api.fetch(new URL(url).pathname, { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(response.headers.get('etag')).toBe(got.headers.get('etag'));
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(await dump()).toBe(before);
  });

  it('takes no other method', async () => {
    expect((await api.fetch(new URL(url).pathname, { method: 'POST', headers: { origin: api.baseUrl } })).status).toBe(
      404,
    );
  });
});
