import { meetings, type ScheduleMeeting } from '@rollcall/contract/meetings';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../test/harness.ts';
import { problemOf } from '../../test/problem-of.ts';
import { addBranch, addCampaign, addMeeting, addPerson, areaId } from '../../test/world.ts';

let api: TestApi;
let chicago: string;
let organizer: string;
let member: string;
let foreign: string;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  chicago = await addBranch(api, { name: 'Chicago' });
  const boston = await addBranch(api, { name: 'Boston', timeZone: 'America/New_York' });
  organizer = await addPerson(api, { branch: chicago, office: 'organizer', member: true });
  member = await addPerson(api, { branch: chicago, member: true });
  foreign = await addPerson(api, { branch: boston, office: 'organizer', member: true });
});

afterAll(() => api.close());

const wish = (change: Partial<ScheduleMeeting> = {}): ScheduleMeeting => ({
  title: 'What would it take to win rent control?',
  kind: 'public_forum',
  visibility: 'public',
  startsAtLocal: '2026-12-08T19:00',
  durationMinutes: 120,
  placeName: 'Pilsen Community Center',
  capacity: 60,
  ...change,
});

const schedule = (body: ScheduleMeeting, person: string | null = organizer, headers = {}) =>
  api.as(person)(meetings.schedule, { params: { branchId: chicago }, body }, { headers });
const change = (meetingId: string, version: number, body: object, person = organizer) =>
  api.as(person)(meetings.change, { params: { meetingId }, body }, { headers: { 'if-match': `"${version}"` } });

describe('scheduling', () => {
  it("holds a meeting by the branch's own clock", async () => {
    const campaign = await addCampaign(api, { branch: chicago });
    const meeting = await schedule(wish({ campaignId: campaign, description: 'All are <b>welcome</b>' }));
    expect(meeting).toMatchObject({ startsAtLocal: '2026-12-08T19:00', timeZone: 'America/Chicago', version: 1 });
    expect(Date.parse(meeting.startsAt)).toBe(Date.parse('2026-12-09T01:00:00Z'));
    expect(Date.parse(meeting.endsAt)).toBe(Date.parse('2026-12-09T03:00:00Z'));
    expect(meeting).toMatchObject({ description: 'All are <b>welcome</b>', campaign: { id: campaign } });
  });

  it('is not for members, organizers of other branches or visitors', async () => {
    expect(await problemOf(schedule(wish(), member))).toMatchObject({ status: 403, code: 'forbidden' });
    expect(await problemOf(schedule(wish(), foreign))).toMatchObject({ status: 403, code: 'forbidden' });
    expect(await problemOf(schedule(wish(), null))).toMatchObject({ status: 401, code: 'unauthenticated' });
  });

  it('refuses a time that daylight saving skips, and asks which is meant of one that it repeats', async () => {
    const skipped = await problemOf(schedule(wish({ startsAtLocal: '2027-03-14T02:30' })));
    expect(skipped).toMatchObject({ status: 400, code: 'time-skipped', errors: [{ path: 'startsAtLocal' }] });
    const repeated = await problemOf(schedule(wish({ startsAtLocal: '2027-11-07T01:30' })));
    expect(repeated).toMatchObject({
      status: 409,
      code: 'time-repeated',
      errors: [{ path: 'repeatedTime' }],
      choices: [
        { value: 'first', startsAt: '2027-11-07T06:30:00Z', offset: '-05:00' },
        { value: 'second', startsAt: '2027-11-07T07:30:00Z', offset: '-06:00' },
      ],
    });
    const second = await schedule(wish({ startsAtLocal: '2027-11-07T01:30', repeatedTime: 'second' }));
    expect(Date.parse(second.startsAt)).toBe(Date.parse('2027-11-07T07:30:00Z'));
  });

  it.each([
    ['title', { title: 'x'.repeat(10_000) }],
    ['title', { title: ' ' }],
    ['title', { title: 'No\u0000thing' }],
    ['title', { title: undefined }],
    ['description', { description: 'x'.repeat(10_001) }],
    ['startsAtLocal', { startsAtLocal: '2026-12-08' }],
    ['startsAtLocal', { startsAtLocal: '2026-02-30T19:00' }],
    ['durationMinutes', { durationMinutes: -60 }],
    ['durationMinutes', { durationMinutes: '60' }],
    ['capacity', { capacity: 0 }],
    ['capacity', { capacity: 2.5 }],
    ['placeName', { placeName: null, onlineUrl: null }],
    ['onlineUrl', { onlineUrl: 'javascript:alert(1)' }],
    ['visibility', { visibility: 'secret' }],
    ['goingCount', { goingCount: 5 }],
    ['branchId', { branchId: '00000000-0000-4000-8000-000000000000' }],
  ])('names the field %s that is wrong', async (path, fault) => {
    const problem = await problemOf(schedule({ ...wish(), ...fault } as ScheduleMeeting));
    expect(problem).toMatchObject({ status: 400, code: 'invalid' });
    expect(problem.errors?.map((error) => error.path)).toContain(path);
  });

  it('names a campaign that does not exist', async () => {
    const problem = await problemOf(schedule(wish({ campaignId: chicago })));
    expect(problem).toMatchObject({ status: 422, code: 'invalid', errors: [{ path: 'campaignId' }] });
  });

  it('keeps emoji, right-to-left marks and script tags as the text that they are', async () => {
    const title = 'مرحبا \u200fعالم 🚩 <script>alert(1)</script>';
    expect((await schedule(wish({ title }))).title).toBe(title);
  });

  it('creates one meeting for one Idempotency-Key, and refuses the key for another', async () => {
    const key = { 'idempotency-key': 'rent-control-2026-12-08' };
    const first = await schedule(wish({ title: 'Once' }), organizer, key);
    expect((await schedule(wish({ title: 'Once' }), organizer, key)).id).toBe(first.id);
    const problem = await problemOf(schedule(wish({ title: 'Twice' }), organizer, key));
    expect(problem).toMatchObject({ status: 422, errors: [{ path: 'idempotency-key', in: 'header' }] });
  });
});

