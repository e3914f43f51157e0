import { rsvps } from '@rollcall/contract/meetings/rsvps';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { answerPathIn, pageReader } from '../../../test/pages.ts';
import { addBranch, addMeeting, addPerson } from '../../../test/world.ts';

const NOW = '2026-11-23T18:00:00Z';
let api: TestApi;
let branch: string;
const { get, send } = pageReader(() => api);

beforeAll(async () => {
  api = await startApi({ now: NOW });
  branch = await addBranch(api, { name: 'Chicago' });
});
beforeEach(() => api.clock.set(NOW));
afterAll(() => api.close());

type Meeting = Partial<Parameters<typeof addMeeting>[1]> & { asks?: boolean };

/** Somebody who answered, and the page that the mail about it leads to. */
const answered = async ({ asks, ...options }: Meeting = {}, status: 'going' | 'maybe' = 'going') => {
  const meeting = await addMeeting(api, { branch, title: 'Rent control', ...options });
  if (asks) {
    await api.owner.query(
      `update meetings set asks_guest_names = true, asked_needs = '{childcare,ride}' where id = $1`,
      [meeting],
    );
  }
  const person = await addPerson(api, { branch, member: true, givenName: 'Canary', familyName: 'Name' });
  await api.as(person)(rsvps.answer, { params: { meetingId: meeting }, body: { status } });
  await api.runJobs();
  return { meeting, person, path: answerPathIn(api.mails.at(-1)) };
};

const rsvpOf = async ({ meeting, person }: { meeting: string; person: string }) => {
  const { rows } = await api.owner.query<Record<string, unknown>>(
    `select r.status, r.guests, d.guest_names as names, d.needs::text[] as needs, d.note
       from rsvps r left join rsvp_details d using (meeting_id, person_id) where meeting_id = $1 and person_id = $2`,
    [meeting, person],
  );
  return rows[0];
};

describe('the page behind a mailed link', () => {
  it('says what was answered, is for its reader alone, and names nobody', async () => {
    const { path } = await answered();
    const { status, text, headers } = await get(path);
    expect(status).toBe(200);
    expect(text).toContain('You are going.');
    expect(text).toContain('Rent control');
    expect(text).not.toContain('Canary');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(headers.get('set-cookie')).toBeNull();
    expect(text).toContain('<meta name="robots" content="noindex"/>');
  });

  it('preselects what the link says, and changes nothing by that', async () => {
    const going = await answered();
    const { text } = await get(`${going.path}?declined`);
    const chosen = text.match(/<input[^>]*name="status"[^>]*>/g)?.filter((input) => input.includes('checked'));
    expect(chosen).toEqual([expect.stringContaining('value="declined"')]);
    expect(text).toContain('You are going.');
    expect(await rsvpOf(going)).toMatchObject({ status: 'going' });
  });

  it('answers, changes and takes back, and says so each time', async () => {
    const somebody = await answered();
    for (const [fields, expected, words] of [
      [{ status: 'maybe', guests: '1' }, { status: 'maybe', guests: 1 }, 'You may come, with one guest.'],
      [{ status: 'declined', guests: '1' }, { status: 'declined', guests: 0 }, 'You are not going.'],
      [{ status: 'going', guests: '2' }, { status: 'going', guests: 2 }, 'You are going, with 2 guests.'],
    ] as const) {
      const { status, headers } = await send(somebody.path, fields);
      expect(status).toBe(303);
      expect(headers.get('location')).toBe(`${somebody.path}?saved`);
      expect(await rsvpOf(somebody)).toMatchObject(expected);
      const { text } = await get(`${somebody.path}?saved`);
      expect(text).toMatch(/role="status"/);
      expect(text).toContain(words);
    }
  });

  it('takes a form whose origin the browser does not tell, as of a page without a referrer', async () => {
    const somebody = await answered();
    expect((await send(somebody.path, { status: 'maybe' }, { origin: 'null' })).status).toBe(303);
    expect(await rsvpOf(somebody)).toMatchObject({ status: 'maybe' });
  });

  it('answers for whom it was mailed to, whoever is signed in', async () => {
    const somebody = await answered();
    const other = await addPerson(api, { branch, member: true });
    const cookie = await api.cookieOf(other);
    expect((await send(somebody.path, { status: 'declined' }, { cookie })).status).toBe(303);
    expect(await rsvpOf(somebody)).toMatchObject({ status: 'declined' });
    expect(await rsvpOf({ ...somebody, person: other })).toBeUndefined();
  });

  it.each([
    [{}, 'Say whether you come.'],
    [{ status: 'waitlisted' }, 'Say whether you come.'],
    [{ status: 'going', guests: '11' }, 'Bring at most 10 guests.'],
    [{ status: 'going', guests: '-1' }, 'Bring at most 10 guests.'],
    [{ status: 'going', guestNames: 'x\n'.repeat(11) }, 'Write one name on each line'],
    [{ status: 'going', note: 'x'.repeat(501) }, 'Write at most 500 characters.'],
  ])('says beside the field what is wrong with %j, and changes nothing', async (fields, words) => {
    const somebody = await answered({ asks: true });
    const { status, text, headers } = await send(somebody.path, fields);
    expect(status).toBe(422);
    expect(text).toContain(words);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(await rsvpOf(somebody)).toMatchObject({ status: 'going', guests: 0 });
  });

  it('puts who finds no place in line, and keeps the place of who asks for more than there are', async () => {
    const first = await answered({ capacity: 2 });
    expect((await send(first.path, { status: 'going', guests: '2' })).text).toContain('Bring fewer.');
    await send(first.path, { status: 'going', guests: '1' });
    const late = await addPerson(api, { branch, member: true });
    await api.as(late)(rsvps.answer, { params: { meetingId: first.meeting }, body: { status: 'going' } });
    await api.runJobs();
    expect((await get(answerPathIn(api.mails.at(-1)))).text).toContain('You are on the waiting list: place 1 in line.');
    const { text } = await send(first.path, { status: 'going', guests: '2' });
    expect(text).toContain('That is more than there are places in all.');
    expect(await rsvpOf(first)).toMatchObject({ guests: 1 });
  });

  it('takes what hosts ask for, and nothing that they do not', async () => {
    const asked = await answered({ asks: true });
    const fields = {
      status: 'going',
      guests: '2',
      guestNames: 'Ada\r\n\r\n Ben ',
      needs: ['ride', 'access'],
      note: 'hi',
    };
    await send(asked.path, fields);
    expect(await rsvpOf(asked)).toMatchObject({ names: ['Ada', 'Ben'], needs: ['ride'], note: 'hi' });
    const { text } = await get(asked.path);
    expect(text).toContain('Ada\nBen</textarea>');
    const plain = await answered();
    await send(plain.path, fields);
    expect(await rsvpOf(plain)).toMatchObject({ names: [], needs: [], note: 'hi' });
  });

  it('asks where, only where there are two ways', async () => {
    const both = await answered({ onlineUrl: 'https://video.example/room' });
    expect((await get(both.path)).text).toContain('name="mode"');
    expect((await send(both.path, { status: 'going' })).text).toContain(
      'Say whether you come into the room or online.',
    );
    expect((await send(both.path, { status: 'going', mode: 'online' })).status).toBe(303);
    expect((await get((await answered()).path)).text).not.toContain('name="mode"');
  });
});

