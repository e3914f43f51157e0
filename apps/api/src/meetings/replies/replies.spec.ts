import { rsvps } from '@rollcall/contract/meetings/rsvps';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { calendarMail, replyCalendar, type ReplyParts } from '../../../test/wire/itip.ts';
import { SmtpTalk } from '../../../test/wire/smtp.ts';
import { addBranch, addMeeting, addPerson } from '../../../test/world.ts';
import { ReplyAddresses } from '../../platform/links/reply-addresses.ts';
import { ReplyServer } from './reply-server.ts';

let api: TestApi;
let branch: string;
let ada: string;
let ben: string;
let meeting: string;
let address: string;
let email: string;
const lines: string[] = [];

beforeAll(async () => {
  api = await startApi({
    now: '2026-11-23T18:00:00Z',
    env: { PUBLIC_URL: 'https://rollcall.example', INBOUND_SMTP_PORT: '0' },
    log: { write: (line) => void lines.push(line) },
  });
  branch = await addBranch(api, { name: 'Chicago' });
  ben = await addPerson(api, { branch, member: true });
});
beforeEach(async () => {
  email = `ada-${crypto.randomUUID()}@people.example`;
  ada = await addPerson(api, { branch, member: true, givenName: 'Ada', email });
  meeting = await addMeeting(api, { branch });
  await api.as(ada)(rsvps.answer, { params: { meetingId: meeting }, body: { status: 'maybe', guests: 2 } });
  address = await addressOf(ada, meeting);
  lines.length = 0;
});
afterAll(() => api.close());

const addressOf = (person: string, meetingId: string) =>
  api.app.get(ReplyAddresses, { strict: false }).of(person, meetingId);
const port = () => api.app.get(ReplyServer, { strict: false }).port!;

const send = async (to: string, mail: string, from?: string): Promise<number> => {
  const talk = await SmtpTalk.open(port());
  const code = (await talk.address(to, from)) === 250 ? await talk.data(mail) : 550;
  talk.close();
  return code;
};
const reply = (parts: Partial<ReplyParts> = {}, to = address) =>
  send(to, calendarMail(replyCalendar({ uid: `${meeting}@rollcall`, attendee: email, ...parts })));
const answerOf = async (person: string) => {
  const { rows } = await api.owner.query<{ status: string; guests: number }>(
    'select status, guests from rsvps where meeting_id = $1 and person_id = $2',
    [meeting, person],
  );
  return rows[0];
};
const refusals = () => lines.flatMap((line) => /was refused: ([\w-]+)/.exec(line)?.[1] ?? []);

describe('a reply of a calendar program', () => {
  it.each([
    ['ACCEPTED', { status: 'going', guests: 2 }],
    ['TENTATIVE', { status: 'maybe', guests: 2 }],
    ['DECLINED', { status: 'declined', guests: 0 }],
  ])('%s counts as the person’s answer', async (partstat, answer) => {
    expect(await reply({ partstat })).toBe(250);
    expect(await answerOf(ada)).toEqual(answer);
  });

  it('counts for that person, whatever its From says', async () => {
    const { rows } = await api.owner.query<{ email: string }>('select email from people where id = $1', [ben]);
    const calendar = replyCalendar({ uid: `${meeting}@rollcall`, attendee: email.toUpperCase() });
    const code = await send(
      address.toUpperCase(),
      calendarMail(calendar, { from: `Ben <${rows[0]!.email}>` }),
      rows[0]!.email,
    );
    expect(code).toBe(250);
    expect(await answerOf(ada)).toMatchObject({ status: 'going' });
    expect(await answerOf(ben)).toBeUndefined();
  });

  it('counts where the mail is nothing but a calendar, also from nobody', async () => {
    const calendar = replyCalendar({ uid: `${meeting}@rollcall`, attendee: email });
    expect(await send(address, `Content-Type: text/calendar; method=REPLY\r\n\r\n${calendar}`, '')).toBe(250);
    expect(await answerOf(ada)).toMatchObject({ status: 'going' });
  });

  it('holds to the capacity: who finds no place waits in line', async () => {
    await api.owner.query('update meetings set capacity = 3 where id = $1', [meeting]);
    await api.as(ben)(rsvps.answer, { params: { meetingId: meeting }, body: { status: 'going' } });
    expect(await reply()).toBe(250);
    expect(await answerOf(ada)).toMatchObject({ status: 'waitlisted' });
  });

  it('is mailed back as any answer, with what the calendar has to know', async () => {
    await reply();
    await api.runJobs();
    const mail = api.mails.findLast(({ to }) => to.includes(email));
    expect(mail?.subject).toMatch(/^You are going/);
    expect(mail?.calendar).toContain('PARTSTAT=ACCEPTED');
  });

  it('may come twice, and out of order: the later one holds', async () => {
    expect(await reply({ partstat: 'DECLINED', stamp: '20261123T175900Z' })).toBe(250);
    expect(await reply({ partstat: 'DECLINED', stamp: '20261123T175900Z' })).toBe(250);
    expect(await reply({ partstat: 'ACCEPTED', stamp: '20261123T175800Z' })).toBe(550);
    expect(await answerOf(ada)).toMatchObject({ status: 'declined' });
    expect(refusals()).toEqual(['reply-outdated']);
  });

  it('does not shut out later ones by a time that is yet to come', async () => {
    expect(await reply({ partstat: 'DECLINED', stamp: '20991231T000000Z' })).toBe(250);
    expect(await reply({ partstat: 'ACCEPTED', stamp: '20261123T180100Z' })).toBe(250);
    expect(await answerOf(ada)).toMatchObject({ status: 'going' });
  });
});

