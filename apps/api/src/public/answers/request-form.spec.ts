import { rsvps } from '@rollcall/contract/meetings/rsvps';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { answerPathIn, pageReader } from '../../../test/pages.ts';
import { addBranch, addMeeting, addPerson } from '../../../test/world.ts';

const NOW = '2026-11-23T18:00:00Z';
let api: TestApi;
let branch: string;
let meeting: string;
let counter = 0;
const { get, send } = pageReader(() => api);

beforeAll(async () => {
  api = await startApi({ now: NOW });
  branch = await addBranch(api, { name: 'Chicago' });
});
beforeEach(async () => {
  api.clock.set(NOW);
  meeting = await addMeeting(api, { branch, title: 'Rent control' });
});
afterAll(() => api.close());

const newAddress = () => `visitor-${(counter += 1)}@visitors.example`;
const ask = (fields: Record<string, string | string[]> = {}, of = meeting) =>
  send(`/meetings/${of}/answers`, { givenName: 'Jo', familyName: 'Petrakis', status: 'going', ...fields });
/** Asks, and gives the path of the page that the mail leads to. */
const askByMail = async (fields: Record<string, string | string[]> & { email: string }) => {
  expect((await ask(fields)).status).toBe(303);
  await api.runJobs();
  return answerPathIn(api.mails.filter(({ to }) => to.includes(fields.email)).at(-1));
};
const peopleWith = async (email: string) => {
  const { rows } = await api.owner.query<{ id: string; given_name: string; branch_id: string }>(
    'select id, given_name, branch_id from people where email = $1',
    [email],
  );
  return rows;
};
const answersTo = async (of = meeting) => {
  const { rows } = await api.owner.query<{ status: string; guests: number; person_id: string }>(
    'select status, guests, person_id from rsvps where meeting_id = $1 order by answered_at',
    [of],
  );
  return rows;
};

