import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { addBranch, addMeeting, addPerson } from '../../../test/world.ts';
import type { MailJob } from './mail-job.ts';

let api: TestApi;
let branch: string;
let ada: string;
let meeting: string;

const queue = async (job: MailJob) => {
  await api.owner.query('select graphile_worker.add_job($1, $2::json)', ['mail', JSON.stringify(job)]);
};

/** What is sent because of these jobs. */
const sentFor = async (...jobs: MailJob[]) => {
  const before = api.mails.length;
  for (const job of jobs) await queue(job);
  await api.runJobs();
  return api.mails.slice(before);
};

const answer = (meetingId: string, personId: string, status: string, guests = 0, queueNo: number | null = null) =>
  api.owner.query(
    `insert into rsvps (meeting_id, person_id, branch_id, status, guests, queue_no, answered_at) values ($1, $2, $3, $4, $5, $6, now())
     on conflict (meeting_id, person_id) do update set status = excluded.status, guests = excluded.guests, queue_no = excluded.queue_no`,
    [meetingId, personId, branch, status, guests, queueNo],
  );

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z', env: { PUBLIC_URL: 'https://rollcall.example' } });
  branch = await addBranch(api, { name: 'Chicago' });
  ada = await addPerson(api, {
    branch,
    member: true,
    givenName: 'Ada',
    familyName: 'Ålund',
    email: 'ada@people.example',
  });
  meeting = await addMeeting(api, {
    branch,
    title: 'Rent <script>alert("1")</script> & wages',
    startsAtLocal: '2026-12-01T19:00',
    durationMinutes: 90,
    placeName: 'Workers’ Hall',
    onlineUrl: 'https://video.test/room',
    capacity: 10,
  });
});
afterAll(() => api.close());

describe('a mail to somebody who reads Spanish', () => {
  it('is written in it, the day and the time too', async () => {
    await api.owner.query(`update people set language = 'es' where id = $1`, [ada]);
    await answer(meeting, ada, 'going', 1);
    const [mail] = await sentFor({ template: 'rsvp-going', personId: ada, meetingId: meeting });
    await api.owner.query(`update people set language = 'en' where id = $1`, [ada]);
    expect(mail?.subject).toMatch(/^Vas: /);
    expect(mail?.text).toContain('Hola, Ada:');
    expect(mail?.text).toContain('martes, 1 de diciembre de 2026');
    expect(mail?.text).toContain('https://rollcall.example/es/rsvp/');
    expect(mail?.html).toContain('<html lang="es">');
    expect(mail?.text).not.toMatch(/You |Your |Where/);
  });

  it('leaves the next one, to somebody else, in English', async () => {
    await answer(meeting, ada, 'going', 1);
    const [mail] = await sentFor({ template: 'rsvp-going', personId: ada, meetingId: meeting });
    expect(mail?.subject).toMatch(/^You are going: /);
    expect(mail?.html).toContain('<html lang="en">');
  });
});

