import { randomUUID } from 'node:crypto';
import { type AgendaItem, programme, type WriteAgenda } from '@rollcall/contract/meetings/programme';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { problemOf } from '../../../test/problem-of.ts';
import { addBranch, addMeeting, addPerson } from '../../../test/world.ts';

type Written = WriteAgenda['items'][number];

let api: TestApi;
let chicago: string;
let boston: string;
let organizer: string;
let member: string;
let guest: string;
let foreign: string;
let staff: string;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  chicago = await addBranch(api, { name: 'Chicago' });
  boston = await addBranch(api, { name: 'Boston' });
  organizer = await addPerson(api, { branch: chicago, office: 'organizer', member: true });
  member = await addPerson(api, { branch: chicago, member: true, givenName: 'Rosa', familyName: 'Delgado' });
  guest = await addPerson(api, { branch: boston, member: true });
  foreign = await addPerson(api, { branch: boston, office: 'organizer', member: true });
  staff = await addPerson(api, { office: 'national_staff' });
});
afterAll(() => api.close());

const get = (person: string | null, meetingId: string) => api.as(person)(programme.agenda, { params: { meetingId } });
const put = (meetingId: string, version: number, items: Written[], person: string | null = organizer) =>
  api.as(person)(
    programme.writeAgenda,
    { params: { meetingId }, body: { items } },
    { headers: { 'if-match': `"${version}"` } },
  );
const item = (title: string, more: Partial<Written> = {}): Written => ({
  id: randomUUID(),
  title,
  durationMinutes: 10,
  ...more,
});
const titles = (items: AgendaItem[]) => items.map(({ title }) => title);

