import { rsvps } from '@rollcall/contract/meetings/rsvps';
import { rsvpLinks } from '@rollcall/contract/meetings/rsvp-links';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { answerPathIn, pageReader } from '../../../test/pages.ts';
import { problemOf } from '../../../test/problem-of.ts';
import { addBranch, addMeeting, addPerson } from '../../../test/world.ts';

const NOW = '2026-11-23T18:00:00Z';
let api: TestApi;
let branch: string;
let organizer: string;
let meeting: string;
let person: string;
const { get, send } = pageReader(() => api);

beforeAll(async () => {
  api = await startApi({ now: NOW });
  branch = await addBranch(api);
  organizer = await addPerson(api, { branch, member: true, office: 'organizer' });
});
beforeEach(async () => {
  api.clock.set(NOW);
  meeting = await addMeeting(api, { branch });
  person = await addPerson(api, { branch, member: true });
});
afterAll(() => api.close());

const answer = async (status: 'going' | 'maybe') => {
  await api.as(person)(rsvps.answer, { params: { meetingId: meeting }, body: { status, note: 'a ramp, please' } });
  await api.runJobs();
  return answerPathIn(api.mails.at(-1));
};
const revoke = (as: string | null, of = person, at = meeting) =>
  api.as(as)(rsvpLinks.revoke, { params: { meetingId: at, personId: of } });

describe('an organizer', () => {
  it('stops the links that were mailed to a person; the answer stays, and the next mail carries a new one', async () => {
    const path = await answer('going');
    await revoke(organizer);
    expect([(await get(path)).status, (await send(path, { status: 'declined' })).status]).toEqual([410, 410]);
    const next = await answer('maybe');
    expect(next).not.toBe(path);
    expect((await get(next)).text).toContain('You may come');
  });

  it('stops the link of a confirmed visitor too, by which it was confirmed', async () => {
    const email = 'visitor@visitors.example';
    await send(`/meetings/${meeting}/answers`, { givenName: 'Jo', email, status: 'going' });
    await api.runJobs();
    const path = answerPathIn(api.mails.at(-1));
    await send(path, { status: 'going' });
    const { rows } = await api.owner.query<{ id: string }>('select id from people where email = $1', [email]);
    await revoke(organizer, rows[0]?.id);
    expect((await get(path)).status).toBe(410);
  });

  it('stops what the person was mailed to confirm by and has not', async () => {
    await answer('going');
    const { rows } = await api.owner.query<{ email: string }>('select email from people where id = $1', [person]);
    await send(`/meetings/${meeting}/answers`, { givenName: 'Jo', email: rows[0]!.email, status: 'maybe' });
    await api.runJobs();
    const path = answerPathIn(api.mails.at(-1));
    expect((await get(path)).status).toBe(200);
    await revoke(organizer);
    expect([(await get(path)).status, (await send(path, { status: 'maybe' })).status]).toEqual([410, 410]);
  });

  it('leaves a trace of it', async () => {
    await answer('going');
    await revoke(organizer);
    const { rows } = await api.owner.query('select actor_id from audit_entries where action = $1 and subject_id = $2', [
      'rsvp-links.revoked',
      person,
    ]);
    expect(rows).toEqual([{ actor_id: organizer }]);
  });

  it('stops nothing of a stranger to the meeting, or at a meeting of another branch', async () => {
    expect(await problemOf(revoke(organizer, await addPerson(api)))).toMatchObject({ code: 'person-unknown' });
    const elsewhere = await addBranch(api);
    const open = await addMeeting(api, { branch: elsewhere });
    const hidden = await addMeeting(api, { branch: elsewhere, visibility: 'branch' });
    expect(await problemOf(revoke(organizer, person, open))).toMatchObject({ status: 403, code: 'forbidden' });
    expect(await problemOf(revoke(organizer, person, hidden))).toMatchObject({ status: 404, code: 'meeting-unknown' });
  });
});

it('refuses the person and other members', async () => {
  const path = await answer('going');
  const other = await addPerson(api, { branch, member: true });
  for (const somebody of [person, other]) {
    expect(await problemOf(revoke(somebody))).toMatchObject({ status: 403 });
  }
  expect(await problemOf(revoke(null))).toMatchObject({ status: 401 });
  expect((await get(path)).status).toBe(200);
});

describe('what an answer brought along', () => {
  const details = async () =>
    (await api.owner.query('select note from rsvp_details where meeting_id = $1', [meeting])).rows;

  it('is forgotten 30 days after the meeting, and not before', async () => {
    await answer('going');
    api.clock.set('2027-01-01T02:59:00Z'); // the meeting ended on 2 December at 03:00
    await api.runJobs();
    expect(await details()).toEqual([{ note: 'a ramp, please' }]);
    api.clock.set('2027-01-01T03:01:00Z');
    await api.runJobs();
    expect(await details()).toEqual([]);
    const { rows } = await api.owner.query('select status from rsvps where meeting_id = $1', [meeting]);
    expect(rows).toEqual([{ status: 'going' }]);
    expect((await api.owner.query('select from links where meeting_id = $1', [meeting])).rows).toEqual([]);
  });
});

describe('another address of a person', () => {
  it('ends what was mailed to the one before, and the next mail carries a new link', async () => {
    const path = await answer('going');
    const email = async (address: string) => {
      await api.owner.query('update people set email = $2 where id = $1', [person, address]);
    };
    const { rows } = await api.owner.query<{ email: string }>('select email from people where id = $1', [person]);
    await email(rows[0]!.email.toUpperCase()); // the same
    expect((await get(path)).status).toBe(200);
    await email(`new-${rows[0]!.email}`);
    expect([(await get(path)).status, (await send(path, { status: 'declined' })).status]).toEqual([410, 410]);
    expect((await get(await answer('maybe'))).status).toBe(200);
  });
});
