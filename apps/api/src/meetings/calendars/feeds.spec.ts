import { randomBytes, randomUUID } from 'node:crypto';
import { calendars, type CalendarOf } from '@rollcall/contract/meetings/calendars';
import { meetings } from '@rollcall/contract/meetings';
import { rsvps } from '@rollcall/contract/meetings/rsvps';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readFeed } from '../../../test/wire/feed-reader.ts';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { problemOf } from '../../../test/problem-of.ts';
import { addBranch, addCampaign, addMeeting, addPerson } from '../../../test/world.ts';
import { Links } from '../../platform/links/links.service.ts';

let api: TestApi;
let branch: string;
let other: string;
let organizer: string;
let ada: string;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z', env: { PUBLIC_URL: 'https://rollcall.example' } });
  branch = await addBranch(api, { name: 'Chicago' });
  other = await addBranch(api, { name: 'Denver', timeZone: 'America/Denver' });
  organizer = await addPerson(api, { branch, office: 'organizer' });
});
beforeEach(async () => {
  api.clock.set('2026-11-23T18:00:00Z');
  ada = await addPerson(api, { branch, member: true });
});
afterAll(() => api.close());

const addressOf = async (person: string, of: CalendarOf = {}) =>
  (await api.as(person)(calendars.address, { query: of })).url;
const feedOf = async (person: string, of: CalendarOf = {}) => readFeed(api, await addressOf(person, of));
const uid = (meetingId: string) => `${meetingId}@rollcall`;
const answer = (person: string, meetingId: string, status: 'going' | 'maybe' | 'declined') =>
  api.as(person)(rsvps.answer, { params: { meetingId }, body: { status } });
const change = (meetingId: string, body: object, version = 1) =>
  api.as(organizer)(meetings.change, { params: { meetingId }, body }, { headers: { 'if-match': `"${version}"` } });

describe('the address of a calendar', () => {
  it('is a secret of each person and each calendar, the same each time', async () => {
    const own = await addressOf(ada);
    expect(own).toMatch(/^https:\/\/rollcall\.example\/calendars\/[\w-]{43}\.ics$/);
    expect(await addressOf(ada)).toBe(own);
    expect(await addressOf(organizer)).not.toBe(own);
    expect(await addressOf(ada, { branchId: branch })).not.toBe(own);
  });

  it('ends when it is renewed, for this calendar only', async () => {
    const [own, ofBranch] = [await addressOf(ada), await addressOf(ada, { branchId: branch })];
    const { url } = await api.as(ada)(calendars.renew, { body: {} });
    expect(url).not.toBe(own);
    expect(await addressOf(ada)).toBe(url);
    expect((await readFeed(api, own)).status).toBe(404);
    expect((await readFeed(api, url)).status).toBe(200);
    expect((await readFeed(api, ofBranch)).status).toBe(200);
  });

  it('is refused for what is not there, or for two calendars in one', async () => {
    const ask = (of: CalendarOf) => problemOf(api.as(ada)(calendars.address, { query: of }));
    expect(await ask({ branchId: randomUUID() })).toMatchObject({ status: 404, code: 'branch-unknown' });
    expect(await ask({ campaignId: randomUUID() })).toMatchObject({ status: 404, code: 'not-found' });
    expect(await ask({ branchId: branch, campaignId: randomUUID() })).toMatchObject({ status: 400, code: 'invalid' });
  });

  it('leads nowhere where it was made up, or is a link of another kind', async () => {
    const meeting = await addMeeting(api, { branch });
    const { rows } = await api.owner.query<{ id: string }>(`select app.link_for('rsvp', $1, $2) as id`, [ada, meeting]);
    const answering = await api.app.get(Links, { strict: false }).tokenOf(rows[0]!.id);
    const madeUp = randomBytes(32).toString('base64url');
    for (const file of [`${answering}.ics`, `${madeUp}.ics`, madeUp, 'x.ics', '%00.ics']) {
      const { status, text } = await readFeed(api, `https://rollcall.example/calendars/${file}`);
      expect([file, status]).toEqual([file, 404]);
      expect(text).not.toContain('VCALENDAR');
    }
  });
});

