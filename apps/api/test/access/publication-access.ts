import { randomUUID } from 'node:crypto';
import type { TestApi } from '../harness.ts';
import { addPublication, addReadingList } from '../library.ts';
import { addMeeting } from '../world.ts';
import type { Inner } from './organization.ts';
import type { Make } from './requests.ts';
import type { Rule } from './rules.ts';

const everybody = (status: Rule['staff']): Rule => ({
  visitor: status,
  former: status,
  member: status,
  organizer: status,
  regional: status,
  staff: status,
  secretary: status,
  administrator: status,
});
const nobodyBut = (allowed: Partial<Rule>): Rule => ({ ...everybody(403), visitor: 401, ...allowed });
const planners = (status: number): Rule =>
  nobodyBut({ organizer: [status, 403], regional: [status, 403], staff: status });

/** The catalogue is everybody's to read, its inner part members'; reading lists are members', kept by their planners. */
export const publicationRules: Record<string, Rule> = {
  'GET /publications': everybody(200),
  'GET /publications/:publicationId': { ...everybody(200), visitor: 404, former: 404 }, // one for members
  'GET /publications/:publicationId/discussions': everybody(200),
  'POST /publications': nobodyBut({ staff: 201 }),
  'PATCH /publications/:publicationId': nobodyBut({ staff: 200 }),
  'DELETE /publications/:publicationId': nobodyBut({ staff: 204 }),
  'GET /reading-lists': { ...everybody(200), visitor: 401 },
  'GET /reading-lists/:readingListId': { ...everybody(200), visitor: 401, former: 404 },
  'POST /reading-lists': planners(201),
  'PUT /reading-lists/:readingListId': planners(200),
  'DELETE /reading-lists/:readingListId': planners(204),
  'POST /reading-lists/:readingListId/study-groups': nobodyBut({ organizer: [201, 403], regional: [201, 403] }),
};

const publication = async (api: TestApi, visibility: 'public' | 'members' = 'public') => ({
  params: { publicationId: await addPublication(api, { visibility }) },
});
const list = async ({ branch }: Inner, api: TestApi) => ({
  params: { readingListId: await addReadingList(api, { branch, sessions: 1 }) },
});

/** How the endpoints of publications are asked. */
export const publicationRequests: Record<string, Make> = {
  'GET /publications': () => ({ query: { q: 'wages' } }),
  'GET /publications/:publicationId': (_, __, api) => publication(api, 'members'),
  // Discussed in a meeting that only its branch may know of.
  'GET /publications/:publicationId/discussions': async ({ branch, secrets: [title = ''] }, _, api) => {
    const { params } = await publication(api);
    const startsAtLocal = '2026-11-02T19:00';
    const meeting = await addMeeting(api, { branch, title, visibility: 'branch', startsAtLocal });
    await api.owner.query('insert into agendas (meeting_id, branch_id, updated_at) values ($1, $2, now())', [
      meeting,
      branch,
    ]);
    await api.owner.query(
      `with item as (insert into agenda_items (meeting_id, id, branch_id, position, title, duration_minutes, visibility)
                     values ($1, $2, $3, 1, 'Talk', 10, 'public'))
       insert into agenda_readings (meeting_id, item_id, position, title, publication_id) values ($1, $2, 1, 'It', $4)`,
      [meeting, randomUUID(), branch, params.publicationId],
    );
    return { params };
  },
  'POST /publications': () => ({ body: { kind: 'book', title: 'Wages', languages: ['en'] } }),
  'PATCH /publications/:publicationId': async (_, __, api) => ({
    ...(await publication(api)),
    body: { title: 'Prices' },
    headers: { 'if-match': '"1"' },
  }),
  'DELETE /publications/:publicationId': (_, __, api) => publication(api),
  'GET /reading-lists': () => ({}),
  'GET /reading-lists/:readingListId': (inner, _, api) => list(inner, api),
  'POST /reading-lists': ({ branch: branchId }) => ({ body: { title: 'Begin here', branchId } }),
  'PUT /reading-lists/:readingListId': async (inner, _, api) => ({
    ...(await list(inner, api)),
    body: { title: 'Begin there' },
    headers: { 'if-match': '"1"' },
  }),
  'DELETE /reading-lists/:readingListId': (inner, _, api) => list(inner, api),
  'POST /reading-lists/:readingListId/study-groups': async (inner, _, api) => ({
    ...(await list(inner, api)),
    body: {
      branchId: inner.branch,
      startsAtLocal: '2026-12-01T19:00',
      every: 'week',
      durationMinutes: 90,
      visibility: 'branch',
      placeName: 'Hall',
    },
  }),
};
