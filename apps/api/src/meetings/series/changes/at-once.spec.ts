import { rsvps } from '@rollcall/contract/meetings/rsvps';
import { seriesEndpoints } from '@rollcall/contract/meetings/series';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../../test/harness.ts';
import { addSeries, meetingsOf } from '../../../../test/series.ts';
import { addBranch, addPerson } from '../../../../test/world.ts';
import { ExtensionService } from '../extension/extension.service.ts';

const PEOPLE = 12;

const WRONG = `
  select count(*)::int as n from meetings m
    left join lateral (
      select count(*) filter (where status = 'going') as going, count(*) filter (where status = 'maybe') as maybe,
             count(*) filter (where status = 'declined') as declined, count(*) filter (where status = 'waitlisted') as waitlisted
        from rsvps where meeting_id = m.id) r on true
   where (m.going_count, m.maybe_count, m.declined_count, m.waitlisted_count) <> (r.going, r.maybe, r.declined, r.waitlisted)`;
const UNANSWERED = `
  select count(*)::int as n from series_rsvps r join meetings m on m.series_id = r.series_id
   where m.cancelled_at is null and m.starts_at > '2026-11-23T18:00:00Z'
     and not exists (select from rsvps a where a.meeting_id = m.id and a.person_id = r.person_id)`;

let api: TestApi;
let organizer: string;
let people: string[];
let series: string;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  const branch = await addBranch(api);
  organizer = await addPerson(api, { branch, office: 'organizer', member: true });
  people = await Promise.all(Array.from({ length: PEOPLE }, () => addPerson(api, { branch, member: true })));
  series = await addSeries(api, { branch, capacity: 5, extendedTo: '2027-01-15' });
});
afterAll(() => api.close());

it('lets people answer, organizers change and the job extend one series at once, and loses nothing', async () => {
  const made = await meetingsOf(api, series);
  const answers = people.map(async (person, i) => {
    const answerAll = (status: 'going' | 'declined') =>
      api.as(person)(seriesEndpoints.answer, { params: { seriesId: series }, body: { status } });
    const answerOne = (status: 'going' | 'declined') =>
      api.as(person)(rsvps.answer, { params: { meetingId: made[i % made.length]!.id }, body: { status } });
    await answerAll('going');
    await answerOne('declined');
    await answerOne('going');
    if (i % 3 === 0) await answerAll('declined');
  });
  const changes = (async () => {
    for (const [i, startsAtLocal] of ['2026-12-01T18:00', '2026-12-01T20:00', '2026-12-01T19:30'].entries()) {
      const headers = { 'if-match': `"${i + 1}"` };
      await api.as(organizer)(
        seriesEndpoints.change,
        { params: { seriesId: series }, body: { startsAtLocal } },
        { headers },
      );
    }
  })();
  const extension = api.app.get(ExtensionService, { strict: false });
  await Promise.all([...answers, changes, extension.extendAll()]);
  await extension.extendAll();

  const after = await meetingsOf(api, series);
  expect(after).toHaveLength(53);
  expect(after.every(({ local }) => local.endsWith('T19:30'))).toBe(true);
  expect(await count(WRONG)).toBe(0);
  expect(await count(UNANSWERED)).toBe(0);
  expect(await count('select count(*)::int as n from series_rsvps')).toBe(PEOPLE - PEOPLE / 3);
  expect(await count('select max(going_count)::int as n from meetings')).toBe(5);
});

const count = async (sql: string) => (await api.owner.query<{ n: number }>(sql)).rows[0]?.n;
