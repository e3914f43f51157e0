import { randomUUID } from 'node:crypto';
import { type CheckIn, door } from '@rollcall/contract/meetings/door';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { addBranch, addMeeting, addPerson } from '../../../test/world.ts';

let api: TestApi;
let branch: string;
let organizer: string;
let people: string[];

beforeAll(async () => {
  api = await startApi({ now: '2026-11-24T02:00:00Z' });
  branch = await addBranch(api, { name: 'Chicago' });
  organizer = await addPerson(api, { branch, office: 'organizer', member: true });
  people = [];
  for (let n = 0; n < 300; n += 1) people.push(await addPerson(api, { branch, member: true }));
});
afterAll(() => api.close());

const meetingOf300 = async () => {
  const meetingId = await addMeeting(api, { branch, startsAtLocal: '2026-11-23T19:00' });
  await api.owner.query(
    `insert into rsvps (meeting_id, person_id, branch_id, status, answered_at)
       select $1, person, $2, 'going', now() from unnest($3::uuid[]) person`,
    [meetingId, branch, people],
  );
  return meetingId;
};

const minute = (n: number) => new Date(Date.parse('2026-11-24T00:50:00Z') + n * 1000).toISOString();
const tick = (n: number, second: number): CheckIn => ({
  id: randomUUID(),
  at: minute(second),
  way: 'list',
  personId: people[n]!,
});
const walkIn = (givenName: string, contact: { email?: string; phone?: string }, second: number): CheckIn => ({
  id: randomUUID(),
  at: minute(second),
  way: 'walk_in',
  givenName,
  familyName: 'Walker',
  ...contact,
  consent: 'door-1',
});

/**
 * Two devices that were without a network the whole evening: 120 marks and 20 walk-ins each, 40 of the 120 of the same
 * people, five of the walk-ins the same newcomers, whose name or number was written in another way.
 */
const evening = (word: string) => {
  const first = [...Array(120).keys()].map((n) => tick(n, n));
  const second = [...Array(120).keys()].map((n) => tick(n + 80, n + 30));
  const ownOf = (device: string, at: number) =>
    [...Array(15).keys()].map((n) => walkIn(`Own${n}`, { email: `${word}-${device}-${n}@walk.example` }, at + n));
  const phone = (n: number) => `312555${word === 'forth' ? 1 : 2}${String(n).padStart(3, '0')}`;
  first.push(...ownOf('a', 200), walkIn('José', { email: `${word}-both@walk.example` }, 300));
  second.push(...ownOf('b', 210), walkIn('Jose', { email: `${word}-BOTH@walk.example` }, 290));
  for (let n = 0; n < 4; n += 1) {
    const digits = phone(n);
    first.push(walkIn('Joanna', { phone: `+1${digits}` }, 400 + n));
    second.push(walkIn('Jo', { phone: `(${digits.slice(0, 3)}) ${digits.slice(3, 6)}-${digits.slice(6)}` }, 420 + n));
  }
  return [first, second] as const;
};

const send = (meetingId: string, items: CheckIn[]) =>
  api.as(organizer)(door.record, { params: { meetingId }, body: { items } });

/** Who came, by contact: with the time, and the name of the record. */
const endState = async (meetingId: string, word: string) => {
  const { rows } = await api.owner.query(
    `select case when p.email is null and p.phone is null then p.id::text else replace(coalesce(p.email, right(p.phone, 3))::text, $2, '') end as who,
            case when p.email like '%walk.example' or p.phone is not null then p.given_name end as name,
            a.recorded_at as at, a.recorded_by as by
       from attendances a join people p on p.id = a.person_id where a.meeting_id = $1 order by 1, 2`,
    [meetingId, word],
  );
  return rows;
};

describe('two lists that come back', () => {
  it('lead to the same end in either order, with nobody lost and nobody double', async () => {
    const forth = await meetingOf300();
    const back = await meetingOf300();
    const [a1, b1] = evening('forth');
    const [a2, b2] = evening('backs');
    await send(forth, [...a1]);
    expect((await send(forth, [...b1])).came).toBe(200 + 35);
    await send(back, [...b2].reverse());
    expect((await send(back, [...a2])).came).toBe(200 + 35);
    expect(await endState(back, 'backs')).toEqual(await endState(forth, 'forth'));
    const { rows } = await api.owner.query('select came_count from meetings where id = any($1)', [[forth, back]]);
    expect(rows).toEqual([{ came_count: 235 }, { came_count: 235 }]);
  });

  it('change nothing when they are sent again, in pieces, or at the same time', async () => {
    const meetingId = await meetingOf300();
    const [a, b] = evening('again');
    const pieces = [...a, ...b].map((_, n, all) => all.slice(n, n + 40)).filter((_, n) => n % 20 === 0);
    const answers = await Promise.all(pieces.map((items) => send(meetingId, items)));
    expect(answers.flatMap(({ items }) => items).every(({ settled }) => settled)).toBe(true);
    const before = await endState(meetingId, 'again');
    expect(before).toHaveLength(235);
    await send(meetingId, [...b]);
    expect(await endState(meetingId, 'again')).toEqual(before);
  });

  it('keep who was marked by one device and taken back by another that did not know of it', async () => {
    for (const order of [0, 1]) {
      const meetingId = await meetingOf300();
      const [there, here] = [tick(0, 10), tick(0, 20)];
      const back: CheckIn = {
        id: randomUUID(),
        at: minute(30),
        way: 'back',
        personId: people[0]!,
        takesBack: [here.id],
      };
      for (const items of order ? [[there], [back, here]] : [[here, back], [there]]) await send(meetingId, items);
      expect(await endState(meetingId, '')).toHaveLength(1);
      const all: CheckIn = { ...back, id: randomUUID(), takesBack: [here.id, there.id] };
      expect((await send(meetingId, [all])).came).toBe(0);
    }
  });
});
