import { branches } from '@rollcall/contract/branches';
import { meetings } from '@rollcall/contract/meetings';
import { rsvps } from '@rollcall/contract/meetings/rsvps';
import { hosts } from '@rollcall/contract/meetings/hosts';
import { roles } from '@rollcall/contract/meetings/roles';
import { people } from '@rollcall/contract/people';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { problemOf } from '../../../test/problem-of.ts';
import { addBranch, addMeeting, addPerson } from '../../../test/world.ts';

let api: TestApi;
let chicago: string;
let boston: string;
let organizer: string;
let member: string;
let bostonian: string;
let bostonOrganizer: string;
let helper: string;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  chicago = await addBranch(api, { name: 'Chicago' });
  boston = await addBranch(api, { name: 'Boston' });
  organizer = await addPerson(api, { branch: chicago, member: true, office: 'organizer' });
  member = await addPerson(api, { branch: chicago, member: true, givenName: 'Mira' });
  bostonian = await addPerson(api, { branch: boston, member: true });
  bostonOrganizer = await addPerson(api, { branch: boston, member: true, office: 'organizer' });
  helper = await addPerson(api, { branch: chicago, givenName: 'Hal' }); // knows the branch, is no member
});
afterAll(() => api.close());

const meet = (more: Partial<Parameters<typeof addMeeting>[1]> = {}) =>
  addMeeting(api, { branch: chicago, visibility: 'branch', ...more });
const host = (meetingId: string, personId: string, as = organizer) =>
  api.as(as)(hosts.addPerson, { params: { meetingId, personId } });
const cohost = (meetingId: string, branchId: string, as = organizer) =>
  api.as(as)(hosts.addBranch, { params: { meetingId, branchId } });
const part = (meetingId: string, branchId: string, as: string) =>
  api.as(as)(hosts.removeBranch, { params: { meetingId, branchId } });
const get = (meetingId: string, as: string) => api.as(as)(meetings.get, { params: { meetingId } });
const answer = (meetingId: string, as: string) =>
  api.as(as)(rsvps.answer, { params: { meetingId }, body: { status: 'going' } });
const door = (meetingId: string, as: string) =>
  api
    .as(as)(rsvps.list, { params: { meetingId }, query: {} })
    .then(({ items }) => items);
const titles = async (branchId: string, as: string | null, query: object = {}) =>
  (await api.as(as)(meetings.list, { params: { branchId }, query })).items.map(({ title }) => title);

