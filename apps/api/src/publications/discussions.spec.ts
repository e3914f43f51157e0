import { randomUUID } from 'node:crypto';
import { programme } from '@rollcall/contract/meetings/programme';
import type { Page } from '@rollcall/contract/fields';
import { type Discussion, publications } from '@rollcall/contract/publications';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../test/harness.ts';
import { addPublication } from '../../test/library.ts';
import { problemOf } from '../../test/problem-of.ts';
import { addBranch, addMeeting, addPerson } from '../../test/world.ts';

let api: TestApi;
let chicago: string;
let boston: string;
let organizer: Record<string, string>;
let staff: string;
let book: string;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  chicago = await addBranch(api, { name: 'Chicago' });
  boston = await addBranch(api, { name: 'Boston' });
  organizer = {
    [chicago]: await addPerson(api, { branch: chicago, member: true, office: 'organizer' }),
    [boston]: await addPerson(api, { branch: boston, member: true, office: 'organizer' }),
  };
  staff = await addPerson(api, { office: 'national_staff' });
  book = await addPublication(api, { title: 'Wages' });
});
afterAll(() => api.close());

/** A meeting with the book on its programme. */
const discuss = async (branch: string, day: string, more: object = {}, chapters = ['chapter 1']) => {
  const meetingId = await addMeeting(api, { branch, startsAtLocal: `${day}T12:00`, visibility: 'public', ...more });
  const readings = chapters.map((chapter) => ({ title: 'Wages', chapters: chapter, publicationId: book }));
  const items = [{ id: randomUUID(), title: 'Talk', durationMinutes: 20, readings }];
  await api.as(organizer[branch]!)(
    programme.writeAgenda,
    { params: { meetingId }, body: { items } },
    { headers: { 'if-match': '"0"' } },
  );
  return meetingId;
};
const list = (as: string | null, query: object = {}) =>
  api.as(as)(publications.discussions, { params: { publicationId: book }, query });
const seen = async (as: string | null, query: object = {}) =>
  (await list(as, query)).items.map(({ branch, startsAt }) => `${branch.name} ${startsAt.slice(0, 10)}`);

describe('which branches discussed a publication, and when', () => {
  it('is read from the programmes of their meetings, as far as one may see them', async () => {
    await discuss(chicago, '2026-10-05', {}, ['chapter 1', 'chapter 2']);
    await discuss(boston, '2026-10-12');
    await discuss(boston, '2026-10-19', { visibility: 'members' });
    await discuss(boston, '2026-10-26', { visibility: 'branch' });
    await discuss(chicago, '2026-12-07');
    expect(await seen(null)).toEqual(['Boston 2026-10-12', 'Chicago 2026-10-05']);
    expect(await seen(organizer[chicago]!)).toEqual(['Boston 2026-10-19', 'Boston 2026-10-12', 'Chicago 2026-10-05']);
    expect(await seen(organizer[boston]!)).toHaveLength(4);
    expect(await seen(staff)).toHaveLength(3);
    expect(await seen(null, { when: 'coming' })).toEqual(['Chicago 2026-12-07']);
    const { items } = await list(null);
    expect(items[1]).toMatchObject({ chapters: 'chapter 1; chapter 2', branch: { id: chicago } });
  });

  it('is not told of a publication that one may not see, whoever discussed it in public', async () => {
    const visible = (visibility: 'members' | 'public') =>
      api.owner.query('update publications set visibility = $2 where id = $1', [book, visibility]);
    await discuss(boston, '2026-11-02');
    await visible('members');
    expect(await problemOf(list(null))).toMatchObject({ status: 404, code: 'publication-unknown' });
    expect(await seen(organizer[chicago]!)).toContain('Boston 2026-11-02');
    await visible('public');
    expect(await seen(null)).toContain('Boston 2026-11-02');
  });

  it('leaves out what was cancelled', async () => {
    const meeting = await discuss(chicago, '2026-12-14');
    expect(await seen(null, { when: 'coming' })).toHaveLength(2);
    await api.owner.query("update meetings set cancelled_at = now(), cancellation_reason = 'Snow' where id = $1", [
      meeting,
    ]);
    expect(await seen(null, { when: 'coming' })).toHaveLength(1);
  });

  it('comes in pages either way', async () => {
    for (const when of ['past', 'coming'] as const) {
      const whole = await seen(organizer[boston]!, { when });
      const paged: string[] = [];
      let cursor: string | null = null;
      do {
        const page: Page<Discussion> = await list(organizer[boston]!, {
          when,
          limit: 1,
          ...(cursor ? { cursor } : {}),
        });
        paged.push(...page.items.map(({ branch, startsAt }) => `${branch.name} ${startsAt.slice(0, 10)}`));
        cursor = page.nextCursor;
      } while (cursor);
      expect(paged).toEqual(whole);
    }
  });

  it('stays with the programme where the publication is removed, without its address', async () => {
    const meetingId = await discuss(chicago, '2026-10-07');
    const read = async () => {
      const { items } = await api.as(null)(programme.agenda, { params: { meetingId } });
      return items[0]?.readings[0];
    };
    expect(await read()).toMatchObject({ title: 'Wages', publication: { id: book } });
    await api.as(staff)(publications.remove, { params: { publicationId: book } });
    expect(await read()).toMatchObject({ title: 'Wages', publication: null });
  });

  it('knows no publication that is not in the catalogue', async () => {
    const meetingId = await addMeeting(api, { branch: chicago });
    const reading = { title: 'Wages', publicationId: randomUUID() };
    const items = [{ id: randomUUID(), title: 'Talk', durationMinutes: 20, readings: [{ title: 'A' }, reading] }];
    const problem = await problemOf(
      api.as(organizer[chicago]!)(
        programme.writeAgenda,
        { params: { meetingId }, body: { items } },
        { headers: { 'if-match': '"0"' } },
      ),
    );
    expect(problem).toMatchObject({
      status: 422,
      code: 'publication-unknown',
      errors: [{ path: 'items.0.readings.1.publicationId' }],
    });
  });
});
