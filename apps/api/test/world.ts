import { hash } from '@node-rs/argon2';
import type pg from 'pg';

type Db = { owner: pg.Pool };
type Row = Record<string, unknown>;

let counter = 0;
/** A number that no other row of this test has. */
const next = (): number => (counter += 1);

const insert = async ({ owner }: Db, table: string, row: Row): Promise<string> => {
  const columns = Object.keys(row).filter((column) => row[column] !== undefined);
  const { rows } = await owner.query<{ id: string }>(
    `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, i) => `$${i + 1}`).join(', ')}) returning id`,
    columns.map((column) => row[column]),
  );
  return rows[0]!.id;
};

/** The id of one of the four regions: `northeast`, `midwest`, `south` or `west`. */
export async function regionId({ owner }: Db, slug: string): Promise<string> {
  const { rows } = await owner.query<{ id: string }>('select id from regions where slug = $1', [slug]);
  return rows[0]!.id;
}

/** The id of a priority area, by its position from 1 to 10. */
export async function areaId({ owner }: Db, position = 1): Promise<string> {
  const { rows } = await owner.query<{ id: string }>('select id from priority_areas where position = $1', [position]);
  return rows[0]!.id;
}

type BranchOptions = { slug?: string; name?: string; region?: string; timeZone?: string };

/** A branch in Chicago's time zone, unless it says another. Gives its id. */
export async function addBranch(db: Db, options: BranchOptions = {}): Promise<string> {
  const n = next();
  return insert(db, 'branches', {
    region_id: await regionId(db, options.region ?? 'midwest'),
    slug: options.slug ?? `branch-${n}`,
    name: options.name ?? `Branch ${n}`,
    city: options.name ?? `City ${n}`,
    state: 'IL',
    zip: '60601',
    latitude: 41.88,
    longitude: -87.63,
    time_zone: options.timeZone ?? 'America/Chicago',
  });
}

type PersonOptions = {
  /** Keeps the record, and is where the membership and an organizer's office are. */
  branch?: string;
  /** A member of `branch` since 2025, or since that day. */
  member?: boolean | string;
  /** An office held since 2025: an organizer's in `branch`, or in `region`; all others in the nation. */
  office?: 'organizer' | 'national_staff' | 'membership_secretary' | 'administrator';
  /** The slug of an organizer's region. */
  region?: string;
  givenName?: string;
  familyName?: string;
  email?: string | null;
};

/** A person. Gives the id. */
export async function addPerson(db: Db, options: PersonOptions = {}): Promise<string> {
  const n = next();
  const { branch, member, office } = options;
  const id = await insert(db, 'people', {
    given_name: options.givenName ?? `Given${n}`,
    family_name: options.familyName ?? `Family${n}`,
    email: options.email === undefined ? `person-${n}@people.example` : options.email,
    branch_id: branch,
  });
  if (member && branch)
    await addMembership(db, { person: id, branch, ...(member === true ? {} : { startsOn: member }) });
  if (office)
    await addOffice(db, {
      person: id,
      role: office,
      ...(branch ? { branch } : {}),
      ...(options.region ? { region: options.region } : {}),
    });
  return id;
}

/** A person who can sign in with this password. Gives the id. */
export async function addAccount(
  db: Db,
  { password, ...options }: PersonOptions & { password: string },
): Promise<string> {
  const id = await addPerson(db, options);
  const passwordHash = await hash(password, { memoryCost: 1024, timeCost: 1 }); // a test need not wait for a real one
  await db.owner.query('insert into credentials (person_id, password_hash) values ($1, $2)', [id, passwordHash]);
  return id;
}

type MembershipOptions = { person: string; branch: string; startsOn?: string; endsOn?: string; endReason?: string };

export const addMembership = (db: Db, options: MembershipOptions): Promise<string> =>
  insert(db, 'memberships', {
    person_id: options.person,
    branch_id: options.branch,
    starts_on: options.startsOn ?? '2025-01-01',
    ends_on: options.endsOn,
    end_reason: options.endsOn ? (options.endReason ?? 'resigned') : undefined,
  });