describe('a visitor who answers by the page of a public meeting', () => {
  it('counts once the mailed link is confirmed, and not before', async () => {
    const email = newAddress();
    const sent = await ask({ email, guests: '1' });
    expect(sent.status).toBe(303);
    expect(sent.headers.get('location')).toBe(`/meetings/${meeting}/answers`);
    expect((await get(`/meetings/${meeting}/answers`)).text).toContain('Look into your mail');
    await api.runJobs();
    const path = answerPathIn(api.mails.at(-1));
    const page = await get(`${path}?going`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('One more step');
    expect(await peopleWith(email)).toEqual([]);
    expect(await answersTo()).toEqual([]);

    expect((await send(path, { status: 'going', guests: '1' })).status).toBe(303);
    const [person] = await peopleWith(email);
    expect(person).toMatchObject({ given_name: 'Jo', branch_id: branch });
    expect(await answersTo()).toEqual([{ status: 'going', guests: 1, person_id: person?.id }]);
    expect((await get(`${path}?saved`)).text).toContain('You are going, with one guest.');
  });

  it('changes and takes back by the same link, and is mailed one for the answer', async () => {
    const email = newAddress();
    const path = await askByMail({ email });
    await send(path, { status: 'going' });
    await api.runJobs();
    expect(api.mails.at(-1)).toMatchObject({ to: [email], subject: 'You are going: Rent control' });
    await send(answerPathIn(api.mails.at(-1)), { status: 'maybe' });
    expect(await answersTo()).toMatchObject([{ status: 'maybe' }]);
    await send(path, { status: 'declined' });
    expect(await answersTo()).toMatchObject([{ status: 'declined' }]);
  });

  it('is mailed nothing that was typed: the form sends no words to strangers', async () => {
    const path = await askByMail({ email: newAddress(), givenName: 'BUY www.spam.example', familyName: 'NOW' });
    const mail = api.mails.at(-1);
    expect(mail?.subject).toBe('Please confirm: Rent control');
    expect(`${mail?.text}${mail?.html}`).not.toMatch(/spam|NOW/);
    expect((await get(path)).text).not.toMatch(/spam|NOW/);
  });

  it('is forgotten who says that it was somebody else, or who does not confirm within two days', async () => {
    const withdrawn = await askByMail({ email: newAddress() });
    expect((await send(withdrawn, { status: 'withdrawn' })).text).toContain('Forgotten');
    expect((await get(withdrawn)).status).toBe(410);
    const late = await askByMail({ email: newAddress() });
    api.clock.set('2026-11-25T18:00:01Z');
    expect((await get(late)).status).toBe(410);
    expect((await send(late, { status: 'going' })).status).toBe(410);
    await api.runJobs();
    const { rows } = await api.owner.query('select from rsvp_requests where meeting_id = $1', [meeting]);
    expect(rows).toEqual([]);
    expect(await answersTo()).toEqual([]);
  });

  it('becomes one person, also by two requests that are confirmed at once', async () => {
    const email = newAddress();
    const other = await addMeeting(api, { branch });
    const first = await askByMail({ email });
    expect((await ask({ email: email.toUpperCase() }, other)).status).toBe(303);
    await api.runJobs();
    const paths = [first, first, answerPathIn(api.mails.at(-1))];
    const sent = await Promise.all(paths.map((path) => send(path, { status: 'going' })));
    expect(sent.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(await peopleWith(email)).toHaveLength(1);
    expect([await answersTo(), await answersTo(other)]).toMatchObject([[{ status: 'going' }], [{ status: 'going' }]]);
  });

  it('keeps none of the needs in the request once it is confirmed', async () => {
    await api.owner.query(`update meetings set asks_guest_names = true, asked_needs = '{ride}' where id = $1`, [
      meeting,
    ]);
    const fields = { guests: '1', guestNames: 'Ada', needs: ['ride'], note: 'the back door, please' };
    const path = await askByMail({ email: newAddress(), ...fields });
    expect((await get(path)).text).toContain('the back door, please');
    await send(path, { status: 'going', ...fields });
    const { rows } = await api.owner.query(
      `select q.guest_names || d.guest_names as names, q.needs::text || d.needs::text as needs, q.note || d.note as note
         from rsvp_requests q join rsvp_details d using (meeting_id) where meeting_id = $1`,
      [meeting],
    );
    expect(rows).toEqual([{ names: ['Ada'], needs: '{}{ride}', note: 'the back door, please' }]);
  });
});

describe('a member who answers by the public page', () => {
  it('is recognized by the address, and keeps the name of the record', async () => {
    const email = newAddress();
    const member = await addPerson(api, { branch, member: true, email, givenName: 'Ada' });
    await api.as(member)(rsvps.answer, { params: { meetingId: meeting }, body: { status: 'maybe' } });
    const path = await askByMail({ email, givenName: 'Eve' });
    expect((await get(path)).text).not.toMatch(/You may come|Ada/);
    await send(path, { status: 'going' });
    expect(await peopleWith(email)).toMatchObject([{ id: member, given_name: 'Ada' }]);
    expect(await answersTo()).toEqual([{ status: 'going', guests: 0, person_id: member }]);
  });

  it('is answered like a stranger, to the letter, and mailed the same', async () => {
    const known = newAddress();
    const unknown = newAddress();
    await addPerson(api, { branch, member: true, email: known });
    const shown = async (email: string) => {
      const sent = await ask({ email });
      const { date: _date, 'x-request-id': _id, ...headers } = Object.fromEntries(sent.headers);
      await api.runJobs();
      const mail = api.mails.at(-1);
      const words = `${mail?.subject}${mail?.text}${mail?.html}`.replaceAll(/\/rsvp\/[\w-]{43}/g, '/rsvp/token');
      const page = (await get(answerPathIn(mail))).text.replaceAll(/\/rsvp\/[\w-]{43}/g, '/rsvp/token');
      return { status: sent.status, text: sent.text, headers, words, page };
    };
    expect(await shown(known)).toEqual(await shown(unknown));
  });

  it('is not even looked up before the mail is confirmed, so that the time taken cannot tell', async () => {
    const { rows } = await api.owner.query<{ source: string }>(
      `select prosrc as source from pg_proc where oid = 'app.request_rsvp'::regproc`,
    );
    expect(rows[0]?.source).not.toMatch(/people|person|memberships|rsvps/);
  });
});

describe('the form', () => {
  it.each([
    [{ givenName: ' ' }, 'Enter your first name.'],
    [{ email: 'jo' }, 'Enter an e-mail address, like jo@example.org.'],
    [{ status: 'declined' }, 'Say whether you come.'],
    [{ guests: '99' }, 'Bring at most 10 guests.'],
  ])('says beside the field what is wrong with %j, and keeps the rest', async (fields, words) => {
    const mails = api.mails.length;
    const { status, text, headers } = await ask({ email: 'kept@visitors.example', familyName: '"Kept>', ...fields });
    expect(status).toBe(422);
    expect(text).toContain(words);
    expect(text).toContain('value="&quot;Kept&gt;"');
    expect(headers.get('cache-control')).toBe('no-store');
    await api.runJobs();
    expect(api.mails.length).toBe(mails);
  });

  it('refuses a party that is larger than the room, and what comes too late', async () => {
    const email = newAddress();
    const small = await addMeeting(api, { branch, capacity: 2 });
    expect((await ask({ email, guests: '2' }, small)).text).toContain('Bring fewer.');
    const cancelled = await addMeeting(api, { branch, cancelled: true });
    const begun = await addMeeting(api, { branch, startsAtLocal: '2026-11-23T11:30' });
    for (const late of [cancelled, begun]) {
      const { status, text } = await ask({ email }, late);
      expect([status, text]).toEqual([422, expect.stringContaining('It is too late to answer')]);
    }
  });

  it.each(['members', 'branch'] as const)('does not know a meeting for %s', async (visibility) => {
    const hidden = await addMeeting(api, { branch, visibility, title: 'Hidden' });
    const { status, text } = await ask({ email: newAddress() }, hidden);
    expect(status).toBe(404);
    expect(text).not.toContain('Hidden');
  });

  it('stops a request whose meeting was closed to the public meanwhile', async () => {
    const path = await askByMail({ email: newAddress() });
    await api.owner.query(`update meetings set visibility = 'members' where id = $1`, [meeting]);
    expect([(await get(path)).status, (await send(path, { status: 'going' })).status]).toEqual([410, 410]);
  });

  it('takes nothing from another site', async () => {
    const headers = { origin: 'https://elsewhere.example' };
    const { status } = await send(`/meetings/${meeting}/answers`, { email: newAddress() }, headers);
    expect(status).toBe(403);
  });

  it('mails one address five times an hour, whoever asks', async () => {
    const email = newAddress();
    for (let n = 0; n < 5; n += 1) expect((await ask({ email })).status).toBe(303);
    const { status, text, headers } = await ask({ email });
    expect(status).toBe(429);
    expect(headers.get('retry-after')).toBe('3600');
    expect(text).toContain('Try again in 60 minutes.');
    expect((await ask({ email: newAddress() })).status).toBe(303);
  });

  it('mails for one network a hundred times an hour, and lets it sign in all the same', async () => {
    const other = await startApi({ now: NOW });
    const crowd = pageReader(() => other);
    const hall = await addMeeting(other, { branch: await addBranch(other) });
    const statuses = new Map<number, number>();
    for (let n = 0; n <= 100; n += 1) {
      const fields = { givenName: 'Jo', status: 'going', email: `crowd-${n}@visitors.example` };
      const { status } = await crowd.send(`/meetings/${hall}/answers`, fields);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect([...statuses]).toEqual([
      [303, 100],
      [429, 1],
    ]);
    expect((await crowd.send('/sign-in', { email: 'crowd-1@visitors.example', password: 'x' })).status).toBe(422);
    await other.close();
  });
});
