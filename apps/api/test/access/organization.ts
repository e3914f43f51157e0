import type { TestApi } from '../harness.ts';
import { addBranch, addCampaign, addMeeting, addMembership, addOffice, addPerson } from '../world.ts';

/** Everybody who may knock: an id to sign in as, or null for the visitor. */
export const roles = [
  'visitor',
  'former',
  'member',
  'organizer',
  'regional',
  'staff',
  'secretary',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** What one branch has, and the words that stand only in its inner life: they must never reach a stranger. */
export type Inner = { branch: string; person: string; meeting: string; office: string; secrets: string[] };

export type Organization = { as: Record<Role, string | null>; own: Inner; other: Inner; area: string; region: string };

const inner = async (api: TestApi, name: string, region: string): Promise<Inner> => {
  const branch = await addBranch(api, { name, region });
  const word = `Canary${name}`;
  const person = await addPerson(api, {
    branch,
    member: true,
    givenName: word,
    familyName: `${word}son`,
    email: `${word.toLowerCase()}@people.example`,
  });
  const meeting = await addMeeting(api, {
    branch,
    title: `${word} meets`,
    visibility: 'branch',
    startsAtLocal: '2026-11-23T12:30',
    onlineUrl: `https://${word.toLowerCase()}.example/`,
  });
  await api.owner.query(
    `insert into rsvps (meeting_id, person_id, branch_id, status, answered_at) values ($1, $2, $3, 'going', now())`,
    [meeting, person, branch],
  );
  await api.owner.query(
    `insert into join_requests (given_name, email, zip, branch_id, language, asked_at, expires_at)
     values ($1, $2, '60608', $3, 'en', now(), now() + interval '9 years')`,
    [word, `${word.toLowerCase()}@asks.example`, branch],
  );
  const office = await addOffice(api, { person, role: 'organizer', branch });
  await addCampaign(api, { branch });
  return { branch, person, meeting, office, secrets: [word, word.toLowerCase()] };
};

/** Two branches in two regions, and each role in the first of them. */
export async function addOrganization(api: TestApi): Promise<Organization> {
  const own = await inner(api, 'Own', 'midwest');
  const other = await inner(api, 'Other', 'south');
  const former = await addPerson(api, { branch: own.branch });
  await addMembership(api, { person: former, branch: own.branch, startsOn: '2024-01-01', endsOn: '2025-01-01' });
  const regional = await addPerson(api);
  await addOffice(api, { person: regional, role: 'organizer', region: 'midwest' });
  const { rows } = await api.owner.query<{ area: string; region: string }>(
    `select (select id from priority_areas limit 1) as area, (select id from regions limit 1) as region`,
  );
  return {
    as: {
      visitor: null,
      former,
      member: await addPerson(api, { branch: own.branch, member: true }),
      organizer: await addPerson(api, { branch: own.branch, member: true, office: 'organizer' }),
      regional,
      staff: await addPerson(api, { office: 'national_staff' }),
      secretary: await addPerson(api, { office: 'membership_secretary' }),
      administrator: await addPerson(api, { office: 'administrator' }),
    },
    own,
    other,
    area: rows[0]!.area,
    region: rows[0]!.region,
  };
}
