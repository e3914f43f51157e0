import { problem } from '@rollcall/contract/problem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from './harness.ts';
import { addBranch, addMeeting, addPerson, areaId } from './world.ts';

// What no form of ours sends: each is refused with the field, and nothing of it reaches the database.

const NOBODY = '00000000-0000-0000-0000-000000000000';
const NUL = 'a\u0000b';

let api: TestApi;
let branch: string;
let meeting: string;
let area: string;
const people: Record<'organizer' | 'staff' | 'administrator', string> = { organizer: '', staff: '', administrator: '' };

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  branch = await addBranch(api);
  meeting = await addMeeting(api, { branch });
  area = await areaId(api);
  people.organizer = await addPerson(api, { branch, office: 'organizer' });
  people.staff = await addPerson(api, { office: 'national_staff' });
  people.administrator = await addPerson(api, { office: 'administrator' });
});
afterAll(() => api.close());

const send = async (as: keyof typeof people, method: string, path: string, body?: unknown) => {
  const init =
    body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const url = path.replace(':branch', branch).replace(':meeting', meeting);
  return api.fetch(url, { method, ...init }, people[as]);
};

/** The fields at fault, by part and path. */
const faults = async (response: Response) => {
  const { status, errors } = problem.parse(await response.json());
  return [status, ...(errors ?? []).map(({ in: part = 'body', path }) => `${part} ${path}`)];
};

