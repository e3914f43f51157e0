import { randomUUID } from 'node:crypto';
import { type CheckIn, door } from '@rollcall/contract/meetings/door';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { addBranch, addMeeting, addPerson } from '../../../test/world.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ now: '2026-11-24T02:00:00Z' });
});
afterAll(() => api.close());

const PEOPLE = 4;

/** What devices say on an evening: `back` takes back the mark that stands so many before it. */
const saying = fc.oneof(
  fc.record({ say: fc.constant('tick' as const), who: fc.nat(PEOPLE - 1) }),
  fc.record({
    say: fc.constant('walk-in' as const),
    name: fc.constantFrom('Ana', 'Anna', 'Ben'),
    contact: fc.constantFrom('', 'one@', 'two@', '3125550101', '3125550102'),
  }),
  fc.record({ say: fc.constant('back' as const), of: fc.nat(5) }),
);
type Saying = typeof saying extends fc.Arbitrary<infer S> ? S : never;

/** A branch with a meeting tonight, its organizer and its people. */
const setTheScene = async () => {
  const branch = await addBranch(api);
  const organizer = await addPerson(api, { branch, office: 'organizer', member: true });
  const people: string[] = [];
  for (let n = 0; n < PEOPLE; n += 1) people.push(await addPerson(api, { branch, member: true, givenName: `P${n}` }));
  return { organizer, people, meetingId: await addMeeting(api, { branch, startsAtLocal: '2026-11-23T19:00' }) };
};
type Scene = Awaited<ReturnType<typeof setTheScene>>;

const contactOf = (contact: string, word: string) => {
  if (contact === '') return {};
  return contact.endsWith('@')
    ? { email: `${contact}${word}.example`, consent: 'door-1' }
    : { phone: contact, consent: 'door-1' };
};

const marksOf = (said: Saying[], { people, meetingId }: Scene): CheckIn[] => {
  const marks: CheckIn[] = [];
  for (const [n, one] of said.entries()) {
    const mark = { id: randomUUID(), at: new Date(Date.parse('2026-11-24T00:50:00Z') + n * 1000).toISOString() };
    if (one.say === 'tick') marks.push({ ...mark, way: 'list', personId: people[one.who]! });
    else if (one.say === 'walk-in')
      marks.push({ ...mark, way: 'walk_in', givenName: one.name, ...contactOf(one.contact, meetingId) });
    else {
      const named = marks.at(-1 - one.of);
      if (named) marks.push({ ...mark, way: 'back', personId: null, takesBack: [named.id] });
    }
  }
  return marks;
};

const endOf = async ({ meetingId }: Scene) => {
  const { rows } = await api.owner.query(
    `select p.given_name, replace(coalesce(p.email::text, p.phone, ''), $1::text, '') as contact, a.recorded_at, a.said_given_name, m.came_count
       from attendances a join people p on p.id = a.person_id join meetings m on m.id = a.meeting_id
      where a.meeting_id::text = $1 order by 3, 2, 1`,
    [meetingId],
  );
  return rows.map((row: object) => ({
    ...row,
    contact: (row as { contact: string }).contact.replace(/person-.*/, ''),
  }));
};

describe('marks in any order', () => {
  it('in any pieces, and some of them twice, add up to the same', async () => {
    const evening = fc.record({
      said: fc.array(saying, { minLength: 2, maxLength: 14 }),
      order: fc.array(fc.nat(1000), { minLength: 14, maxLength: 14 }),
      piece: fc.integer({ min: 1, max: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(evening, async ({ said, order, piece }) => {
        const [straight, mixed] = [await setTheScene(), await setTheScene()];
        const send = (scene: Scene, items: CheckIn[]) =>
          api.as(scene.organizer)(door.record, { params: { meetingId: scene.meetingId }, body: { items } });
        const first = marksOf(said, straight);
        if (first.length > 0) await send(straight, first);
        const second = marksOf(said, mixed)
          .map((mark, n) => ({ mark, place: order[n]! }))
          .toSorted((a, b) => a.place - b.place)
          .map(({ mark }) => mark);
        for (let n = 0; n < second.length; n += piece) await send(mixed, second.slice(Math.max(0, n - 1), n + piece));
        expect(await endOf(mixed)).toEqual(await endOf(straight));
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});