describe('changing', () => {
  it('changes what is named, leaves the rest, and raises the version', async () => {
    const { id } = await schedule(wish({ priorityAreaId: await areaId(api, 3) }));
    const changed = await change(id, 1, { title: 'Rent control, part two', startsAtLocal: '2026-12-09T18:30' });
    expect(changed).toMatchObject({
      title: 'Rent control, part two',
      startsAtLocal: '2026-12-09T18:30',
      capacity: 60,
      version: 2,
    });
    expect(Date.parse(changed.endsAt) - Date.parse(changed.startsAt)).toBe(120 * 60_000);
    expect(changed.priorityArea).not.toBeNull();
  });

  it('gives the version as ETag, needs it as If-Match, and shows the second organizer what the first one saved', async () => {
    const { id } = await schedule(wish());
    const seen = await api.fetch(`/api/meetings/${id}`, {}, organizer);
    expect(seen.headers.get('etag')).toBe('"1"');
    const unnamed = await problemOf(
      api.as(organizer)(meetings.change, { params: { meetingId: id }, body: { title: 'A' } }),
    );
    expect(unnamed).toMatchObject({
      status: 428,
      code: 'version-missing',
      errors: [{ path: 'if-match', in: 'header' }],
    });
    const both = await Promise.allSettled([change(id, 1, { title: 'First' }), change(id, 1, { title: 'Second' })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = await problemOf(change(id, 1, { title: 'Third' }));
    expect(lost).toMatchObject({ status: 412, code: 'version-outdated', current: { id, version: 2 } });
    expect(['First', 'Second']).toContain((lost.current as { title: string }).title);
  });

  it('refuses a capacity below those going, and changes nothing', async () => {
    const { id } = await schedule(wish({ capacity: 3 }));
    await api.owner.query(`select app.enter($1, '2026-11-23T18:00:00Z'), app.answer($2, 'going', 2)`, [member, id]);
    expect(await problemOf(change(id, 1, { capacity: 2 }))).toMatchObject({
      status: 409,
      code: 'capacity-below-going',
      errors: [{ path: 'capacity' }],
    });
    expect(await api.as(organizer)(meetings.get, { params: { meetingId: id } })).toMatchObject({
      capacity: 3,
      version: 1,
    });
  });

  it('is 403 for whoever sees the meeting but does not host it, 404 for whoever does not see it', async () => {
    const open = await addMeeting(api, { branch: chicago, visibility: 'public' });
    const inner = await addMeeting(api, { branch: chicago, visibility: 'branch' });
    expect(await problemOf(change(open, 1, { title: 'Mine' }, foreign))).toMatchObject({ status: 403 });
    expect(await problemOf(change(inner, 1, { title: 'Mine' }, foreign))).toMatchObject({ status: 404 });
    expect(await problemOf(change(inner, 1, { title: 'Mine' }, member))).toMatchObject({ status: 403 });
  });
});

describe('cancelling', () => {
  const cancel = (meetingId: string, reason: string, person = organizer) =>
    api.as(person)(meetings.cancel, { params: { meetingId }, body: { reason } });

  it('keeps the meeting with its reason, once, and tells whoever answered', async () => {
    const { id } = await schedule(wish());
    await api.owner.query(`select app.enter($1, '2026-11-23T18:00:00Z'), app.answer($2, 'going', 0)`, [member, id]);
    expect(await cancel(id, 'The hall is flooded')).toMatchObject({
      cancellationReason: 'The hall is flooded',
      version: 2,
    });
    expect(await cancel(id, 'Another reason')).toMatchObject({ cancellationReason: 'The hall is flooded', version: 2 });
    const { rows } = await api.owner.query(
      `select payload ->> 'personId' as person from graphile_worker._private_jobs
        where payload ->> 'template' = 'meeting-cancelled' and payload ->> 'meetingId' = $1`,
      [id],
    );
    expect(rows).toEqual([{ person: member }]);
  });

  it('needs a reason, and is not for members or for what is over', async () => {
    const { id } = await schedule(wish());
    expect(await problemOf(cancel(id, ' '))).toMatchObject({ status: 400, errors: [{ path: 'reason' }] });
    expect(await problemOf(cancel(id, 'Because', member))).toMatchObject({ status: 403 });
    const over = await addMeeting(api, { branch: chicago, startsAtLocal: '2026-11-01T19:00' });
    expect(await problemOf(cancel(over, 'Too late'))).toMatchObject({ status: 409, code: 'meeting-started' });
  });

  it('ends all changing', async () => {
    const { id } = await schedule(wish());
    await cancel(id, 'Snow');
    expect(await problemOf(change(id, 2, { title: 'On again' }))).toMatchObject({
      status: 409,
      code: 'meeting-cancelled',
    });
  });
});