describe('a host without an office', () => {
  it('sees the meeting, its counts and its door list', async () => {
    const meetingId = await meet({ startsAtLocal: '2026-11-23T13:00' });
    await answer(meetingId, member);
    expect(await problemOf(get(meetingId, helper))).toMatchObject({ status: 404 });
    expect((await host(meetingId, helper)).people).toMatchObject([{ personId: helper, givenName: 'Hal' }]);
    expect(await get(meetingId, helper)).toMatchObject({ keepsDoor: true, counts: { going: 1 } });
    expect(await door(meetingId, helper)).toMatchObject([{ personId: member, givenName: 'Mira' }]);
    const came = { params: { meetingId, personId: member }, body: { came: true } };
    expect(await api.as(helper)(rsvps.recordAttendance, came)).toEqual({ came: true, cameCount: 1 });
    expect((await api.as(helper)(roles.duties, {})).items).toMatchObject([{ meetingId, kind: null }]);
  });

  it('sees and does nothing else', async () => {
    const meetingId = await meet();
    const another = await meet();
    await host(meetingId, helper);
    const refused: [() => Promise<unknown>, number][] = [
      [() => get(another, helper), 404],
      [() => door(another, helper), 404],
      [() => api.as(helper)(people.list, { params: { branchId: chicago }, query: {} }), 403],
      [() => api.as(helper)(people.get, { params: { personId: member } }), 403],
      [() => api.as(helper)(branches.home, { params: { branchId: chicago } }), 403],
      [
        () =>
          api.as(helper)(
            meetings.change,
            { params: { meetingId }, body: { title: 'Mine' } },
            { headers: { 'if-match': '"1"' } },
          ),
        403,
      ],
      [() => api.as(helper)(meetings.cancel, { params: { meetingId }, body: { reason: 'No' } }), 403],
      [() => api.as(helper)(roles.add, { params: { meetingId }, body: { kind: 'chair', wanted: 1 } }), 403],
      [() => host(meetingId, member, helper), 403],
      [() => cohost(meetingId, boston, helper), 403],
    ];
    for (const [request, status] of refused) expect(await problemOf(request())).toMatchObject({ status });
    const { id: roleId } = await api.as(organizer)(roles.add, {
      params: { meetingId },
      body: { kind: 'chair', wanted: 1 },
    });
    await api.as(member)(roles.signUp, { params: { meetingId, roleId } });
    await host(meetingId, member);
    const seen = await api.as(helper)(roles.list, { params: { meetingId } });
    expect(seen.items).toMatchObject([{ taken: 1, people: [] }]);
    const held = await api.as(helper)(hosts.get, { params: { meetingId } });
    expect(held.people.map(({ personId }) => personId)).toEqual([helper]);
    expect(await titles(chicago, helper)).not.toContain((await get(another, member)).title);
  });

  it('learns neither what those who come need, nor the link for those online', async () => {
    const meetingId = await meet({ startsAtLocal: '2026-11-23T13:00', onlineUrl: 'https://online.example/room' });
    await api.owner.query(
      `update meetings set asks_guest_names = true, asked_needs = '{childcare}', dial_in = '+1 312 555 0100' where id = $1`,
      [meetingId],
    );
    await api.as(member)(rsvps.answer, {
      params: { meetingId },
      body: { status: 'going', guests: 1, guestNames: ['Gina'], needs: ['childcare'], note: 'Late' },
    });
    await host(meetingId, helper);
    await cohost(meetingId, boston);
    expect(await door(meetingId, helper)).toMatchObject([
      { personId: member, guests: 1, guestNames: [], needs: [], note: '' },
    ]);
    expect(await get(meetingId, helper)).toMatchObject({
      keepsDoor: true,
      onlineUrl: null,
      dialIn: null,
      isOnline: true,
    });
    for (const person of [organizer, bostonOrganizer]) {
      expect(await door(meetingId, person)).toMatchObject([
        { guestNames: ['Gina'], needs: ['childcare'], note: 'Late' },
      ]);
      expect(await get(meetingId, person)).toMatchObject({ onlineUrl: 'https://online.example/room' });
    }
    await part(meetingId, boston, bostonOrganizer);
  });

  it('is no host any more a week after the meeting, or when an organizer ends it', async () => {
    const meetingId = await meet({ startsAtLocal: '2026-11-23T13:00' });
    await host(meetingId, helper);
    api.clock.set('2026-11-30T20:59:00Z');
    expect(await get(meetingId, helper)).toMatchObject({ keepsDoor: true });
    api.clock.set('2026-11-30T21:00:00Z');
    expect(await problemOf(get(meetingId, helper))).toMatchObject({ status: 404 });
    api.clock.set('2026-11-23T18:00:00Z');
    const remove = (as: string) => api.as(as)(hosts.removePerson, { params: { meetingId, personId: helper } });
    expect(await problemOf(remove(member))).toMatchObject({ status: 403 });
    expect((await remove(organizer)).people).toEqual([]);
    expect(await problemOf(door(meetingId, helper))).toMatchObject({ status: 404 });
  });

  it('is somebody whom the branch knows: no name of another branch is told by an id', async () => {
    const meetingId = await meet({ visibility: 'public' });
    expect(await problemOf(host(meetingId, bostonian))).toMatchObject({ status: 404, code: 'person-unknown' });
    await answer(meetingId, bostonian);
    expect((await host(meetingId, bostonian)).people).toMatchObject([{ personId: bostonian, homeBranch: 'Boston' }]);
    expect(await problemOf(host(meetingId, member, bostonOrganizer))).toMatchObject({ status: 403 });
  });
});