const cursor = (...values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url');

describe('a time that no calendar of ours reaches', () => {
  it.each([
    ['organizer', '/api/meetings?from=0000-01-01T00:00:00Z', 'query from'],
    ['organizer', '/api/branches/:branch/meetings?to=9999-12-31T23:59:59-23:59', 'query to'],
    ['organizer', '/api/me/meetings?from=%2B275760-09-13T00:00:00Z', 'query from'],
    ['organizer', `/api/meetings?cursor=${cursor('0000-01-01T00:00:00Z', NOBODY)}`, 'query cursor'],
    ['organizer', `/api/campaigns?cursor=${cursor('0000-01-01', NOBODY)}`, 'query cursor'],
    ['administrator', `/api/offices?cursor=${cursor('0000-01-01', NOBODY)}`, 'query cursor'],
    ['staff', '/api/reports/national?from=0001-01-01&to=2026-01-01', 'query from'],
    ['staff', '/api/reports/national?from=2026-01-01&to=9999-12-31', 'query to'],
  ] as const)('is refused to the %s in %s', async (as, path, field) => {
    const found = await faults(await send(as, 'GET', path));
    expect(found[0]).toBe(400);
    expect(found).toContain(field);
  });

  it.each(['0000-01-01T10:00', '0001-01-01T00:00', '9999-12-31T23:59', '+275760-09-13T00:00', '2026-02-31T10:00'])(
    'is no start of a meeting: %s',
    async (startsAtLocal) => {
      expect(await faults(await schedule({ startsAtLocal }))).toEqual([400, 'body startsAtLocal']);
    },
  );

  it('is no day of a membership or a campaign', async () => {
    const joined = { givenName: 'Ada', memberSince: '0000-01-01' };
    expect(await faults(await send('organizer', 'POST', '/api/branches/:branch/people', joined))).toEqual([
      400,
      'body memberSince',
    ]);
    const campaign = { title: 'A', priorityAreaId: area, branchId: branch, startsOn: '0000-01-01' };
    expect(await faults(await send('organizer', 'POST', '/api/campaigns', campaign))).toEqual([400, 'body startsOn']);
  });
});

describe('a cursor that nobody was given', () => {
  it.each([
    [cursor(2 ** 31, 0, '', '', NOBODY)],
    [cursor(0, 2 ** 53 - 1, '', '', NOBODY)],
    [cursor(0, 0, NUL, '', NOBODY)],
    [cursor(0, 0, '', '', 'nobody')],
  ])('is refused by the list of answers: %s', async (text) => {
    const path = `/api/meetings/:meeting/rsvps?cursor=${text}`;
    expect(await faults(await send('organizer', 'GET', path))).toEqual([400, 'query cursor']);
  });

  it('is refused by the list of people', async () => {
    const path = `/api/branches/:branch/people?cursor=${cursor(NUL, '', NOBODY)}`;
    expect(await faults(await send('organizer', 'GET', path))).toEqual([400, 'query cursor']);
  });
});

const schedule = (wish: object) =>
  send('organizer', 'POST', '/api/branches/:branch/meetings', {
    title: 'A meeting',
    kind: 'social',
    visibility: 'public',
    startsAtLocal: '2026-12-01T19:00',
    durationMinutes: 60,
    placeName: 'The hall',
    ...wish,
  });

describe('a text', () => {
  it.each([
    ['title', NUL],
    ['title', 'half \ud83d a character'],
    ['title', 'two\u2028lines'],
    ['title', '\u200b\u200f '],
    ['title', 'x'.repeat(10_000)],
    ['description', NUL],
    ['placeName', NUL],
    ['placeAddress', NUL],
  ])('of a meeting is refused by its name: %s %j', async (field, value) => {
    expect(await faults(await schedule({ [field]: value }))).toEqual([400, `body ${field}`]);
  });

  it.each([
    ['givenName', NUL],
    ['givenName', 'Ada\r\nBcc: all@people.example'],
    ['familyName', NUL],
    ['familyName', 'Love\r\nBcc: all@people.example'],
    ['phone', '1\n2'],
    ['email', 'a\u0000@people.example'],
  ])('of a person is refused by its name: %s %j', async (field, value) => {
    const wish = { givenName: 'Ada', [field]: value };
    const response = await send('organizer', 'POST', '/api/branches/:branch/people', wish);
    expect(await faults(response)).toEqual([400, `body ${field}`]);
  });

  it('of a cancellation and of a search is refused by its name', async () => {
    const cancellation = await send('organizer', 'PUT', '/api/meetings/:meeting/cancellation', { reason: NUL });
    expect(await faults(cancellation)).toEqual([400, 'body reason']);
    const search = await send('organizer', 'GET', '/api/branches/:branch/people?q=%00');
    expect(await faults(search)).toEqual([400, 'query q']);
  });
});

describe('a link for those online', () => {
  it.each([
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'https://rollcall.example/\u0000',
    'https://rollcall.example/a\r\nb',
    '//rollcall.example',
    `https://rollcall.example/${'é'.repeat(500)}`,
  ])('is refused: %j', async (onlineUrl) => {
    expect(await faults(await schedule({ onlineUrl }))).toEqual([400, 'body onlineUrl']);
  });

  it.each([
    [' HTTPS://Rollcall.example/Room', 'https://rollcall.example/Room'],
    ['https:rollcall.example', 'https://rollcall.example/'],
    ['https://rollcall.example/a\u202e"<b>', 'https://rollcall.example/a%E2%80%AE%22%3Cb%3E'],
  ])('is kept as browsers read it: %j', async (onlineUrl, kept) => {
    const response = await schedule({ onlineUrl });
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({ onlineUrl: kept });
  });
});

describe('a number', () => {
  const answer = async (body: string) => {
    const init = { method: 'PUT', headers: { 'content-type': 'application/json' }, body };
    return faults(await api.fetch(`/api/meetings/${meeting}/rsvp`, init, people.organizer));
  };

  it.each(['1e309', '-1', '11', '0.5', '9007199254740993', '"1"', 'null'])(
    'of guests is refused: %s',
    async (guests) => {
      const found = await answer(`{"status": "going", "guests": ${guests}}`);
      expect(new Set(found)).toEqual(new Set([400, 'body guests']));
    },
  );

  it.each([0, -1, 1.5, 2 ** 31])('of places is refused: %s', async (capacity) => {
    expect(await faults(await schedule({ capacity }))).toEqual([400, 'body capacity']);
  });
});
