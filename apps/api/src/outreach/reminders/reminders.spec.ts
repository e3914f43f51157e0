import { meetings } from '@rollcall/contract/meetings';
import { rsvps } from '@rollcall/contract/meetings/rsvps';
import { preferences } from '@rollcall/contract/outreach';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { addBranch, addMeeting, addPerson } from '../../../test/world.ts';

let api: TestApi;
let branch: string;
let organizer: string;
let ada: string;

beforeAll(async () => {
  api = await startApi({ env: { PUBLIC_URL: 'https://rollcall.example' } });
});
afterAll(() => api.close());

// Each test in a branch and a week of its own.
beforeEach(async () => {
  api.clock.set('2026-11-23T18:00:00Z');
  await api.owner.query('update meetings set cancelled_at = now(), cancellation_reason = $1', ['The test before']);
  await api.runJobs();
  branch = await addBranch(api, { name: 'Chicago' });
  organizer = await addPerson(api, { branch, member: true, office: 'organizer' });
  ada = await addPerson(api, { branch, member: true, givenName: 'Ada', familyName: 'Ålund' });
});

/** A meeting on a Tuesday at 19:00 in Chicago (01:00 UTC on Wednesday). */
const addForum = (more: Partial<Parameters<typeof addMeeting>[1]> = {}) =>
  addMeeting(api, { branch, title: 'Rent control', startsAtLocal: '2026-12-01T19:00', ...more });
const answer = (person: string, meetingId: string, status: 'going' | 'maybe' | 'declined', guests = 0) =>
  api.as(person)(rsvps.answer, { params: { meetingId }, body: { status, guests } });
const came = (meetingId: string, personId: string) =>
  api.as(organizer)(rsvps.recordAttendance, { params: { meetingId, personId }, body: { came: true } });

/** The subjects of what is mailed at this instant, besides what was mailed before. */
const mailedAt = async (instant: string) => {
  await api.runJobs(); // what waits from before
  const before = api.mails.length;
  api.clock.set(instant);
  await api.runJobs(); // queues
  await api.runJobs(); // sends
  return api.mails.slice(before).map(({ subject }) => subject.replaceAll('\u202f', ' '));
};

