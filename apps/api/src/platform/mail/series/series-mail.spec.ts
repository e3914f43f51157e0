import { meetings } from '@rollcall/contract/meetings';
import { rsvps } from '@rollcall/contract/meetings/rsvps';
import { seriesEndpoints } from '@rollcall/contract/meetings/series';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../../test/harness.ts';
import { addSeries, meetingsOf } from '../../../../test/series.ts';
import { addBranch, addPerson } from '../../../../test/world.ts';

let api: TestApi;
let branch: string;
let organizer: string;
let ada: string;
let series: string;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z', env: { PUBLIC_URL: 'https://rollcall.example' } });
  branch = await addBranch(api, { name: 'Chicago' });
  organizer = await addPerson(api, { branch, office: 'organizer', member: true, email: null });
  ada = await addPerson(api, { branch, member: true, givenName: 'Ada', email: 'ada@people.example' });
});
afterAll(() => api.close());

beforeEach(async () => {
  series = await addSeries(api, { branch, title: 'Rent & wages', onlineUrl: 'https://video.test/room' });
});

/** What is mailed because of `work`; narrow spaces are spaces. */
const mailed = async (work: () => Promise<unknown>) => {
  await api.runJobs();
  const before = api.mails.length;
  await work();
  await api.runJobs();
  return api.mails.slice(before).map((mail) => ({ ...mail, text: mail.text.replaceAll(/[\u2009\u202f]/g, ' ') }));
};
const answerAll = (body: object) =>
  api.as(ada)(seriesEndpoints.answer, { params: { seriesId: series }, body: { status: 'going', ...body } });
const change = (body: object, version = 1) =>
  api.as(organizer)(
    seriesEndpoints.change,
    { params: { seriesId: series }, body },
    { headers: { 'if-match': `"${version}"` } },
  );

describe('one mail about a series', () => {
  it('says to what somebody comes, each with the link to answer it otherwise', async () => {
    const [mail, ...others] = await mailed(() => answerAll({ guests: 1, exceptDays: ['2026-12-08'] }));
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: ['ada@people.example'], subject: 'You come to all meetings: Rent & wages' });
    expect(mail?.text).toContain('Hello Ada,');
    expect(mail?.text).toContain('Series: Rent & wages\nBranch: Chicago\nYour answer: Going\nGuests: 1\n');
    expect(mail?.text).toMatch(
      /Tuesday, December 1: 7:00 – 8:30 PM CST · The hall https:\/\/rollcall\.example\/rsvp\/[\w-]{43}\nTuesday, December 15: /,
    );
    expect(mail?.text).not.toContain('video.test');
    expect(mail?.html).toContain('Rent &amp; wages');
  });

  it('says what a change moved and what it cancelled, once', async () => {
    await answerAll({});
    const [mail, ...others] = await mailed(() =>
      change({ rule: 'FREQ=MONTHLY;BYDAY=1TU', startsAtLocal: '2026-12-01T18:00', placeName: 'The library' }),
    );
    expect(others).toEqual([]);
    expect(mail?.subject).toBe('Changed: Rent & wages');
    expect(mail?.text).toContain('Tuesday, December 8: 7:00 – 8:30 PM CST · Cancelled\n');
    expect(mail?.text).toContain('Tuesday, January 12, 2027: 7:00 – 8:30 PM CST · Cancelled\n');
    expect(mail?.text).toContain('Reason: The series no longer meets on this day.');
    expect(mail?.text).toContain('Tuesday, December 1: 6:00 – 7:30 PM CST · The library https://');
    expect(mail?.text).toContain('31 more meetings are cancelled.');
  });

  it('says the hours of both sides of a change of the clocks', async () => {
    series = await addSeries(api, { branch, startsAtLocal: '2027-03-02T19:00', extendedTo: '2027-04-01' });
    const [mail] = await mailed(() => answerAll({}));
    expect(mail?.text).toContain('Tuesday, March 9, 2027: 7:00 – 8:30 PM CST');
    expect(mail?.text).toContain('Tuesday, March 16, 2027: 7:00 – 8:30 PM CDT');
  });

  it('says that a place is waited for', async () => {
    const [first] = await meetingsOf(api, series);
    await api.as(organizer)(rsvps.answer, { params: { meetingId: first!.id }, body: { status: 'going' } });
    await api.as(organizer)(
      meetings.change,
      { params: { meetingId: first!.id }, body: { capacity: 1 } },
      { headers: { 'if-match': '"1"' } },
    );
    const [mail] = await mailed(() => answerAll({}));
    expect(mail?.text).toContain('Tuesday, December 1: 7:00 – 8:30 PM CST · The hall · On the waiting list https://');
  });

  it('says why all are cancelled', async () => {
    await answerAll({});
    const [mail, ...others] = await mailed(() =>
      api.as(organizer)(seriesEndpoints.cancel, { params: { seriesId: series }, body: { reason: 'The hall closes' } }),
    );
    expect(others).toEqual([]);
    expect(mail?.subject).toBe('Cancelled: Rent & wages');
    expect(mail?.text).toContain('Reason: The hall closes');
    expect(mail?.text).toContain('3 more meetings are cancelled.');
    expect(mail?.text).not.toContain('/rsvp/');
  });

  it('says that it was taken back, and nothing where that was overtaken', async () => {
    await answerAll({});
    expect((await mailed(() => answerAll({ status: 'declined' }))).map(({ subject }) => subject)).toEqual([
      'You no longer come to all meetings: Rent & wages',
    ]);
    const mails = await mailed(async () => {
      await answerAll({});
      await answerAll({ status: 'declined' });
    });
    expect(mails.map(({ subject }) => subject)).toEqual(['You no longer come to all meetings: Rent & wages']);
  });

  it('tells whom it is closed to nothing but the branch', async () => {
    await answerAll({});
    await api.owner.query(
      `update memberships set ends_on = '2026-11-23', end_reason = 'resigned' where person_id = $1`,
      [ada],
    );
    const [mail, ...others] = await mailed(() => change({ visibility: 'branch', placeName: 'A secret place' }));
    expect(others).toEqual([]);
    expect(mail?.subject).toBe('No longer open to you: Rent & wages');
    expect(mail?.text).not.toMatch(/secret|December|rsvp/);
  });
});