describe('what the page shows of the meeting', () => {
  it('is the link for those online from an hour before until the end, to those going', async () => {
    const online = { onlineUrl: 'https://video.example/room', startsAtLocal: '2026-12-01T19:00', durationMinutes: 60 };
    const going = await answered(online);
    const maybe = await answered(online, 'maybe');
    for (const [now, shown] of [
      ['2026-12-01T23:59:00Z', false],
      ['2026-12-02T00:00:00Z', true],
      ['2026-12-02T01:59:00Z', true],
      ['2026-12-02T02:01:00Z', false],
    ] as const) {
      api.clock.set(now);
      expect((await get(going.path)).text.includes('video.example'), now).toBe(shown);
      expect((await get(maybe.path)).text).not.toContain('video.example');
    }
  });

  it('is the code for the door, to those going only', async () => {
    expect((await get((await answered()).path)).text).toMatch(/<p class="figure">\w{4}-\w{4}-\w{4}<\/p>/);
    expect((await get((await answered({}, 'maybe')).path)).text).not.toContain('At the door');
  });

  it('is that it is too late, once it has begun or is cancelled', async () => {
    const begun = await answered({ startsAtLocal: '2026-12-01T19:00' });
    api.clock.set('2026-12-02T01:30:00Z');
    const shown = await get(begun.path);
    expect(shown.text).toContain('This meeting has begun');
    expect(shown.text).not.toContain('<form');
    const late = await send(begun.path, { status: 'declined' });
    expect(late.status).toBe(422);
    expect(late.text).toContain('It is too late to answer');
    expect(await rsvpOf(begun)).toMatchObject({ status: 'going' });
    api.clock.set(NOW);
    const cancelled = await answered();
    await api.owner.query(`update meetings set cancelled_at = now(), cancellation_reason = 'Snow' where id = $1`, [
      cancelled.meeting,
    ]);
    expect((await get(cancelled.path)).text).toContain('Snow');
    expect((await send(cancelled.path, { status: 'declined' })).status).toBe(422);
  });
});

describe('a link to answer', () => {
  const isGone = async (path: string) => {
    const shown = await get(path);
    const sent = await send(path, { status: 'declined' });
    expect([shown.status, sent.status]).toEqual([410, 410]);
    expect(shown.text).toBe(sent.text);
    expect(shown.text).toContain('This link does not work any more');
    expect(shown.text).not.toContain('Rent control');
  };

  it('ends a week after the meeting', async () => {
    const { path } = await answered({ startsAtLocal: '2026-12-01T19:00', durationMinutes: 60 });
    api.clock.set('2026-12-09T01:59:00Z');
    expect((await get(path)).status).toBe(200);
    api.clock.set('2026-12-09T02:00:00Z');
    await isGone(path);
  });

  it('ends for who may not see the meeting any more', async () => {
    const somebody = await answered({ visibility: 'branch' });
    expect((await get(somebody.path)).status).toBe(200);
    await api.owner.query(
      `update memberships set ends_on = '2026-11-01', end_reason = 'resigned' where person_id = $1`,
      [somebody.person],
    );
    await isGone(somebody.path);
    expect(await rsvpOf(somebody)).toMatchObject({ status: 'going' });
  });

  it.each(['nonsense', 'a'.repeat(43), `${'a'.repeat(42)}%2F`, '%00', "'--"])(
    'is none where it is %j',
    async (token) => {
      await isGone(`/rsvp/${token}`);
    },
  );
});