describe('a programme', () => {
  it('is empty at first, and then what was written, in its order', async () => {
    const meetingId = await addMeeting(api, { branch: chicago });
    expect(await get(organizer, meetingId)).toEqual({ meetingId, items: [], readsMinutes: true, version: 0 });
    const rents = item('Rents in Pilsen', {
      note: 'With time for questions',
      durationMinutes: 40,
      speakers: [
        { role: 'chair', personId: member, name: 'Rosa' },
        { name: 'Sam Okafor', about: 'Tenants union' },
      ],
      readings: [
        { title: 'A short history of rent strikes', author: 'R. Gray', chapters: '1 and 2', questions: 'What worked?' },
        { title: 'Demands', url: 'https://rollcall.example/demands' },
      ],
    });
    const written = await put(meetingId, 0, [item('Welcome'), rents]);
    expect(written).toMatchObject({
      version: 1,
      items: [{ title: 'Welcome', visibility: 'public', speakers: [] }, rents],
    });
    expect(written.items[1]?.speakers).toEqual([
      { role: 'chair', personId: member, name: 'Rosa', about: '' },
      { role: 'speaker', personId: null, name: 'Sam Okafor', about: 'Tenants union' },
    ]);
    expect(await get(organizer, meetingId)).toEqual(written);
  });

  it('keeps its items where they are moved, changed and joined by others, and drops those left out', async () => {
    const meetingId = await addMeeting(api, { branch: chicago });
    const [one, two, three] = [item('One'), item('Two'), item('Three')];
    await put(meetingId, 0, [one, two, three]);
    const changed = await put(meetingId, 1, [three, { ...one, title: 'First', durationMinutes: 0 }, item('New')]);
    expect(titles(changed.items)).toEqual(['Three', 'First', 'New']);
    expect(changed.items[1]).toMatchObject({ id: one.id, durationMinutes: 0 });
    expect(changed.version).toBe(2);
    expect(await put(meetingId, 2, [])).toMatchObject({ items: [], version: 3 });
  });

  it('does not touch an item of the same id in another meeting', async () => {
    const [first, second] = [await addMeeting(api, { branch: chicago }), await addMeeting(api, { branch: chicago })];
    const same = item('Same');
    await put(first, 0, [same]);
    await put(second, 0, [{ ...same, title: 'Other' }]);
    expect(titles((await get(organizer, first)).items)).toEqual(['Same']);
  });

  it('is written by one of two who write at once; the other is shown what stands there', async () => {
    const meetingId = await addMeeting(api, { branch: chicago });
    const both = await Promise.allSettled([put(meetingId, 0, [item('Mine')]), put(meetingId, 0, [item('Yours')])]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const late = await problemOf(put(meetingId, 0, [item('Late')]));
    expect(late).toMatchObject({ status: 412, code: 'version-outdated', current: { meetingId, version: 1 } });
    const unnamed = api.as(organizer)(programme.writeAgenda, { params: { meetingId }, body: { items: [] } });
    expect(await problemOf(unnamed)).toMatchObject({ status: 428, code: 'version-missing' });
    const seen = await api.fetch(`/api/meetings/${meetingId}/agenda`, {}, organizer);
    expect(seen.headers.get('etag')).toBe('"1"');
  });

  it('tells whoever looks at the meeting that it changed', async () => {
    const meetingId = await addMeeting(api, { branch: chicago });
    await put(meetingId, 0, [item('News')]);
    const { rows } = await api.owner.query('select person_id from meeting_events where meeting_id = $1', [meetingId]);
    expect(rows).toEqual([{ person_id: null }]);
  });

  it.each([
    ['items.0.title', item(' ')],
    ['items.0.title', item('two\nlines')],
    ['items.0.durationMinutes', item('A', { durationMinutes: -5 })],
    ['items.0.durationMinutes', item('A', { durationMinutes: 1441 })],
    ['items.0.note', item('A', { note: 'x'.repeat(2001) })],
    ['items.0.visibility', item('A', { visibility: 'secret' as 'public' })],
    ['items.0.id', item('A', { id: 'one' })],
    ['items.0.speakers.0.name', item('A', { speakers: [{ name: '' }] })],
    ['items.0.speakers.0.about', item('A', { speakers: [{ name: 'A', about: 'a\u0000b' }] })],
    ['items.0.speakers', item('A', { speakers: Array.from({ length: 13 }, () => ({ name: 'A' })) })],
    ['items.0.readings.0.url', item('A', { readings: [{ title: 'A', url: 'javascript:alert(1)' }] })],
    ['items.0.readings.0.title', item('A', { readings: [{ title: '' }] })],
    ['items.0.minutes', { ...item('A'), minutes: 'no' } as Written],
  ])('names the field %s that is wrong', async (path, wrong) => {
    const meetingId = await addMeeting(api, { branch: chicago });
    const problem = await problemOf(put(meetingId, 0, [wrong]));
    expect(problem).toMatchObject({ status: 400, code: 'invalid' });
    expect(problem.errors?.map((error) => error.path)).toContain(path);
  });

  it('has at most 60 items, each with an id of its own', async () => {
    const meetingId = await addMeeting(api, { branch: chicago });
    const many = Array.from({ length: 61 }, (_, n) => item(`Item ${n}`));
    expect(await problemOf(put(meetingId, 0, many))).toMatchObject({ status: 400, errors: [{ path: 'items' }] });
    const twice = item('Twice');
    expect(await problemOf(put(meetingId, 0, [twice, twice]))).toMatchObject({
      status: 400,
      errors: [{ path: 'items' }],
    });
  });
});

describe('a speaker', () => {
  it('by record is somebody whose record the organizer keeps', async () => {
    const meetingId = await addMeeting(api, { branch: chicago });
    const problem = await problemOf(
      put(meetingId, 0, [
        item('A'),
        item('B', {
          speakers: [
            { name: 'Ours', personId: member },
            { name: 'G', personId: guest },
          ],
        }),
      ]),
    );
    expect(problem).toMatchObject({
      status: 422,
      code: 'person-unknown',
      errors: [{ path: 'items.1.speakers.1.personId' }],
    });
    expect(await get(organizer, meetingId)).toMatchObject({ version: 0 });
  });

  it('who moved to another branch stays in the programme', async () => {
    const mover = await addPerson(api, { branch: chicago, member: true });
    const meetingId = await addMeeting(api, { branch: chicago });
    const talk = item('Talk', { speakers: [{ name: 'Mo Ver', personId: mover }] });
    await put(meetingId, 0, [talk]);
    await api.owner.query('update people set branch_id = $2 where id = $1', [mover, boston]);
    expect(await put(meetingId, 1, [item('Before'), talk])).toMatchObject({ version: 2 });
  });

  it('is named to whoever sees the item; whose record it is, organizers alone learn', async () => {
    const meetingId = await addMeeting(api, { branch: chicago, visibility: 'public' });
    await put(meetingId, 0, [item('Talk', { speakers: [{ name: 'Rosa', personId: member }] })]);
    expect((await get(organizer, meetingId)).items[0]?.speakers[0]?.personId).toBe(member);
    for (const person of [null, member, foreign, staff]) {
      const [talk] = (await get(person, meetingId)).items;
      expect(talk?.speakers).toEqual([{ role: 'speaker', personId: null, name: 'Rosa', about: '' }]);
    }
  });
});

describe('who sees what of a programme', () => {
  const written = async (visibility: 'public' | 'members' | 'branch') => {
    const meetingId = await addMeeting(api, { branch: chicago, visibility });
    await put(meetingId, 0, [item('Open'), item('Inside', { visibility: 'members' })]);
    return meetingId;
  };
  const seen = async (person: string | null, meetingId: string) => titles((await get(person, meetingId)).items);

  it('of a public meeting everybody sees the public parts, members of any branch the others too', async () => {
    const meetingId = await written('public');
    const former = await addPerson(api, { branch: chicago });
    expect(await seen(null, meetingId)).toEqual(['Open']);
    expect(await seen(former, meetingId)).toEqual(['Open']);
    for (const person of [organizer, member, guest]) expect(await seen(person, meetingId)).toEqual(['Open', 'Inside']);
  });

  it('and when it begins, whatever comes before that they do not see', async () => {
    const meetingId = await addMeeting(api, { branch: chicago, visibility: 'public' });
    const inside = item('Inside', { visibility: 'members', durationMinutes: 25 });
    await put(meetingId, 0, [item('First'), inside, item('Last')]);
    const begins = async (person: string | null) =>
      (await get(person, meetingId)).items.map(({ title, startsAfterMinutes }) => [title, startsAfterMinutes]);
    expect(await begins(null)).toEqual([
      ['First', 0],
      ['Last', 35],
    ]);
    expect(await begins(member)).toEqual([
      ['First', 0],
      ['Inside', 10],
      ['Last', 35],
    ]);
  });

  it('of a branch’s own meeting its branch sees all, national staff nothing, and others not the meeting', async () => {
    const meetingId = await written('branch');
    expect(await seen(member, meetingId)).toEqual(['Open', 'Inside']);
    expect(await seen(staff, meetingId)).toEqual([]);
    for (const person of [null, guest, foreign]) {
      expect(await problemOf(get(person, meetingId))).toMatchObject({ status: 404, code: 'meeting-unknown' });
    }
  });

  it('a branch that holds it too sees all; a host without an office no more than the meeting', async () => {
    const meetingId = await written('branch');
    const host = await addPerson(api, { branch: boston });
    const values = [meetingId, chicago, host];
    await api.owner.query(
      'insert into meeting_hosts (meeting_id, branch_id, person_id, added_at) values ($1, $2, $3, now())',
      values,
    );
    expect(await get(host, meetingId)).toMatchObject({ items: [], readsMinutes: false });
    await api.owner.query(
      'insert into meeting_cohosts (meeting_id, host_id, branch_id, starts_at, added_at) select id, branch_id, $2, starts_at, now() from meetings where id = $1',
      [meetingId, boston],
    );
    expect(await get(guest, meetingId)).toMatchObject({
      items: [{ title: 'Open' }, { title: 'Inside' }],
      readsMinutes: true,
    });
  });

  it('is written by its organizers only', async () => {
    const open = await written('public');
    const inner = await written('branch');
    expect(await problemOf(put(open, 1, [], foreign))).toMatchObject({ status: 403, code: 'forbidden' });
    expect(await problemOf(put(open, 1, [], member))).toMatchObject({ status: 403 });
    expect(await problemOf(put(open, 1, [], null))).toMatchObject({ status: 401 });
    expect(await problemOf(put(inner, 1, [], foreign))).toMatchObject({ status: 404, code: 'meeting-unknown' });
    expect(titles((await get(organizer, open)).items)).toEqual(['Open', 'Inside']);
  });

  it('is not written any more once the meeting is cancelled', async () => {
    const meetingId = await addMeeting(api, { branch: chicago, cancelled: true });
    expect(await problemOf(put(meetingId, 0, [item('A')]))).toMatchObject({ status: 409, code: 'meeting-cancelled' });
  });
});
