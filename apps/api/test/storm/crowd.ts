import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import { addBranch, addMeeting } from '../world.ts';

type Db = { owner: pg.Pool };

/** Somebody who is signed in. */
export type Somebody = { personId: string; cookie: string };

/** A meeting next year with this capacity, and so many members of its branch, each with a session. */
export async function gather(
  db: Db,
  people: number,
  capacity: number,
): Promise<{ meeting: string; crowd: Somebody[] }> {
  const branch = await addBranch(db);
  const { rows } = await db.owner.query<{ id: string }>(
    `with fresh as (
       insert into people (given_name, family_name, branch_id) select 'Given', 'Family ' || i, $1 from generate_series(1, $2) i
       returning id
     ), joined as (
       insert into memberships (person_id, branch_id, starts_on) select id, $1, '2025-01-01' from fresh
     )
     select id from fresh`,
    [branch, people],
  );
  const tokens = rows.map(() => randomBytes(32).toString('base64url'));
  await db.owner.query(
    `insert into sessions (token_hash, person_id, expires_at)
     select t, p, now() + interval '1 day' from unnest($1::bytea[], $2::uuid[]) as s (t, p)`,
    [tokens.map((token) => createHash('sha256').update(token).digest()), rows.map(({ id }) => id)],
  );
  const nextYear = new Date().getUTCFullYear() + 1;
  return {
    meeting: await addMeeting(db, { branch, capacity, startsAtLocal: `${nextYear}-06-01T19:00` }),
    crowd: rows.map(({ id }, i) => ({ personId: id, cookie: `rollcall=${tokens[i]}` })),
  };
}

/** Lets every job wait until the test is long over, so that the mails that were queued can be counted. */
export async function holdMails({ owner }: Db): Promise<void> {
  await owner.query(`
    create function hold_job() returns trigger language plpgsql as
      $$ begin new.run_at := now() + interval '1 year'; return new; end $$;
    create trigger hold_jobs before insert on graphile_worker._private_jobs for each row execute function hold_job()`);
}