describe('the calendar of the own answers', () => {
  it('holds what was answered with yes, maybe, or waits, each in its state', async () => {
    const at = (startsAtLocal: string, capacity?: number) => addMeeting(api, { branch, startsAtLocal, capacity });
    const [going, maybe, waits, unanswered, declined] = await Promise.all([
      at('2026-12-01T19:00'),
      at('2027-03-16T19:00'),
      at('2026-12-03T19:00', 1),
      at('2026-12-04T19:00'),
      at('2026-12-05T19:00'),
    ]);
    await answer(organizer, waits, 'going');
    await answer(ada, going, 'going');
    await answer(ada, maybe, 'maybe');
    await answer(ada, waits, 'going');
    await answer(ada, declined, 'declined');
    const { events, text, headers } = await feedOf(ada);
    expect([...events.keys()].sort()).toEqual([going, maybe, waits].map(uid).sort());
    expect(events.get(uid(going))).toMatchObject({
      STATUS: 'CONFIRMED',
      TRANSP: 'OPAQUE',
      SEQUENCE: '0',
      'DTSTART;TZID=America/Chicago': '20261201T190000',
      'DTEND;TZID=America/Chicago': '20261201T210000',
      LOCATION: 'The hall',
      CATEGORIES: 'Chicago',
      'URL;VALUE=URI': `https://rollcall.example/meetings/${going}`,
      DTSTAMP: expect.stringMatching(/^\d{8}T\d{6}Z$/) as string,
    });
    expect(events.get(uid(going))?.DTSTAMP).toBe(events.get(uid(going))?.['LAST-MODIFIED']);
    expect(events.get(uid(maybe))).toMatchObject({ STATUS: 'TENTATIVE', TRANSP: 'TRANSPARENT' });
    expect(events.get(uid(waits))).toMatchObject({ STATUS: 'TENTATIVE', TRANSP: 'TRANSPARENT' });
    expect(events.has(uid(unanswered))).toBe(false);
    expect(text.match(/BEGIN:VTIMEZONE\r\nTZID:America\/Chicago\r\n/g)).toHaveLength(1);
    expect(text).toContain('NAME:My meetings · Rollcall\r\n');
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(headers.get('cache-control')).toBe('private, no-cache');
  });

  it('says that a meeting is cancelled, with a higher sequence, instead of losing it', async () => {
    const meeting = await addMeeting(api, { branch });
    await answer(ada, meeting, 'going');
    await api.as(organizer)(meetings.cancel, { params: { meetingId: meeting }, body: { reason: 'Snow; ice, wind' } });
    const event = (await feedOf(ada)).events.get(uid(meeting));
    expect(event).toMatchObject({ STATUS: 'CANCELLED', SEQUENCE: '1', TRANSP: 'TRANSPARENT' });
    expect(event?.DESCRIPTION).toMatch(/^Cancelled: Snow; ice, wind\n/);
  });

  it('raises the sequence with a new time or place, and not with a new title', async () => {
    const meeting = await addMeeting(api, { branch });
    await answer(ada, meeting, 'going');
    await change(meeting, { title: 'Another title' });
    expect((await feedOf(ada)).events.get(uid(meeting))).toMatchObject({ SUMMARY: 'Another title', SEQUENCE: '0' });
    await change(meeting, { startsAtLocal: '2026-12-01T20:00' }, 2);
    expect((await feedOf(ada)).events.get(uid(meeting))).toMatchObject({
      SEQUENCE: '1',
      'DTSTART;TZID=America/Chicago': '20261201T200000',
    });
  });

  it('never holds the link for those online', async () => {
    const meeting = await addMeeting(api, { branch, placeName: null, onlineUrl: 'https://video.test/room' });
    await answer(ada, meeting, 'going');
    api.clock.set('2026-12-02T00:30:00Z'); // when the page shows it
    const { text, events } = await feedOf(ada);
    expect(text).not.toContain('video.test');
    expect(events.get(uid(meeting))?.DESCRIPTION).toContain('from an hour before the start');
    expect(events.get(uid(meeting))?.LOCATION).toBe('Online');
  });

  it('goes back six months', async () => {
    const old = await addMeeting(api, { branch, startsAtLocal: '2026-05-20T19:00' });
    const recent = await addMeeting(api, { branch, startsAtLocal: '2026-05-26T19:00' });
    for (const meeting of [old, recent]) {
      await api.owner.query(
        `insert into rsvps (meeting_id, person_id, branch_id, status, answered_at) values ($1, $2, $3, 'going', '2026-05-01')`,
        [meeting, ada, branch],
      );
    }
    expect([...(await feedOf(ada)).events.keys()]).toEqual([uid(recent)]);
  });
});

