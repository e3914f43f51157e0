import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';

/** Whom and what the requests of one database are about. */
export type Subjects = {
  /** The largest branch, and the beginning of its next meetings, from which on there are at least 40. */
  branch: string;
  from: string;
  /** The member of that branch who answered most. */
  member: string;
  /** A meeting of that branch with about 60 answers. */
  meeting: string;
  /** The first and last day of the last twelve whole months. */
  firstDay: string;
  lastDay: string;
  /** Cookies of sessions. */
  cookies: { member: string; organizer: string; staff: string };
};

const ONE = {
  branch: `
    select branch_id as id from memberships where ends_on is null group by branch_id order by count(*) desc limit 1`,
  from: `
    select least(now(), min(starts_at)) as id
      from (select starts_at from meetings where branch_id = $1 order by starts_at desc limit 40) m`,
  member: `
    select m.person_id as id from memberships m join rsvps r using (person_id)
     where m.branch_id = $1 and m.ends_on is null and r.status in ('going', 'maybe', 'waitlisted')
     group by m.person_id order by count(*) desc limit 1`,
  meeting: `
    select id from meetings where branch_id = $1
     order by abs(going_count + maybe_count + declined_count + waitlisted_count - 60), id limit 1`,
  organizer: `select person_id as id from offices where role = 'organizer' and branch_id = $1 and ends_on is null limit 1`,
  staff: `select person_id as id from offices where role = 'national_staff' and ends_on is null limit 1`,
  firstDay: `select (date_trunc('month', now()) - interval '12 months')::date::text as id`,
  lastDay: `select (date_trunc('month', now()) - interval '1 day')::date::text as id`,
};

/** Finds them with the owner's rights, and opens the sessions. */
export async function findSubjects(databaseUrl: string): Promise<Subjects> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const one = async <T = string>(name: keyof typeof ONE, values: string[] = []): Promise<T> => {
    const { rows } = await client.query<{ id: T | null }>(ONE[name], values);
    if (!rows[0]?.id) throw new Error(`This organization has nothing to ask for: no ${name}`);
    return rows[0].id;
  };
  const signIn = async (person: string) => {
    const token = randomBytes(32).toString('base64url');
    const hash = createHash('sha256').update(token).digest();
    await client.query(
      `insert into sessions (token_hash, person_id, expires_at) values ($1, $2, now() + interval '14 days')`,
      [hash, person],
    );
    return `rollcall=${token}`;
  };
  try {
    const branch = await one('branch');
    const member = await one('member', [branch]);
    return {
      branch,
      from: (await one<Date>('from', [branch])).toISOString(),
      member,
      meeting: await one('meeting', [branch]),
      firstDay: await one('firstDay'),
      lastDay: await one('lastDay'),
      cookies: {
        member: await signIn(member),
        organizer: await signIn(await one('organizer', [branch])),
        staff: await signIn(await one('staff')),
      },
    };
  } finally {
    await client.end();
  }
}