type OfficeOptions = {
  person: string;
  role: NonNullable<PersonOptions['office']>;
  /** An organizer's branch… */
  branch?: string;
  /** …or the slug of the region. */
  region?: string;
  startsOn?: string;
  endsOn?: string;
};

export async function addOffice(db: Db, options: OfficeOptions): Promise<string> {
  const organizer = options.role === 'organizer';
  const region = organizer && options.region ? await regionId(db, options.region) : undefined;
  return insert(db, 'offices', {
    person_id: options.person,
    role: options.role,
    scope: organizer ? (region ? 'region' : 'branch') : 'nation',
    region_id: region,
    branch_id: organizer && !region ? options.branch : undefined,
    starts_on: options.startsOn ?? '2025-01-01',
    ends_on: options.endsOn,
  });
}

type MeetingOptions = {
  branch: string;
  title?: string;
  /** The wall clock in `timeZone`, `YYYY-MM-DDTHH:MM`. */
  startsAtLocal?: string;
  timeZone?: string;
  durationMinutes?: number;
  visibility?: 'public' | 'members' | 'branch';
  kind?: string;
  capacity?: number | null;
  placeName?: string | null;
  onlineUrl?: string | null;
  campaign?: string;
  area?: string;
  createdBy?: string;
  cancelled?: boolean;
};

/** A meeting on 1 December 2026 at 19:00, open to all, unless it says otherwise. Gives its id. */
export async function addMeeting(db: Db, options: MeetingOptions): Promise<string> {
  const local = options.startsAtLocal ?? '2026-12-01T19:00';
  const zone = options.timeZone ?? 'America/Chicago';
  const { rows } = await db.owner.query<{ starts: Date; ends: Date }>(
    `select $1::timestamp at time zone $2 as starts, ($1::timestamp at time zone $2) + make_interval(mins => $3) as ends`,
    [local, zone, options.durationMinutes ?? 120],
  );
  return insert(db, 'meetings', {
    branch_id: options.branch,
    title: options.title ?? `Meeting ${next()}`,
    kind: options.kind ?? 'branch_meeting',
    visibility: options.visibility ?? 'public',
    starts_at: rows[0]!.starts,
    ends_at: rows[0]!.ends,
    starts_local: local,
    time_zone: zone,
    place_name: options.placeName === undefined ? 'The hall' : options.placeName,
    online_url: options.onlineUrl,
    capacity: options.capacity,
    campaign_id: options.campaign,
    priority_area_id: options.area,
    created_by: options.createdBy,
    timed_at: '2025-01-01T00:00:00Z', // long since: a test's clock says nothing of the database's own
    ...(options.cancelled ? { cancelled_at: rows[0]!.starts, cancellation_reason: 'The hall is closed' } : {}),
  });
}

type CampaignOptions = { branch?: string; area?: string; title?: string; startsOn?: string; endsOn?: string };

/** A campaign of a branch, or of the nation. Gives its id. */
export async function addCampaign(db: Db, options: CampaignOptions = {}): Promise<string> {
  return insert(db, 'campaigns', {
    priority_area_id: options.area ?? (await areaId(db)),
    branch_id: options.branch,
    title: options.title ?? `Campaign ${next()}`,
    starts_on: options.startsOn ?? '2026-01-01',
    ends_on: options.endsOn,
  });
}

/** Branches take up a national campaign. */
export const adopt = ({ owner }: Db, campaign: string, ...branches: string[]) =>
  owner.query(
    `insert into campaign_branches (campaign_id, branch_id, adopted_on) select $1, unnest($2::uuid[]), '2026-10-01'`,
    [campaign, branches],
  );

type FollowUpOptions = { branch: string; person: string; meeting: string; completedAt?: string };

/** A newcomer whom somebody of the branch should speak with. Gives its id. */
export const addFollowUp = (db: Db, options: FollowUpOptions): Promise<string> =>
  insert(db, 'follow_ups', {
    branch_id: options.branch,
    person_id: options.person,
    meeting_id: options.meeting,
    created_at: '2026-11-20T18:00:00Z',
    completed_at: options.completedAt,
  });