describe('a reminder', () => {
  it('comes a day and two hours before, by the clock of the meeting, to those going or undecided', async () => {
    const forum = await addForum();
    const [ben, cleo, dora] = await Promise.all([1, 2, 3].map(() => addPerson(api, { branch, member: true })));
    await answer(ada, forum, 'going', 1);
    await answer(ben!, forum, 'maybe');
    await answer(cleo!, forum, 'declined');
    expect(dora).toBeDefined(); // has not answered
    expect(await mailedAt('2026-12-01T00:59:59Z')).toEqual([]);
    expect(await mailedAt('2026-12-01T01:00:00Z')).toEqual(Array(2).fill('Tomorrow, 7:00 PM: Rent control'));
    expect(await mailedAt('2026-12-01T22:59:59Z')).toEqual([]);
    expect(await mailedAt('2026-12-01T23:00:00Z')).toEqual(Array(2).fill('Today, 7:00 PM: Rent control'));
    expect(await mailedAt('2026-12-02T00:30:00Z')).toEqual([]);
  });

  it('says what was answered and what the reader does there, and leads to the answer and out of it', async () => {
    const forum = await addForum({ placeName: 'Workers’ Hall', onlineUrl: 'https://video.test/room' });
    await answer(ada, forum, 'going', 1);
    await api.owner.query(
      `with role as (insert into meeting_roles (meeting_id, branch_id, kind, shift_from, shift_minutes, wanted, created_at)
         values ($1, $2, 'greeter', -30, 60, 1, now()) returning id)
       insert into meeting_role_people (role_id, meeting_id, person_id, branch_id, taken_at) select id, $1, $3, $2, now() from role`,
      [forum, branch, ada],
    );
    expect(await mailedAt('2026-12-01T01:00:00Z')).toHaveLength(1);
    const mail = api.mails.at(-1)!;
    const text = mail.text.replaceAll(/[\u2009\u202f]/g, ' ');
    expect(text).toContain('Hello Ada,\n\nYou said that you are going.');
    expect(text).toContain('Guests: 1\n');
    expect(text).toContain('When: Tuesday, December 1, 2026, 7:00');
    expect(text).toContain('Your part: Greeter, 6:30 PM to 7:30 PM');
    expect(text).not.toContain('video.test');
    expect(text).toMatch(/https:\/\/rollcall\.example\/rsvp\/[\w-]{43}\?declined/);
    const [, leave] = /(https:\/\/rollcall\.example\/unsubscribe\/[\w-]{43}\?from=reminders)/.exec(text) ?? [];
    expect(mail.headers).toMatchObject({
      'list-unsubscribe': `<${leave}>`,
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
      'message-id': expect.stringMatching(/^<[0-9a-f]{32}@rollcall\.example>$/) as string,
    });
  });

  it('is for the moment that is still ahead where somebody answers late', async () => {
    const forum = await addForum();
    api.clock.set('2026-12-01T03:00:00Z'); // 22 hours before
    await answer(ada, forum, 'going');
    expect(await mailedAt('2026-12-01T04:00:00Z')).toEqual([]);
    expect(await mailedAt('2026-12-01T23:00:00Z')).toEqual(['Today, 7:00 PM: Rent control']);
    api.clock.set('2026-12-01T23:30:00Z');
    await answer(await addPerson(api, { branch, member: true }), forum, 'going');
    expect(await mailedAt('2026-12-02T00:00:00Z')).toEqual([]);
  });

  it('never comes for a cancelled meeting, or to who has declined meanwhile', async () => {
    const [off, on] = [await addForum({ title: 'Off' }), await addForum({ title: 'On' })];
    await answer(ada, off, 'going');
    await answer(ada, on, 'going');
    await api.as(organizer)(meetings.cancel, { params: { meetingId: off }, body: { reason: 'Snow' } });
    api.clock.set('2026-12-01T01:00:00Z');
    await api.runJobs(); // queues the reminder of the other…
    await api.owner.query(`update rsvps set status = 'declined' where meeting_id = $1`, [on]); // …which holds no longer
    expect(await mailedAt('2026-12-01T01:00:30Z')).toEqual([]);
    const { rows } = await api.owner.query(
      'select sent_at, dropped_at is not null as dropped from reminders where meeting_id = $1',
      [on],
    );
    expect(rows).toEqual([{ sent_at: null, dropped: true }]);
  });

  it('comes anew for a meeting that was moved, and not for a moment that had passed by then', async () => {
    const forum = await addForum();
    await answer(ada, forum, 'going');
    expect(await mailedAt('2026-12-01T01:00:00Z')).toHaveLength(1);
    const move = (version: number, startsAtLocal: string) =>
      api.as(organizer)(
        meetings.change,
        { params: { meetingId: forum }, body: { startsAtLocal } },
        { headers: { 'if-match': `"${version}"` } },
      );
    await move(1, '2026-12-08T19:00');
    expect(await mailedAt('2026-12-01T23:00:00Z')).toEqual([]);
    expect(await mailedAt('2026-12-08T01:00:00Z')).toEqual(['Tomorrow, 7:00 PM: Rent control']);
    await move(2, '2026-12-08T20:00'); // its new day before began an hour before now
    expect(await mailedAt('2026-12-08T01:30:00Z')).toEqual([]);
    expect(await mailedAt('2026-12-09T00:00:00Z')).toEqual(['Today, 8:00 PM: Rent control']);
  });

  it('keeps the time of day where the clocks change in between', async () => {
    const sunday = await addForum({ startsAtLocal: '2027-03-14T19:00' }); // the clocks go forward that morning
    await answer(ada, sunday, 'going');
    expect(await mailedAt('2027-03-14T00:59:00Z')).toEqual([]);
    expect(await mailedAt('2027-03-14T01:00:00Z')).toEqual(['Tomorrow, 7:00 PM: Rent control']);
    expect(await mailedAt('2027-03-14T22:00:00Z')).toEqual(['Today, 7:00 PM: Rent control']);
  });

  it('catches up after the server was away, and says the day that it is', async () => {
    const forum = await addForum();
    await answer(ada, forum, 'going');
    expect(await mailedAt('2026-12-01T16:00:00Z')).toEqual(['Today, 7:00 PM: Rent control']);
    await answer(ada, forum, 'going', 1);
    expect(await mailedAt('2026-12-02T01:00:00Z')).toEqual([]); // it has begun
  });

  it('is not sent where the branch, or the person, wants none', async () => {
    const forum = await addForum();
    await answer(ada, forum, 'going');
    const ben = await addPerson(api, { branch, member: true });
    await answer(ben, forum, 'going');
    await api.as(ada)(preferences.change, { body: { dayBefore: false } });
    expect(await mailedAt('2026-12-01T01:00:00Z')).toHaveLength(1);
    expect(api.mails.at(-1)?.to).not.toContain(expect.stringContaining('Ada'));
    await api.owner.query('insert into branch_settings (branch_id, remind_two_hours) values ($1, false)', [branch]);
    expect(await mailedAt('2026-12-01T23:00:00Z')).toEqual([]);
  });

  it('is not sent to who has left, and may not see the meeting any more', async () => {
    const inner = await addForum({ visibility: 'branch' });
    await answer(ada, inner, 'going');
    await api.owner.query(
      `update memberships set ends_on = '2026-11-25', end_reason = 'resigned' where person_id = $1`,
      [ada],
    );
    expect(await mailedAt('2026-12-01T01:00:00Z')).toEqual([]);
  });
});