describe('a meeting that one takes no part in any more', () => {
  it('is cancelled for a month where the answer was taken back, and comes back with it', async () => {
    const meeting = await addMeeting(api, { branch, startsAtLocal: '2027-02-02T19:00', title: 'Plenary' });
    await answer(ada, meeting, 'going');
    await answer(ada, meeting, 'declined');
    expect((await feedOf(ada)).events.get(uid(meeting))).toMatchObject({ STATUS: 'CANCELLED', SUMMARY: 'Plenary' });
    await answer(ada, meeting, 'maybe');
    expect((await feedOf(ada)).events.get(uid(meeting))).toMatchObject({ STATUS: 'TENTATIVE' });
    await answer(ada, meeting, 'declined');
    const url = await addressOf(ada);
    api.clock.set('2026-12-24T18:00:00Z');
    expect((await readFeed(api, url)).events.size).toBe(0);
    await api.runJobs();
    expect((await api.owner.query('select from calendar_leavings where person_id = $1', [ada])).rowCount).toBe(0);
  });

  it('is cancelled as it was known where it was closed to the person, whatever it became', async () => {
    const guest = await addPerson(api, { branch: other, member: true });
    const meeting = await addMeeting(api, { branch, title: 'Open forum' });
    await answer(guest, meeting, 'going');
    await change(meeting, { visibility: 'branch', title: 'Secret plan', startsAtLocal: '2026-12-02T20:00' });
    const { events, text } = await feedOf(guest);
    expect(events.get(uid(meeting))).toMatchObject({
      STATUS: 'CANCELLED',
      SUMMARY: 'Open forum',
      'DTSTART;TZID=America/Chicago': '20261201T190000',
    });
    expect(text).not.toContain('Secret plan');
    expect(events.get(uid(meeting))).not.toHaveProperty('LOCATION');
  });

  it('is cancelled without a word of it where the membership ended', async () => {
    const meeting = await addMeeting(api, { branch, visibility: 'branch', title: 'Inner matters' });
    await answer(ada, meeting, 'going');
    await api.owner.query(
      `update memberships set ends_on = '2026-11-23', end_reason = 'resigned' where person_id = $1`,
      [ada],
    );
    const { events, text } = await feedOf(ada);
    expect(events.get(uid(meeting))).toMatchObject({ STATUS: 'CANCELLED', SUMMARY: 'No longer open to you' });
    expect(text).not.toMatch(/Inner matters|The hall/);
  });
});

describe('the calendar of a branch', () => {
  it('holds what the person may see, busy only where the person goes', async () => {
    const [open, inner] = [
      await addMeeting(api, { branch, visibility: 'public' }),
      await addMeeting(api, { branch, visibility: 'branch' }),
    ];
    const elsewhere = await addMeeting(api, { branch: other, timeZone: 'America/Denver' });
    await answer(ada, inner, 'going');
    const stranger = await addPerson(api, { branch: other, member: true });
    const mine = (await feedOf(ada, { branchId: branch })).events;
    const theirs = (await feedOf(stranger, { branchId: branch })).events;
    expect(mine.get(uid(open))).toMatchObject({ STATUS: 'CONFIRMED', TRANSP: 'TRANSPARENT' });
    expect(mine.get(uid(inner))).toMatchObject({ STATUS: 'CONFIRMED', TRANSP: 'OPAQUE' });
    expect(mine.has(uid(elsewhere))).toBe(false);
    expect(theirs.has(uid(open))).toBe(true);
    expect(theirs.has(uid(inner))).toBe(false);
  });

  it('shows who left only what is open to all, at the same address', async () => {
    const inner = await addMeeting(api, { branch, visibility: 'branch', title: 'Inner matters' });
    const open = await addMeeting(api, { branch });
    const url = await addressOf(ada, { branchId: branch });
    expect((await readFeed(api, url)).events.has(uid(inner))).toBe(true);
    await api.owner.query(
      `update memberships set ends_on = '2026-11-23', end_reason = 'resigned' where person_id = $1`,
      [ada],
    );
    const { events, text } = await readFeed(api, url);
    expect(events.has(uid(open))).toBe(true);
    expect(text).not.toContain('Inner matters');
  });

  it('holds what the branch holds together with another', async () => {
    const meeting = await addMeeting(api, { branch: other, timeZone: 'America/Denver' });
    await api.owner.query(
      `insert into meeting_cohosts (meeting_id, host_id, branch_id, starts_at, added_at)
       select id, branch_id, $2, starts_at, now() from meetings where id = $1`,
      [meeting, branch],
    );
    const { events } = await feedOf(ada, { branchId: branch });
    expect(events.get(uid(meeting))).toHaveProperty('DTSTART;TZID=America/Denver', '20261201T190000');
  });

  it('is renamed with the branch', async () => {
    const place = await addBranch(api, { name: 'Gary' });
    const url = await addressOf(ada, { branchId: place });
    expect((await readFeed(api, url)).text).toContain('NAME:Gary · Rollcall\r\n');
  });
});

describe('the calendar of a campaign', () => {
  it('holds its meetings of all branches that the person may see', async () => {
    const campaign = await addCampaign(api, { title: 'Rent; control' });
    const [here, there] = [
      await addMeeting(api, { branch, campaign }),
      await addMeeting(api, { branch: other, campaign, timeZone: 'America/Denver' }),
    ];
    const hidden = await addMeeting(api, { branch: other, campaign, visibility: 'branch', timeZone: 'America/Denver' });
    const { events, text } = await feedOf(ada, { campaignId: campaign });
    expect([...events.keys()].sort()).toEqual([here, there].map(uid).sort());
    expect(events.has(uid(hidden))).toBe(false);
    expect(text).toContain('X-WR-CALNAME:Rent\\; control · Rollcall\r\n');
  });
});
