import { sisterOrganizations } from '@rollcall/contract/solidarity';
import { jointCampaigns, jointMeetings } from '@rollcall/contract/solidarity/joint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { problemOf } from '../../../test/problem-of.ts';
import { addBranch, addCampaign, addMeeting, addPerson } from '../../../test/world.ts';

const NOBODY = '0199a000-0000-7000-8000-00000000dead';

let api: TestApi;
let chicago: string;
let staff: string;
let organizer: string;
let foreign: string;
let member: string;
let open: string;
let hidden: string;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  chicago = await addBranch(api, { name: 'Chicago' });
  const boston = await addBranch(api, { name: 'Boston' });
  staff = await addPerson(api, { office: 'national_staff' });
  organizer = await addPerson(api, { branch: chicago, member: true, office: 'organizer' });
  foreign = await addPerson(api, { branch: boston, member: true, office: 'organizer' });
  member = await addPerson(api, { branch: chicago, member: true });
  const add = async (name: string, isPublic: boolean) => {
    const where = { name, country: 'MX', city: 'Puebla', latitude: 19, longitude: -98 };
    const body = { ...where, kind: 'union', relation: 'in_touch', isPublic } as const;
    return (await api.as(staff)(sisterOrganizations.add, { body })).id;
  };
  [open, hidden] = [await add('Open', true), await add('Hidden', false)];
});
afterAll(() => api.close());

const names = ({ items }: { items: { name: string }[] }) => items.map(({ name }) => name);

describe('a joint meeting', () => {
  const add = (meetingId: string, organizationId: string, as: string | null) =>
    api.as(as)(jointMeetings.add, { params: { meetingId, organizationId } });
  const shown = async (meetingId: string, as: string | null) =>
    names(await api.as(as)(jointMeetings.list, { params: { meetingId } }));

  it('carries the names that its organizers give it, and outside only those that are public', async () => {
    const meetingId = await addMeeting(api, { branch: chicago, visibility: 'public', title: 'Across the border' });
    await add(meetingId, open, organizer);
    await add(meetingId, open, organizer);
    expect(names(await add(meetingId, hidden, organizer))).toEqual(['Hidden', 'Open']);
    expect(await shown(meetingId, member)).toEqual(['Hidden', 'Open']);
    expect(await shown(meetingId, null)).toEqual(['Open']);
    const { meetings } = await api.as(null)(sisterOrganizations.get, { params: { organizationId: open } });
    expect(meetings).toMatchObject([{ id: meetingId, title: 'Across the border', branch: 'Chicago' }]);
    const params = { meetingId, organizationId: hidden };
    expect(names(await api.as(organizer)(jointMeetings.remove, { params }))).toEqual(['Open']);
  });

  it('stands on the page of the organization only for who may see the meeting', async () => {
    const meetingId = await addMeeting(api, { branch: chicago, visibility: 'branch', title: 'Behind doors' });
    await add(meetingId, open, organizer);
    const seen = async (as: string | null) =>
      (await api.as(as)(sisterOrganizations.get, { params: { organizationId: open } })).meetings.map(({ id }) => id);
    expect(await seen(member)).toContain(meetingId);
    expect(await seen(null)).not.toContain(meetingId);
    expect(await seen(foreign)).not.toContain(meetingId);
    expect(await problemOf(shown(meetingId, null))).toMatchObject({ status: 404, code: 'meeting-unknown' });
  });

  it('is made one by its organizers only, with an organization that is there', async () => {
    const meetingId = await addMeeting(api, { branch: chicago, visibility: 'public' });
    for (const person of [member, staff, foreign]) {
      expect(await problemOf(add(meetingId, open, person))).toMatchObject({ status: 403, code: 'forbidden' });
    }
    const branchOnly = await addMeeting(api, { branch: chicago, visibility: 'branch' });
    expect(await problemOf(add(branchOnly, open, foreign))).toMatchObject({ status: 404, code: 'meeting-unknown' });
    expect(await problemOf(add(meetingId, open, null))).toMatchObject({ status: 401 });
    const nobody = await problemOf(add(meetingId, NOBODY, organizer));
    expect(nobody).toMatchObject({ status: 404, code: 'sister-organization-unknown' });
    expect(await shown(meetingId, null)).toEqual([]);
  });

  it('carries twenty names at most', async () => {
    const meetingId = await addMeeting(api, { branch: chicago, visibility: 'public' });
    await api.owner.query(
      `with added as (
         insert into sister_organizations (name, country, city, latitude, longitude, kind, relation, is_public, created_at, updated_at)
         select 'N' || n, 'PE', 'Lima', -12, -77, 'union', 'in_touch', true, now(), now() from generate_series(1, 20) n returning id
       ) insert into meeting_sisters (meeting_id, organization_id, added_at) select $1, id, now() from added`,
      [meetingId],
    );
    expect(await problemOf(add(meetingId, open, organizer))).toMatchObject({ status: 409, code: 'too-many-sisters' });
  });
});

describe('a joint campaign', () => {
  const add = (campaignId: string, organizationId: string, as: string | null) =>
    api.as(as)(jointCampaigns.add, { params: { campaignId, organizationId } });
  const shown = async (campaignId: string, as: string | null) =>
    names(await api.as(as)(jointCampaigns.list, { params: { campaignId } }));

  it('carries the names that those give it who plan it', async () => {
    const [own, national] = [await addCampaign(api, { branch: chicago }), await addCampaign(api, {})];
    await add(own, open, organizer);
    await add(own, hidden, staff);
    await add(national, open, staff);
    expect(await shown(own, member)).toEqual(['Hidden', 'Open']);
    expect(await shown(own, null)).toEqual(['Open']);
    const { campaigns } = await api.as(null)(sisterOrganizations.get, { params: { organizationId: open } });
    expect(campaigns.map(({ id }) => id).sort()).toEqual([own, national].sort());
    const params = { campaignId: own, organizationId: open };
    expect(names(await api.as(organizer)(jointCampaigns.remove, { params }))).toEqual(['Hidden']);
  });

  it('is not for others to make, and a plan is not theirs to know', async () => {
    const [own, national] = [await addCampaign(api, { branch: chicago }), await addCampaign(api, {})];
    expect(await problemOf(add(own, open, foreign))).toMatchObject({ status: 403, code: 'forbidden' });
    expect(await problemOf(add(national, open, organizer))).toMatchObject({ status: 403 });
    expect(await problemOf(add(own, open, member))).toMatchObject({ status: 403 });
    await api.owner.query('update campaigns set published_at = null where id = $1', [own]);
    expect(await problemOf(add(own, open, foreign))).toMatchObject({ status: 404, code: 'campaign-unknown' });
    expect(await problemOf(shown(own, member))).toMatchObject({ status: 404, code: 'campaign-unknown' });
    expect(names(await add(own, open, organizer))).toEqual(['Open']);
  });
});
