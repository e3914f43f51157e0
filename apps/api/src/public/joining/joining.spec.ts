import { followUps } from '@rollcall/contract/outreach';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { addMeeting, addPerson, regionId } from '../../../test/world.ts';

const NOW = '2026-11-23T18:00:00Z';

let api: TestApi;
const branches: Record<'chicago' | 'denver', string> = { chicago: '', denver: '' };
let organizer: string;

beforeAll(async () => {
  api = await startApi({ now: NOW });
  const region = await regionId(api, 'midwest');
  const add = async (slug: string, name: string, zip: string, latitude: number, longitude: number) => {
    const { rows } = await api.owner.query<{ id: string }>(
      `insert into branches (region_id, slug, name, city, state, zip, latitude, longitude, time_zone)
       values ($1, $2, $3, $3, 'IL', $4, $5, $6, 'America/Chicago') returning id`,
      [region, slug, name, zip, latitude, longitude],
    );
    return rows[0]!.id;
  };
  branches.chicago = await add('chicago', 'Chicago', '60608', 41.85, -87.67);
  branches.denver = await add('denver', 'Denver', '80202', 39.75, -104.99);
  organizer = await addPerson(api, { branch: branches.chicago, office: 'organizer', member: true });
});
beforeEach(() => api.clock.set(NOW));
afterAll(() => api.close());

const later = (seconds: number) => api.clock.set(new Date(Date.parse(NOW) + seconds * 1000).toISOString());
const post = (path: string, fields: Record<string, string>) =>
  api.fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: api.baseUrl },
    body: new URLSearchParams(fields).toString(),
  });

let counter = 0;
const visitor = () => ({
  givenName: 'Jo',
  familyName: 'Petrakis',
  email: `jo-${(counter += 1)}@example.org`,
  zip: '61801',
});

/** The form as somebody sends it who took a minute to fill it in. */
const send = async (fields: Record<string, string>, page = '/join') => {
  later(0);
  const text = await (await api.fetch(page)).text();
  const stamp = /name="stamp" value="([^"]+)"/.exec(text)![1]!;
  later(60);
  return post(page.split('?')[0]!, { stamp, ...fields });
};
const linkOf = async (email: string) => {
  await api.runJobs();
  const mail = api.mails.findLast(({ to }) => to.includes(email));
  return /\/(?:es\/)?join\/[\w-]{43}/.exec(mail?.text ?? '')?.[0];
};
const openOf = async (branchId: string, as = organizer) =>
  (await api.as(as)(followUps.list, { params: { branchId }, query: { limit: 100 } })).items;

