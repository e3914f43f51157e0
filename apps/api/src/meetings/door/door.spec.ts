import { randomUUID } from 'node:crypto';
import { rsvps } from '@rollcall/contract/meetings/rsvps';
import { type CheckIn, door } from '@rollcall/contract/meetings/door';
import { hosts } from '@rollcall/contract/meetings/hosts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { problemOf } from '../../../test/problem-of.ts';
import { addBranch, addMeeting, addPerson } from '../../../test/world.ts';

let api: TestApi;
let branch: string;
let elsewhere: string;
let organizer: string;
let member: string;
let foreign: string;
let stranger: string;
let meetingId: string;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-24T00:30:00Z' });
  branch = await addBranch(api, { name: 'Chicago' });
  elsewhere = await addBranch(api, { name: 'Boston' });
  organizer = await addPerson(api, { branch, office: 'organizer', member: true, familyName: 'Zorn' });
  member = await addPerson(api, { branch, member: true, familyName: 'Adams' });
  foreign = await addPerson(api, { branch: elsewhere, office: 'organizer', member: true });
  stranger = await addPerson(api, {
    branch: elsewhere,
    member: true,
    givenName: 'Secret',
    familyName: 'Stranger',
    email: 'stranger@people.example',
  });
});
afterAll(() => api.close());
beforeEach(async () => {
  meetingId = await addMeeting(api, { branch, startsAtLocal: '2026-11-23T19:00', visibility: 'branch' });
});

const at = '2026-11-24T00:20:00Z';
const list = (person: string | null, id = meetingId, who: 'answered' | 'branch' = 'answered') =>
  api.as(person)(door.list, { params: { meetingId: id }, query: { who } });
const record = (person: string | null, items: (CheckIn | { id: string })[], id = meetingId) =>
  api.as(person)(door.record, { params: { meetingId: id }, body: { items } });
const tick = (personId: string): CheckIn => ({ id: randomUUID(), at, way: 'list', personId });
const walkIn = (more: object): CheckIn => ({ id: randomUUID(), at, way: 'walk_in', givenName: 'Jo', ...more });
const answer = (person: string) =>
  api.as(person)(rsvps.answer, { params: { meetingId }, body: { status: 'going', guests: 1 } });

describe('the list at the door', () => {
  it('shows who answered, each with a code of their own, and apart from them the people of the branch', async () => {
    await answer(member);
    const { meeting, items } = await list(organizer);
    expect(meeting).toMatchObject({ id: meetingId, going: 1, came: 0, byRight: true, givesLinks: true });
    expect(items).toMatchObject([{ personId: member, status: 'going', guests: 1, came: false, checkIns: [] }]);
    expect(items[0]?.code).toMatch(/^[0-9A-Z]{12}$/);
    const others = await list(organizer, meetingId, 'branch');
    expect(others.items.map(({ familyName }) => familyName)).toEqual(['Zorn']);
  });

  it('is read page by page, by name', async () => {
    await record(organizer, [member, organizer].map(tick));
    const first = await api.as(organizer)(door.list, { params: { meetingId }, query: { limit: 1 } });
    const second = await api.as(organizer)(door.list, {
      params: { meetingId },
      query: { limit: 1, cursor: first.nextCursor! },
    });
    expect([...first.items, ...second.items].map((p) => p.familyName)).toEqual(['Adams', 'Zorn']);
    expect(second.nextCursor).toBeNull();
  });

  it('is not for members, other organizers, or visitors', async () => {
    expect(await problemOf(list(member))).toMatchObject({ status: 403 });
    expect(await problemOf(list(foreign))).toMatchObject({ status: 404, code: 'meeting-unknown' });
    expect(await problemOf(list(null))).toMatchObject({ status: 401 });
    expect(await problemOf(record(member, [tick(member)]))).toMatchObject({ status: 403 });
    expect(await problemOf(record(foreign, [tick(member)]))).toMatchObject({ status: 404 });
  });

  it('is for a host without an office: who answered, and nobody else of the branch', async () => {
    const host = await addPerson(api, { branch, member: true });
    await answer(member);
    expect(await problemOf(list(host))).toMatchObject({ status: 403 });
    await api.owner.query(
      'insert into meeting_hosts (meeting_id, branch_id, person_id, added_at) values ($1, $2, $3, now())',
      [meetingId, branch, host],
    );
    expect((await list(host)).items).toMatchObject([{ personId: member }]);
    expect((await list(host, meetingId, 'branch')).items).toEqual([]);
    expect((await record(host, [tick(member)])).came).toBe(1);
  });
});