describe('a mail about an answer', () => {
  it('says that the person goes, with whom, when, where, and the way to the meeting', async () => {
    await answer(meeting, ada, 'going', 2);
    const [mail] = await sentFor({ template: 'rsvp-going', personId: ada, meetingId: meeting });
    expect(mail?.to).toEqual(['ada@people.example']);
    expect(mail?.subject).toBe('You are going: Rent <script>alert("1")</script> & wages');
    const text = mail?.text.replaceAll(/[\u2009\u202f]/g, ' ');
    expect(text).toContain('Hello Ada,');
    expect(text).toContain('You have 3 places');
    expect(text).toContain('Your answer: Going\nGuests: 2\n');
    expect(text).toContain('When: Tuesday, December 1, 2026, 7:00 – 8:30 PM CST');
    expect(text).toContain('Where: Workers’ Hall');
    expect(text).toContain('Online: The link stands on the page of your answer from an hour before the start');
    expect(text).toContain(`https://rollcall.example/meetings/${meeting}`);
  });

  it('names no room to whoever takes part online', async () => {
    await answer(meeting, ada, 'going', 2);
    await api.owner.query(`update rsvps set mode = 'online' where meeting_id = $1 and person_id = $2`, [meeting, ada]);
    const [mail] = await sentFor({ template: 'rsvp-going', personId: ada, meetingId: meeting });
    expect(mail?.text).toContain('Where: Online\n');
    expect(mail?.text).not.toContain('Workers’ Hall');
    await api.owner.query(`update rsvps set mode = 'room' where meeting_id = $1 and person_id = $2`, [meeting, ada]);
  });

  it('lets its reader answer otherwise without a password', async () => {
    const [mail] = await sentFor({ template: 'rsvp-going', personId: ada, meetingId: meeting });
    const page = /https:\/\/rollcall\.example\/rsvp\/[\w-]{43}/.exec(mail?.text ?? '')?.[0];
    expect(mail?.text).toContain(`See or change your answer:\n${page}\n`);
    expect(mail?.text).toContain(`Maybe:\n${page}?maybe\nI can’t come:\n${page}?declined\n`);
    expect(mail?.text).not.toContain('?going');
    expect(mail?.html).toContain(`href="${page}?declined"`);
  });

  it('shows the title in HTML as text', async () => {
    const [mail] = await sentFor({ template: 'rsvp-going', personId: ada, meetingId: meeting });
    expect(mail?.html).toContain('Rent &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; wages');
    expect(mail?.html).not.toContain('<script');
    expect(mail?.html).toContain(`href="https://rollcall.example/meetings/${meeting}"`);
  });

  it('says the place in line, and keeps the link for those online to those who have a place', async () => {
    const ben = await addPerson(api, { branch, member: true });
    await answer(meeting, ben, 'waitlisted', 0, 1);
    await answer(meeting, ada, 'waitlisted', 1, 2);
    const [mail] = await sentFor({ template: 'rsvp-waitlisted', personId: ada, meetingId: meeting });
    expect(mail?.subject).toMatch(/^You are waiting for a place/);
    expect(mail?.text).toContain('Your answer: On the waiting list\nPlace in line: 2\nGuests: 1\n');
    expect(mail?.text).not.toContain('video.test');
  });

  it('says that a place became free', async () => {
    await answer(meeting, ada, 'going', 1);
    const [mail] = await sentFor({ template: 'rsvp-promoted', personId: ada, meetingId: meeting });
    expect(mail?.subject).toMatch(/^You have a place/);
    expect(mail?.text).toContain('you are going, with your guest.');
  });

  it.each([
    ['maybe', /^You may come: /, 'Your answer: Maybe'],
    ['declined', /^You are not going: /, 'Your answer: Not going'],
  ] as const)('says %s', async (status, subject, text) => {
    await answer(meeting, ada, status);
    const [mail] = await sentFor({ template: `rsvp-${status}`, personId: ada, meetingId: meeting });
    expect(mail?.subject).toMatch(subject);
    expect(mail?.text).toContain(text);
  });

  it('is not sent where a later answer has overtaken it', async () => {
    await answer(meeting, ada, 'declined');
    expect(await sentFor({ template: 'rsvp-going', personId: ada, meetingId: meeting })).toEqual([]);
  });

  it('leads to the dashboard where the meeting is not public', async () => {
    const inner = await addMeeting(api, { branch, visibility: 'branch' });
    await answer(inner, ada, 'maybe');
    const [mail] = await sentFor({ template: 'rsvp-maybe', personId: ada, meetingId: inner });
    expect(mail?.text).toContain(`https://rollcall.example/app/meetings/${inner}`);
  });
});

describe('a mail about a meeting', () => {
  it('says what holds now', async () => {
    await answer(meeting, ada, 'maybe');
    const [mail] = await sentFor({ template: 'meeting-changed', personId: ada, meetingId: meeting });
    expect(mail?.subject).toMatch(/^Changed: Rent/);
    expect(mail?.text).toContain('This is what holds now.');
  });

  it('is not sent to who has declined meanwhile', async () => {
    await answer(meeting, ada, 'declined');
    expect(await sentFor({ template: 'meeting-changed', personId: ada, meetingId: meeting })).toEqual([]);
  });

  it('says that it is cancelled, and why', async () => {
    const cancelled = await addMeeting(api, { branch, title: 'Film night', cancelled: true });
    await answer(cancelled, ada, 'going');
    const [mail] = await sentFor({ template: 'meeting-cancelled', personId: ada, meetingId: cancelled });
    expect(mail?.subject).toBe('Cancelled: Film night');
    expect(mail?.text).toContain('Reason: The hall is closed');
  });

  it('is not sent about a cancelled meeting as if it were held', async () => {
    const cancelled = await addMeeting(api, { branch, cancelled: true });
    await answer(cancelled, ada, 'going');
    const about = { personId: ada, meetingId: cancelled };
    expect(await sentFor({ template: 'rsvp-going', ...about }, { template: 'meeting-changed', ...about })).toEqual([]);
  });
});

