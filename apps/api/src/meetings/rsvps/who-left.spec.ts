import { meetings } from '@rollcall/contract/meetings';
import { rsvps } from '@rollcall/contract/meetings/rsvps';
import { seriesEndpoints } from '@rollcall/contract/meetings/series';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { addSeries, meetingsOf } from '../../../test/series.ts';
import { addBranch, addMeeting, addPerson } from '../../../test/world.ts';

let api: TestApi;
let branch: string;
let organizer: string;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  branch = await addBranch(api);
  organizer = await addPerson(api, { branch, office: 'organizer', member: true });
});
afterAll(() => api.close());

const version = { headers: { 'if-match': '"1"' } };
const leave = (person: string, endsOn: string) =>
  api.owner.query(`update memberships set ends_on = $2, end_reason = 'resigned' where person_id = $1`, [
    person,
    endsOn,
  ]);
/** To whom what was queued is mailed. */
const mailedTo = async () => {
  const before = api.mails.length;
  await api.runJobs();
  return api.mails
    .slice(before)
    .flatMap(({ to, subject }) => to.map((address) => `${address} ${subject.split(':')[0]}`));
};

describe('who left the branch since', () => {
  it('is mailed no new place, and no cancellation, of a meeting that is not for them any more', async () => {
    const stays = await addPerson(api, { branch, member: true, email: 'stays@people.example' });
    const left = await addPerson(api, { branch, member: true, email: 'left@people.example' });
    const soon = await addPerson(api, { branch, member: true, email: 'soon@people.example' });
    const meetingId = await addMeeting(api, { branch, visibility: 'branch' });
    const open = await addMeeting(api, { branch, visibility: 'public' });
    for (const person of [stays, left, soon]) {
      for (const id of [meetingId, open]) {
        await api.as(person)(rsvps.answer, { params: { meetingId: id }, body: { status: 'maybe' } });
      }
    }
    await api.runJobs();
    await leave(left, '2026-11-23');
    await leave(soon, '2026-11-24'); // by the clock of the server, not of the database
    const params = { meetingId };
    await api.as(organizer)(meetings.change, { params, body: { placeName: 'The cellar' } }, version);
    expect((await mailedTo()).toSorted()).toEqual(['soon@people.example Changed', 'stays@people.example Changed']);
    await leave(soon, '2026-11-23');
    await api.as(organizer)(meetings.cancel, { params, body: { reason: 'Snow' } });
    expect(await mailedTo()).toEqual(['stays@people.example Cancelled']);
    await api.as(organizer)(meetings.cancel, { params: { meetingId: open }, body: { reason: 'Snow' } });
    expect(await mailedTo()).toHaveLength(3);
  });

  it('gives the place in line up when it is their turn, to whoever waits behind them', async () => {
    const [goes, left, waits] = (await Promise.all([1, 2, 3].map(() => addPerson(api, { branch, member: true })))) as [
      string,
      string,
      string,
    ];
    const meetingId = await addMeeting(api, { branch, visibility: 'branch', capacity: 1 });
    const answer = (person: string, status: 'going' | 'declined') =>
      api.as(person)(rsvps.answer, { params: { meetingId }, body: { status } });
    for (const person of [goes, left, waits]) await answer(person, 'going');
    await leave(left, '2026-11-23');
    await answer(goes, 'declined');
    const seen = await api.as(waits)(meetings.get, { params: { meetingId } });
    expect(seen).toMatchObject({
      ownRsvp: { status: 'going' },
      counts: { going: 1, waitlisted: 0, declined: 2 },
    });
    const { rows } = await api.owner.query('select status from rsvps where meeting_id = $1 and person_id = $2', [
      meetingId,
      left,
    ]);
    expect(rows).toEqual([{ status: 'declined' }]);
    await api.runJobs();
  });

  it('is mailed nothing of a series either', async () => {
    const left = await addPerson(api, { branch, member: true, email: 'gone@people.example' });
    const series = await addSeries(api, { branch, visibility: 'branch' });
    await api.as(left)(seriesEndpoints.answer, { params: { seriesId: series }, body: { status: 'going' } });
    await api.runJobs();
    await leave(left, '2026-11-23');
    const params = { seriesId: series };
    await api.as(organizer)(seriesEndpoints.change, { params, body: { placeName: 'The cellar' } }, version);
    await api.as(organizer)(seriesEndpoints.cancel, { params, body: { reason: 'Snow' } });
    expect(await mailedTo()).toEqual([]);
    expect((await meetingsOf(api, series)).length).toBeGreaterThan(0);
  });
});
