import { randomUUID } from 'node:crypto';
import { rsvps } from '@rollcall/contract/meetings/rsvps';
import { door } from '@rollcall/contract/meetings/door';
import { hosts } from '@rollcall/contract/meetings/hosts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EventReader, readEvents } from '../../../test/wire/event-reader.ts';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { addBranch, addMeeting, addPerson } from '../../../test/world.ts';

let api: TestApi;
let meetingId: string;
let organizer: string;
let bostonOrganizer: string;
let helper: string;
let member: string;
const open: EventReader[] = [];

beforeAll(async () => {
  api = await startApi({ now: '2026-11-24T00:30:00Z' });
  const chicago = await addBranch(api, { name: 'Chicago' });
  const boston = await addBranch(api, { name: 'Boston' });
  organizer = await addPerson(api, { branch: chicago, member: true, office: 'organizer' });
  bostonOrganizer = await addPerson(api, { branch: boston, member: true, office: 'organizer' });
  member = await addPerson(api, { branch: chicago, member: true });
  helper = await addPerson(api, { branch: chicago });
  await addPerson(api, { branch: boston, givenName: 'Secret', familyName: 'Stranger', email: 's@people.example' });
  meetingId = await addMeeting(api, { branch: chicago, startsAtLocal: '2026-11-23T19:00', visibility: 'branch' });
  await api.as(organizer)(hosts.addPerson, { params: { meetingId, personId: helper } });
  await api.as(organizer)(hosts.addBranch, { params: { meetingId, branchId: boston } });
});
afterAll(async () => {
  for (const reader of open) reader.cut();
  await api.close();
});

const follow = async (person: string): Promise<EventReader> => {
  const reader = await readEvents(`${api.baseUrl}/api/meetings/${meetingId}/events`, {
    cookie: await api.cookieOf(person),
  });
  open.push(reader);
  await reader.next();
  return reader;
};
/** What the list of the meeting says of somebody, and what the next event says. */
const both = async (reader: EventReader, as: string, personId: string) => {
  const { items } = await api.as(as)(rsvps.list, { params: { meetingId }, query: {} });
  const seen = await reader.next();
  const people = seen?.data.people as typeof items;
  return {
    list: items.find((one) => one.personId === personId),
    event: people.find((one) => one.personId === personId),
  };
};

describe('those who keep a door together', () => {
  it('are each told by events what their own list says, however many others look on', async () => {
    const watching = [
      { as: bostonOrganizer, givenName: 'Secret', note: 'Late' },
      { as: organizer, givenName: 'Jo', note: 'Late' },
      { as: helper, givenName: 'Jo', note: '' },
    ];
    const readers = [];
    for (const { as } of watching) readers.push(await follow(as));
    const other = await follow(member);

    const walkIn = { id: randomUUID(), at: '2026-11-24T00:20:00Z', way: 'walk_in', consent: 'door-1' } as const;
    const items = [{ ...walkIn, givenName: 'Jo', email: 's@people.example' }];
    const recorded = await api.as(organizer)(door.record, { params: { meetingId }, body: { items } });
    for (const [n, { as, givenName }] of watching.entries()) {
      const { list, event } = await both(readers[n]!, as, recorded.items[0]!.personId!);
      expect(list).toMatchObject({ givenName });
      expect(event).toEqual(list);
    }
    expect((await other.next())?.data).toEqual({ version: 1, counts: expect.objectContaining({ came: 1 }) as unknown });

    await api.as(member)(rsvps.answer, { params: { meetingId }, body: { status: 'going', note: 'Late' } });
    for (const [n, { as, note }] of watching.entries()) {
      const { list, event } = await both(readers[n]!, as, member);
      expect(list).toMatchObject({ note });
      expect(event).toMatchObject({ personId: member, status: 'going', note });
    }
  });
});
