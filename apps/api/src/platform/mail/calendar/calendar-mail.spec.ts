import { meetings } from '@rollcall/contract/meetings';
import { rsvps } from '@rollcall/contract/meetings/rsvps';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readEvents, type ReadEvent } from '../../../../test/wire/feed-reader.ts';
import { startApi, type TestApi } from '../../../../test/harness.ts';
import { addBranch, addMeeting, addPerson } from '../../../../test/world.ts';

let api: TestApi;
let branch: string;
let organizer: string;
let ada: string;
let meeting: string;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z', env: { PUBLIC_URL: 'https://rollcall.example' } });
  branch = await addBranch(api, { name: 'Chicago' });
  organizer = await addPerson(api, { branch, office: 'organizer' });
});
beforeEach(async () => {
  ada = await addPerson(api, {
    branch,
    member: true,
    givenName: 'Ada "the Count"',
    familyName: 'Ålund; et al.',
    email: `Ada-${crypto.randomUUID()}@people.example`,
  });
  meeting = await addMeeting(api, { branch, title: 'Rent, wages; prices', onlineUrl: 'https://video.test/room' });
  await api.runJobs();
});
afterAll(() => api.close());

const answer = (person: string, status: 'going' | 'maybe' | 'declined') =>
  api.as(person)(rsvps.answer, { params: { meetingId: meeting }, body: { status } });
const change = (body: object) =>
  api.as(organizer)(meetings.change, { params: { meetingId: meeting }, body }, { headers: { 'if-match': '"1"' } });

/** The event in the last mail to a person, with the method beside it; null where the mail carries none. */
const sentTo = async (person: string): Promise<(ReadEvent & { METHOD: string }) | null> => {
  await api.runJobs();
  const { rows } = await api.owner.query<{ email: string }>('select email from people where id = $1', [person]);
  const mail = api.mails.findLast(({ to }) => to.includes(rows[0]!.email));
  if (!mail?.calendar) return null;
  const [event, ...others] = readEvents(mail.calendar.replaceAll(/\r?\n/g, '\r\n')).values();
  expect(others).toEqual([]);
  return { ...event, METHOD: /^METHOD:(.+)$/m.exec(mail.calendar)?.[1]?.trim() ?? '' };
};
const named = (event: ReadEvent | null, property: string) =>
  Object.entries(event ?? {}).find(([name]) => name.startsWith(`${property};`));

describe('a mail about an answer', () => {
  it('puts the meeting into the calendar, with an address to answer to', async () => {
    await answer(ada, 'going');
    const event = await sentTo(ada);
    expect(event).toMatchObject({
      METHOD: 'REQUEST',
      UID: `${meeting}@rollcall`,
      SEQUENCE: '0',
      STATUS: 'CONFIRMED',
      SUMMARY: 'Rent, wages; prices',
      'DTSTART;TZID=America/Chicago': '20261201T190000',
      'DTEND;TZID=America/Chicago': '20261201T210000',
      LOCATION: 'The hall',
      DTSTAMP: '20261123T180000Z',
    });
    expect(named(event, 'ORGANIZER')).toEqual([
      'ORGANIZER;CN="Chicago"',
      expect.stringMatching(/^mailto:r-[0-9a-z]{52}@rollcall\.example$/),
    ]);
    const [attendee, address] = named(event, 'ATTENDEE')!;
    expect(attendee).toContain(`PARTSTAT=ACCEPTED;RSVP=TRUE;CN="Ada ^'the Count^' Ålund; et al."`);
    expect(address).toMatch(/^MAILTO:Ada-.*@people\.example$/);
    expect(JSON.stringify(event)).not.toContain('video.test');
  });

  it('says maybe, and that a place is not sure for who waits', async () => {
    await answer(ada, 'maybe');
    expect(named(await sentTo(ada), 'ATTENDEE')?.[0]).toContain('PARTSTAT=TENTATIVE');
    await api.owner.query('update meetings set capacity = 1 where id = $1', [meeting]);
    await answer(organizer, 'going');
    await answer(ada, 'going');
    expect(await sentTo(ada)).toMatchObject({ METHOD: 'REQUEST', STATUS: 'TENTATIVE' });
    await answer(organizer, 'declined');
    const promoted = await sentTo(ada);
    expect(promoted).toMatchObject({ METHOD: 'REQUEST', STATUS: 'CONFIRMED' });
    expect(named(promoted, 'ATTENDEE')?.[0]).toContain('PARTSTAT=ACCEPTED');
  });

  it('takes the meeting out again for who says no after yes, and tells nobody else’s calendar', async () => {
    await answer(ada, 'declined');
    expect(await sentTo(ada)).toBeNull();
    await answer(ada, 'going');
    await answer(ada, 'declined');
    const event = await sentTo(ada);
    expect(event).toMatchObject({ METHOD: 'CANCEL', UID: `${meeting}@rollcall` });
    expect(event).not.toHaveProperty('STATUS'); // the meeting takes place all the same (RFC 5546, 3.2.5)
  });

  it('carries the same address each time, and another for each person', async () => {
    await answer(ada, 'maybe');
    const first = named(await sentTo(ada), 'ORGANIZER')?.[1];
    await answer(ada, 'going');
    expect(named(await sentTo(ada), 'ORGANIZER')?.[1]).toBe(first);
    await answer(organizer, 'going');
    expect(named(await sentTo(organizer), 'ORGANIZER')?.[1]).not.toBe(first);
  });
});

describe('a mail about a meeting', () => {
  it('moves it in the calendar, with a higher sequence', async () => {
    await answer(ada, 'going');
    await change({ startsAtLocal: '2026-12-02T18:30', placeName: 'The library' });
    expect(await sentTo(ada)).toMatchObject({
      METHOD: 'REQUEST',
      SEQUENCE: '1',
      'DTSTART;TZID=America/Chicago': '20261202T183000',
      LOCATION: 'The library',
    });
  });

  it('cancels it', async () => {
    await answer(ada, 'going');
    await api.as(organizer)(meetings.cancel, { params: { meetingId: meeting }, body: { reason: 'Snow' } });
    expect(await sentTo(ada)).toMatchObject({ METHOD: 'CANCEL', STATUS: 'CANCELLED', SEQUENCE: '1' });
  });

  it('takes it out, as it was known, for whom it was closed to', async () => {
    const stranger = await addPerson(api, { branch: await addBranch(api), member: true });
    await answer(stranger, 'going');
    await change({ visibility: 'branch', title: 'Secret plan', startsAtLocal: '2026-12-03T20:00' });
    const event = await sentTo(stranger);
    expect(event).toMatchObject({
      METHOD: 'CANCEL',
      SUMMARY: 'Rent, wages; prices',
      'DTSTART;TZID=America/Chicago': '20261201T190000',
    });
    expect(JSON.stringify(event)).not.toMatch(/Secret plan|The hall|\/meetings\//);
  });
});

it('is shown in the inbox, as text', async () => {
  await answer(ada, 'going');
  await api.runJobs();
  const page = await (await api.fetch(`/inbox/${api.mails.at(-1)!.id}`)).text();
  expect(page).toContain('For calendar programs');
  expect(page).toContain('METHOD:REQUEST');
});