describe('a mark', () => {
  it('is settled by the list, by a code as people type it, and taken back by its name', async () => {
    await answer(member);
    const code = (await list(organizer)).items[0]!.code!;
    const typed = `${code.slice(0, 4).toLowerCase()}-${code.slice(4, 8).replaceAll('0', 'o')} ${code.slice(8)}`;
    const { items, came } = await record(organizer, [{ id: randomUUID(), at, way: 'code', code: typed }]);
    expect([items[0], came]).toMatchObject([{ settled: true, personId: member }, 1]);
    const [row] = (await list(organizer)).items;
    expect(row).toMatchObject({ came: true, checkIns: [items[0]!.id] });
    const back = { id: randomUUID(), at, way: 'back', personId: member, takesBack: row!.checkIns } as const;
    expect((await record(organizer, [back])).came).toBe(0);
  });

  it('that is wrong is told why by itself, and keeps no other from being settled', async () => {
    const items = [
      tick(stranger),
      { id: randomUUID(), at, way: 'code', code: 'ABCD-EFGH-JKMN' } as const,
      walkIn({ phone: '12', consent: 'door-1' }),
      walkIn({ email: 'jo@walk.example' }),
      { id: randomUUID(), way: 'nothing' },
      tick(member),
    ];
    const answered = await record(organizer, items);
    const of = new Map(answered.items.map((item) => [item.id, item]));
    expect(items.map(({ id }) => [of.get(id)?.settled, of.get(id)?.refusal, of.get(id)?.path])).toEqual([
      [false, 'person-unknown', null],
      [false, 'code-unknown', 'code'],
      [false, 'invalid', 'phone'],
      [false, 'invalid', 'consent'],
      [false, 'invalid', null],
      [true, null, null],
    ]);
    expect(answered.came).toBe(1);
  });

  it('is not taken before the door opens, or for a cancelled meeting, or twice for two meetings', async () => {
    const later = await addMeeting(api, { branch, startsAtLocal: '2026-11-24T19:00' });
    const cancelled = await addMeeting(api, { branch, startsAtLocal: '2026-11-23T19:00', cancelled: true });
    expect(await problemOf(record(organizer, [tick(member)], later))).toMatchObject({ code: 'meeting-not-started' });
    expect(await problemOf(record(organizer, [tick(member)], cancelled))).toMatchObject({ code: 'meeting-cancelled' });
    const other = await addMeeting(api, { branch, startsAtLocal: '2026-11-23T19:00' });
    const mark = tick(member);
    await record(organizer, [mark]);
    expect((await record(organizer, [mark], other)).items).toMatchObject([{ settled: false, refusal: 'invalid' }]);
  });

  it('of the meeting page is one of these marks too, and so is taking it back', async () => {
    const params = { meetingId, personId: member };
    const mark = tick(member);
    await record(organizer, [mark]);
    const said = (came: boolean) => api.as(organizer)(rsvps.recordAttendance, { params, body: { came } });
    expect(await said(true)).toEqual({ came: true, cameCount: 1 });
    expect(await said(false)).toEqual({ came: false, cameCount: 0 });
    expect((await record(organizer, [mark])).came).toBe(0); // the device that has not heard of it sends its mark again
    expect(await said(true)).toEqual({ came: true, cameCount: 1 });
  });
});