describe('a mail with a one-time link', () => {
  const tokenIn = (text = '') => /https:\/\/rollcall\.example\/set-password\?token=([\w-]{43})\s/.exec(text)?.[1] ?? '';
  const linkOf = async (token: string) => {
    const { rows } = await api.owner.query<{ purpose: string; expires_at: Date }>(
      "select purpose, expires_at from one_time_links where token_hash = sha256(convert_to($1, 'UTF8'))",
      [token],
    );
    return rows[0];
  };

  it('invites: the link works for 14 days', async () => {
    const [mail] = await sentFor({ template: 'invitation', personId: ada });
    expect(mail?.subject).toBe('Your account at Rollcall');
    expect(mail?.text).toContain('for 14 days');
    expect(mail?.html).toContain(`token=${tokenIn(mail?.text)}`);
    expect(await linkOf(tokenIn(mail?.text))).toEqual({
      purpose: 'invitation',
      expires_at: new Date('2026-12-07T18:00:00Z'),
    });
  });

  it('resets a password: the link works for an hour', async () => {
    const [mail] = await sentFor({ template: 'password-reset', personId: ada });
    expect(mail?.subject).toBe('Set a new password');
    expect(mail?.text).toContain('for 60 minutes');
    expect(await linkOf(tokenIn(mail?.text))).toEqual({
      purpose: 'password_reset',
      expires_at: new Date('2026-11-23T19:00:00Z'),
    });
  });

  it('does not invite who has a password', async () => {
    const ben = await addPerson(api);
    await api.owner.query("insert into credentials (person_id, password_hash) values ($1, 'x')", [ben]);
    expect(await sentFor({ template: 'invitation', personId: ben })).toEqual([]);
  });
});

describe('mailing', () => {
  it('sends nothing to who has no address, or is not there, and is done with it', async () => {
    const ben = await addPerson(api, { email: null });
    await answer(meeting, ben, 'maybe');
    const sent = await sentFor(
      { template: 'rsvp-maybe', personId: ben, meetingId: meeting },
      { template: 'invitation', personId: ben },
      { template: 'invitation', personId: randomUUID() },
    );
    expect(sent).toEqual([]);
    expect((await api.owner.query('select from graphile_worker.jobs')).rowCount).toBe(0);
  });

  it('keeps a name out of the headers, and right-to-left marks to themselves', async () => {
    const eve = await addPerson(api, {
      givenName: 'Eve\r\nBcc: all@people.example',
      familyName: '\u202eevil 🌹',
      email: 'eve@people.example',
    });
    const [mail] = await sentFor({ template: 'invitation', personId: eve });
    expect(mail?.to).toEqual(['eve@people.example']);
    expect(mail?.text).toContain('Bcc: all@people.example'); // in the greeting, where it does no harm
    const night = await addMeeting(api, { branch, title: 'Night \u202eof films 🎬' });
    await answer(night, eve, 'maybe');
    const [about] = await sentFor({ template: 'rsvp-maybe', personId: eve, meetingId: night });
    expect(about?.subject).toBe('You may come: \u2068Night \u202eof films 🎬\u2069');
  });

  it('leaves no job and no mail where the transaction is rolled back', async () => {
    const client = await api.owner.connect();
    await client.query('begin');
    await client.query('select app.enqueue($1, $2)', [
      'mail',
      JSON.stringify({ template: 'password-reset', personId: ada }),
    ]);
    await client.query('rollback');
    client.release();
    expect(await sentFor()).toEqual([]);
  });

  it('tries again later, and says nothing of the person, where a job fails', async () => {
    await api.owner.query('select graphile_worker.add_job($1, $2::json)', [
      'mail',
      JSON.stringify({ template: 'rsvp-going', personId: 'ada@people.example', meetingId: meeting }),
    ]);
    await api.runJobs();
    // The worker notes the failure behind the back of whoever waits for the queue.
    const failed = await vi.waitFor(async () => {
      const { rows } = await api.owner.query<{ attempts: number; last_error: string; due: boolean }>(
        'select attempts, last_error, run_at > now() as due from graphile_worker.jobs where last_error is not null',
      );
      expect(rows).toHaveLength(1);
      return rows[0];
    });
    expect(failed).toEqual({ attempts: 1, last_error: expect.stringMatching(/^ZodError/) as string, due: true });
    expect(failed?.last_error).not.toContain('ada@');
  });

  it('tries again later where the mail server is away', async () => {
    const other = await startApi({ env: { SMTP_URL: 'smtp://127.0.0.1:1' } });
    const person = await addPerson(other);
    await other.owner.query('select app.request_password_reset(email) from people where id = $1', [person]);
    await other.runJobs();
    await vi.waitFor(async () => {
      const { rows } = await other.owner.query('select attempts, last_error from graphile_worker.jobs');
      expect(rows).toEqual([{ attempts: 1, last_error: expect.stringMatching(/^Error E[A-Z]+\b/) as string }]);
    });
    await other.close();
  });
});