describe('asking to join', () => {
  it('reaches the organizers of the nearest branch once the address is confirmed, and not before', async () => {
    const who = visitor();
    const sent = await send(who);
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/join/requested']);
    const link = (await linkOf(who.email))!;
    expect((await api.fetch(link)).status).toBe(200); // a scanner looks at it
    expect((await openOf(branches.chicago)).map(({ person }) => person.email)).not.toContain(who.email);

    expect((await post(link, { answer: 'yes' })).headers.get('location')).toBe(link);
    expect(await (await api.fetch(link)).text()).toContain('We have told the branch');
    const [item] = (await openOf(branches.chicago)).filter(({ person }) => person.email === who.email);
    expect(item).toMatchObject({
      person: { givenName: 'Jo', familyName: 'Petrakis' },
      meeting: null,
      completedAt: null,
    });
    const { rows } = await api.owner.query(
      `select c.channel, c.wording from contact_consents c join people p on p.id = c.person_id where p.email = $1`,
      [who.email],
    );
    expect(rows).toEqual([{ channel: 'email', wording: 'join-email-1' }]);
    const kept = await api.owner.query(`select * from join_requests where email = $1 or given_name <> ''`, [who.email]);
    expect(kept.rowCount).toBe(0);
  });

  it('goes to the branch on whose page it began', async () => {
    const who = visitor();
    await send({ ...who, branch: 'denver' }, '/join?branch=denver');
    await post((await linkOf(who.email))!, { answer: 'yes' });
    const { rows } = await api.owner.query(`select branch_id from people where email = $1`, [who.email]);
    expect(rows).toEqual([{ branch_id: branches.denver }]);
  });

  it('counts once, however often the link is used, and shows no name to who was not there', async () => {
    const who = visitor();
    await send(who);
    const link = (await linkOf(who.email))!;
    await Promise.all([post(link, { answer: 'yes' }), post(link, { answer: 'yes' }), post(link, { answer: 'yes' })]);
    expect((await openOf(branches.chicago)).filter(({ person }) => person.email === who.email)).toHaveLength(1);
    expect(await (await api.fetch(link)).text()).not.toContain('Petrakis');
  });

  it('is forgotten where it was somebody else, and after two days', async () => {
    const [stranger, late] = [visitor(), visitor()];
    await send(stranger);
    const refused = (await linkOf(stranger.email))!;
    expect(await (await post(refused, { answer: 'no' })).text()).toContain('Nothing of it is kept');
    expect((await api.fetch(refused)).status).toBe(410);
    api.clock.set(NOW);
    await send(late);
    const link = (await linkOf(late.email))!;
    later(3 * 24 * 3600);
    expect((await post(link, { answer: 'yes' })).status).toBe(410);
    await api.runJobs();
    const { rows } = await api.owner.query('select 1 from join_requests where email = $1', [late.email]);
    expect(rows).toEqual([]);
  });

  it('is not said to be forgotten once it was confirmed', async () => {
    const who = visitor();
    await send(who);
    const link = (await linkOf(who.email))!;
    await post(link, { answer: 'yes' });
    expect(await (await post(link, { answer: 'no' })).text()).toContain('Somebody gets in touch with you');
  });

  it('tells nobody who is a member already, and bothers no organizer with it', async () => {
    const email = 'member@example.org';
    await addPerson(api, { branch: branches.chicago, member: true, email, givenName: 'Ada' });
    const sent = await send({ ...visitor(), email });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/join/requested']);
    await post((await linkOf(email))!, { answer: 'yes' });
    expect((await openOf(branches.chicago)).map(({ person }) => person.email)).not.toContain(email);
    const { rows } = await api.owner.query('select given_name from people where email = $1', [email]);
    expect(rows).toEqual([{ given_name: 'Ada' }]);
  });

  it('is asked again about whom somebody had spoken with', async () => {
    const who = visitor();
    await send(who);
    await post((await linkOf(who.email))!, { answer: 'yes' });
    const [item] = (await openOf(branches.chicago)).filter(({ person }) => person.email === who.email);
    await api.as(organizer)(followUps.complete, { params: { followUpId: item!.id } });
    api.clock.set(NOW);
    await send(who);
    await post((await linkOf(who.email))!, { answer: 'yes' });
    expect((await openOf(branches.chicago)).map(({ person }) => person.email)).toContain(who.email);
  });

  it('is not seen by organizers of another branch', async () => {
    const other = await addPerson(api, { branch: branches.denver, office: 'organizer' });
    expect((await openOf(branches.denver, other)).map(({ person }) => person.email)).not.toContain('jo-1@example.org');
  });

  it('stays in the language of the page, with its mail', async () => {
    const who = visitor();
    const sent = await send(who, '/es/join');
    expect(sent.headers.get('location')).toBe('/es/join/requested');
    const link = (await linkOf(who.email))!;
    expect(link).toMatch(/^\/es\/join\//);
    expect(api.mails.findLast(({ to }) => to.includes(who.email))!.subject).toContain('sumarte');
    expect((await post(link, { answer: 'yes' })).headers.get('location')).toBe(link);
    const { rows } = await api.owner.query('select language from people where email = $1', [who.email]);
    expect(rows).toEqual([{ language: 'es' }]);
  });
});

describe('the form', () => {
  it.each([
    ['no first name', { givenName: ' ' }, 'Enter your first name'],
    ['no address', { email: 'jo' }, 'Enter an e-mail address'],
    ['no ZIP code', { zip: 'Chicago' }, 'Enter the ZIP code'],
    ['a ZIP code of no place', { zip: '00000' }, 'We know no place'],
  ])('says what is wrong with %s, and keeps the rest', async (_, over, words) => {
    const response = await send({ ...visitor(), ...over });
    const text = await response.text();
    expect(response.status).toBe(422);
    expect(text).toContain(words);
    expect(text).toContain('value="Petrakis"');
  });

  it('is sent again by who was faster than people are', async () => {
    const who = visitor();
    const text = await (await api.fetch('/join')).text();
    const stamp = /name="stamp" value="([^"]+)"/.exec(text)![1]!;
    expect((await post('/join', { ...who, stamp })).status).toBe(422);
    later(10);
    expect((await post('/join', { ...who, stamp })).status).toBe(303);
  });

  it('mails nobody for a robot that fills in what people do not see', async () => {
    const who = visitor();
    expect((await send({ ...who, website: 'https://spam.example' })).status).toBe(303);
    expect(await linkOf(who.email)).toBeUndefined();
  });

  it('is not taken from another site, nor endlessly for one address', async () => {
    const who = visitor();
    const foreign = await api.fetch('/join', { method: 'POST', headers: { origin: 'https://elsewhere.example' } });
    expect(foreign.status).toBe(403);
    const statuses = [];
    for (let n = 0; n < 4; n += 1) statuses.push((await send(who)).status);
    expect(statuses).toEqual([303, 303, 303, 429]);
  });

  it('shows the next meetings to who has confirmed', async () => {
    const meeting = await addMeeting(api, { branch: branches.chicago, visibility: 'public', title: 'Open to all' });
    const who = visitor();
    await send(who);
    const link = (await linkOf(who.email))!;
    await post(link, { answer: 'yes' });
    expect(await (await api.fetch(link)).text()).toContain(`/meetings/${meeting}`);
  });
});