describe('who walks in', () => {
  it('is a new person of the branch, with the consent to be written to', async () => {
    const mark = walkIn({ familyName: 'New', email: 'jo.new@walk.example', consent: 'door-1' });
    const { items } = await record(organizer, [mark]);
    const { rows } = await api.owner.query(
      `select p.branch_id, p.email, p.times_came, c.channel, c.wording, c.taken_by
         from people p join contact_consents c on c.person_id = p.id where p.id = $1`,
      [items[0]!.personId],
    );
    expect(rows).toEqual([
      {
        branch_id: branch,
        email: 'jo.new@walk.example',
        times_came: 1,
        channel: 'email',
        wording: 'door-1',
        taken_by: organizer,
      },
    ]);
  });

  it('is known by number within the branch, where a household may share one', async () => {
    const phone = '(312) 555-0142';
    await api.owner.query('update people set phone = $2 where id = $1', [member, '312.555.0142']);
    await api.owner.query(`update people set given_name = 'Ana' where id = $1`, [member]);
    const known = await record(organizer, [walkIn({ givenName: 'Ána', phone, consent: 'door-1' })]);
    expect(known.items[0]?.personId).toBe(member);
    const partner = await record(organizer, [
      walkIn({ givenName: 'Ben', phone: '+1 312 555 0142', consent: 'door-1' }),
    ]);
    expect(partner.items[0]?.personId).not.toBe(member);
    expect(partner.came).toBe(2);
  });

  it('is counted without a contact, and each time as somebody else', async () => {
    expect((await record(organizer, [walkIn({}), walkIn({})])).came).toBe(2);
  });

  it('with the address of somebody of another branch is that person, whose name the hosts do not learn', async () => {
    const { items } = await record(organizer, [walkIn({ email: 'Stranger@people.example', consent: 'door-1' })]);
    expect(items[0]?.personId).toBe(stranger);
    const seen = JSON.stringify([
      await list(organizer),
      await api.as(organizer)(rsvps.list, { params: { meetingId }, query: {} }),
    ]);
    expect(seen).toContain('Jo');
    expect(seen).not.toMatch(/Secret|Stranger|Boston/);
  });

  it('is not named by being marked at another meeting, which their branch is made to hold too', async () => {
    const { items } = await record(organizer, [walkIn({ email: 'stranger@people.example', consent: 'door-1' })]);
    const other = await addMeeting(api, { branch, startsAtLocal: '2026-11-23T19:00', visibility: 'branch' });
    await api.as(organizer)(hosts.addBranch, { params: { meetingId: other, branchId: elsewhere } });
    const mark = tick(items[0]!.personId!);
    expect((await record(organizer, [mark], other)).items).toMatchObject([{ refusal: 'person-unknown' }]);
    expect((await list(organizer, other)).items).toEqual([]);
    expect((await record(foreign, [mark], other)).items).toMatchObject([{ settled: true }]); // keeps the record
    expect((await list(foreign, other)).items).toMatchObject([{ personId: stranger, givenName: 'Secret' }]);
  });

  it('stays who they said they are when the mark is taken back and made anew by the list', async () => {
    const mark = walkIn({ email: 'stranger@people.example', consent: 'door-1' });
    await record(organizer, [mark]);
    const again = async () => {
      const { items } = await list(organizer);
      const takesBack = items.flatMap(({ checkIns }) => checkIns);
      await record(organizer, [{ id: randomUUID(), at, way: 'back', personId: stranger, takesBack }]);
      expect((await record(organizer, [tick(stranger)])).came).toBe(1);
      const { rows } = await api.owner.query('select said_given_name from attendances where meeting_id = $1', [
        meetingId,
      ]);
      const seen = JSON.stringify([
        await list(organizer),
        await api.as(organizer)(rsvps.list, { params: { meetingId }, query: {} }),
      ]);
      expect(seen).not.toMatch(/Secret|Stranger|Boston/);
      return rows;
    };
    expect(await again()).toEqual([{ said_given_name: 'Jo' }]);
    await api.owner.query('update check_ins set given_name = null, family_name = null where id = $1', [mark.id]); // a month later
    expect(await again()).toEqual([{ said_given_name: '–' }]);
  });

  it('is forgotten by the name that was said, a month after', async () => {
    await record(organizer, [walkIn({ givenName: 'Forgettable' })]);
    await api.runJobs();
    const names = async () =>
      (await api.owner.query(`select count(*)::int as n from check_ins where given_name = 'Forgettable'`)).rows[0];
    expect(await names()).toEqual({ n: 1 });
    api.clock.set('2026-12-26T00:00:00Z');
    await api.runJobs();
    api.clock.set('2026-11-24T00:30:00Z');
    expect(await names()).toEqual({ n: 0 });
  });
});