describe('the day after', () => {
  it('writes nothing about meetings that were here before there were reminders', async () => {
    const forum = await addMeeting(api, { branch, startsAtLocal: '2026-11-20T19:00' });
    await api.owner.query(`update meetings set timed_at = '2026-11-23' where id = $1`, [forum]);
    await came(forum, ada);
    expect(await mailedAt('2026-11-22T16:00:00Z')).toEqual([]);
  });

  const evening = async () => {
    const forum = await addForum();
    const [ben, cleo] = await Promise.all([1, 2].map(() => addPerson(api, { branch, member: true })));
    await answer(ada, forum, 'going');
    await answer(ben!, forum, 'going');
    await answer(cleo!, forum, 'maybe');
    await mailedAt('2026-12-02T00:00:00Z');
    api.clock.set('2026-12-02T01:30:00Z');
    return { forum, ben: ben!, cleo: cleo! };
  };

  it('thanks those who came and misses those who did not, at ten, with the next meeting', async () => {
    const { forum } = await evening();
    await came(forum, ada);
    const next = await addForum({ title: 'Reading circle', startsAtLocal: '2026-12-08T19:00' });
    expect(await mailedAt('2026-12-02T15:59:59Z')).toEqual([]);
    expect((await mailedAt('2026-12-02T16:00:00Z')).sort()).toEqual([
      'Thank you for coming: Rent control',
      'We missed you: Rent control',
    ]);
    for (const { text, headers } of api.mails.slice(-2)) {
      expect(text).toContain('Meeting: Reading circle');
      expect(text).toContain(`/meetings/${next}`);
      expect(headers['list-unsubscribe']).toContain('?from=follow-ups');
    }
    expect(api.mails.at(-1)?.text).toContain('Are you coming?');
    expect(await mailedAt('2026-12-02T17:00:00Z')).toEqual([]);
  });

  it('asks nobody again who has answered the next meeting', async () => {
    const { forum } = await evening();
    await came(forum, ada);
    const next = await addForum({ title: 'Reading circle', startsAtLocal: '2026-12-08T19:00' });
    await answer(ada, next, 'going');
    await mailedAt('2026-12-02T16:00:00Z');
    const thanks = api.mails.findLast(({ subject }) => subject.startsWith('Thank you'));
    expect(thanks?.text).toContain('You have answered it already');
    expect(thanks?.text).toContain('Your answer: Going');
    expect(thanks?.text).not.toContain('?going');
  });

  it('says nothing where nobody wrote down who came', async () => {
    await evening();
    expect(await mailedAt('2026-12-02T16:00:00Z')).toEqual([]);
  });

  it('thanks late where the list is late, and never who was missed already', async () => {
    const { forum, ben } = await evening();
    await came(forum, ada);
    expect(await mailedAt('2026-12-02T16:00:00Z')).toHaveLength(2);
    await came(forum, ben);
    const dora = await addPerson(api, { branch, member: true });
    await came(forum, dora);
    expect(await mailedAt('2026-12-02T20:00:00Z')).toEqual(['Thank you for coming: Rent control']);
  });

  it('leaves out the next meeting where there is none that the reader may see', async () => {
    const { forum } = await evening();
    await came(forum, ada);
    const guest = await addPerson(api, { branch });
    await came(forum, guest);
    await addForum({ title: 'For members', startsAtLocal: '2026-12-08T19:00', visibility: 'branch' });
    await mailedAt('2026-12-02T16:00:00Z');
    const thanks = api.mails.filter(({ subject }) => subject.startsWith('Thank you')).slice(-2);
    expect(thanks.map(({ text }) => text.includes('For members')).sort()).toEqual([false, true]);
  });
});