describe('a meeting that branches hold together', () => {
  it('is seen by the members of both, and stands once in every list', async () => {
    const meetingId = await meet({ title: 'Together', startsAtLocal: '2026-12-03T19:00' });
    await addMeeting(api, { branch: boston, title: 'Before', startsAtLocal: '2026-12-02T19:00' });
    await addMeeting(api, { branch: boston, title: 'After', startsAtLocal: '2026-12-04T19:00' });
    expect(await problemOf(get(meetingId, bostonian))).toMatchObject({ status: 404 });
    expect((await cohost(meetingId, boston)).cohosts).toEqual([{ branchId: boston, name: 'Boston' }]);
    await cohost(meetingId, boston); // once is enough
    expect(await get(meetingId, bostonian)).toMatchObject({ cohosts: [{ name: 'Boston' }], keepsDoor: false });
    expect(await titles(boston, bostonian)).toEqual(['Before', 'Together', 'After']);
    expect(await titles(boston, bostonian, { order: 'desc', to: '2027-01-01T00:00:00Z' })).toEqual([
      'After',
      'Together',
      'Before',
    ]);
    expect(await titles(chicago, member)).toContain('Together');
    const all = (await api.as(bostonian)(meetings.listAll, { query: { limit: 100 } })).items;
    expect(all.filter(({ id }) => id === meetingId)).toHaveLength(1);
    expect(await titles(boston, null)).toEqual(['Before', 'After']);
  });

  it('comes in pages that lose and double nothing', async () => {
    const here = await addBranch(api);
    const reader = await addPerson(api, { branch: here, member: true, office: 'organizer' });
    for (let day = 1; day <= 6; day += 1) {
      const startsAtLocal = `2026-12-1${Math.ceil(day / 2)}T19:00`; // two at each time
      const meetingId = await addMeeting(api, {
        branch: day % 2 ? here : chicago,
        title: `${day}`,
        visibility: 'public',
        startsAtLocal,
      });
      if (day % 2 === 0) await cohost(meetingId, here);
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await api.as(reader)(meetings.list, { params: { branchId: here }, query: { limit: 1, cursor } });
      seen.push(...page.items.map(({ title }) => title));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen.toSorted()).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  it('is kept at the door by the organizers of both, and changed by those of the branch that scheduled it', async () => {
    const meetingId = await meet();
    await answer(meetingId, member);
    await cohost(meetingId, boston);
    expect(await door(meetingId, bostonOrganizer)).toMatchObject([{ personId: member }]);
    expect(await problemOf(door(meetingId, bostonian))).toMatchObject({ status: 403 });
    const change = { params: { meetingId }, body: { title: 'Ours' } };
    const changed = api.as(bostonOrganizer)(meetings.change, change, { headers: { 'if-match': '"1"' } });
    expect(await problemOf(changed)).toMatchObject({ status: 403 });
    expect(await problemOf(cohost(meetingId, chicago, bostonOrganizer))).toMatchObject({ status: 403 });
  });

  it('follows the time of the meeting in the list of each branch', async () => {
    const meetingId = await meet({ startsAtLocal: '2026-12-20T19:00', title: 'Moved' });
    await cohost(meetingId, boston);
    await api.as(organizer)(
      meetings.change,
      { params: { meetingId }, body: { startsAtLocal: '2026-11-24T19:00' } },
      { headers: { 'if-match': '"1"' } },
    );
    expect((await titles(boston, bostonian))[0]).toBe('Moved');
  });

  it('is left by either side, and whoever it is hidden from then gives the place up and is told', async () => {
    const meetingId = await meet();
    await cohost(meetingId, boston);
    await answer(meetingId, bostonian);
    expect(await problemOf(part(meetingId, boston, bostonian))).toMatchObject({ status: 403 });
    expect((await part(meetingId, boston, bostonOrganizer)).cohosts).toEqual([]);
    expect(await problemOf(get(meetingId, bostonian))).toMatchObject({ status: 404 });
    expect((await get(meetingId, organizer)).counts).toMatchObject({ going: 0, declined: 1 });
    expect(await problemOf(part(meetingId, boston, bostonOrganizer))).toMatchObject({ status: 404 });
  });

  it('is not held with itself, or with a branch that does not exist', async () => {
    const meetingId = await meet();
    expect(await problemOf(cohost(meetingId, chicago))).toMatchObject({ status: 422, errors: [{ path: 'branchId' }] });
    expect(await problemOf(cohost(meetingId, meetingId))).toMatchObject({ status: 404, code: 'branch-unknown' });
  });

  it('stands on the home of each branch as its next', async () => {
    const here = await addBranch(api);
    const reader = await addPerson(api, { branch: here, member: true, office: 'organizer' });
    const meetingId = await meet({ startsAtLocal: '2026-11-24T10:00' });
    const home = () => api.as(reader)(branches.home, { params: { branchId: here } });
    expect((await home()).nextMeeting).toBeNull();
    await cohost(meetingId, here);
    expect((await home()).nextMeeting?.id).toBe(meetingId);
  });
});