describe('a reply that does not count', () => {
  const unchanged = async (codes: string[]) => {
    expect(await answerOf(ada)).toEqual({ status: 'maybe', guests: 2 });
    expect(refusals()).toEqual(codes);
  };

  it('answers an invitation that was changed since', async () => {
    await api.owner.query(
      `update meetings set starts_at = starts_at + interval '1 hour', ends_at = ends_at + interval '1 hour',
              starts_local = starts_local + interval '1 hour' where id = $1`,
      [meeting],
    );
    expect(await reply({ sequence: 0 })).toBe(550);
    await unchanged(['invitation-outdated']);
    expect(await reply({ sequence: 1 })).toBe(250);
  });

  it('names another meeting, or one of nobody’s', async () => {
    const other = await addMeeting(api, { branch });
    expect(await reply({ uid: `${other}@rollcall` })).toBe(550);
    expect(await reply({ uid: `${meeting}@elsewhere` })).toBe(550);
    await unchanged(['meeting-other', 'meeting-other']);
  });

  it('comes from somebody whom the invitation was passed on to', async () => {
    expect(await reply({ attendee: 'friend@people.example' })).toBe(550);
    await unchanged(['attendee-other']);
  });

  it('goes to an address that was made up, changed by a letter, or is of another domain', async () => {
    const madeUp = `r-${'0'.repeat(52)}@rollcall.example`;
    const changed = address.replace(/^r-./, (start) => (start === 'r-0' ? 'r-1' : 'r-0'));
    const elsewhere = address.replace('@rollcall.example', '@elsewhere.example');
    const others = ['root@rollcall.example', 'postmaster', `${address}.example`, `<>${address}`];
    const told: number[] = [];
    for (const to of [madeUp, changed, elsewhere, ...others]) told.push(await reply({}, to));
    expect(told).toEqual([550, 550, 550, 550, 550, 550, 550]);
    await unchanged(refusals().map(() => 'address-unknown'));
    expect(refusals().length).toBeGreaterThanOrEqual(5);
  });

  it('uses a link that was stopped', async () => {
    await api.owner.query('update links set revoked_at = now() where person_id = $1', [ada]);
    expect(await reply()).toBe(550);
    await unchanged(['link-expired']);
  });

  it('is for a meeting that is cancelled, or has begun', async () => {
    await api.owner.query(`update meetings set cancelled_at = now(), cancellation_reason = 'Snow' where id = $1`, [
      meeting,
    ]);
    expect(await reply({ sequence: 1 })).toBe(550);
    await unchanged(['meeting-cancelled']);
    lines.length = 0;
    meeting = await addMeeting(api, { branch, startsAtLocal: '2026-11-23T11:00' });
    expect(await reply({}, await addressOf(ada, meeting))).toBe(550);
    expect(refusals()).toEqual(['meeting-started']);
  });

  it.each([
    ['an invitation', { method: 'REQUEST' }, 'method'],
    ['a counter-proposal', { method: 'COUNTER' }, 'method'],
    ['a delegation', { partstat: 'DELEGATED' }, 'delegated'],
    ['no answer', { partstat: 'NEEDS-ACTION' }, 'status'],
    ['a negative number', { sequence: -1 }, 'sequence'],
  ])('is %s', async (_, parts, code) => {
    expect(await reply(parts)).toBe(550);
    await unchanged([code]);
  });

  it('carries two answers, a broken calendar, or none', async () => {
    const calendar = replyCalendar({ uid: `${meeting}@rollcall`, attendee: email });
    const asFile = calendar.replace('ACCEPTED', 'DECLINED');
    expect(await send(address, calendarMail(calendar, { asFile }))).toBe(550);
    expect(await send(address, calendarMail(calendar.slice(0, 90)))).toBe(550);
    expect(await send(address, 'Subject: Out of office\r\n\r\nI am away.')).toBe(550);
    expect(await send(address, `Content-Type: message/rfc822\r\n\r\n${calendarMail(calendar)}`)).toBe(550);
    await unchanged(['disagreeing', 'malformed', 'no-calendar', 'no-calendar']);
  });

  it('leaves nothing of itself in the log but a code', async () => {
    await reply({ attendee: 'friend@people.example' });
    await reply({}, `r-${'0'.repeat(52)}@rollcall.example`);
    expect(lines.join('')).not.toMatch(/@|Ada|r-0|people/);
  });
});
