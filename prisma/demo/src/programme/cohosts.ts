import type pg from 'pg';
import type { Gathering } from './upcoming.ts';

const EVERY = 5;

/** Some forums are held by two branches together: every fifth branch's, with the next one. */
export async function insertCohosts(client: pg.Client, gatherings: Gathering[]): Promise<void> {
  const branches = new Map(gatherings.map(({ place, branch }) => [place, branch]));
  const forums = gatherings.filter(({ kind, visibility }) => kind === 'public_forum' && visibility === 'public');
  const together = forums.flatMap(({ place, meeting }) => {
    const other = branches.get(place + 1);
    return place % EVERY === 0 && other ? [{ meeting, branch: other }] : [];
  });
  await client.query(
    `insert into meeting_cohosts (meeting_id, host_id, branch_id, starts_at, added_at)
     select m.id, m.branch_id, c.branch, m.starts_at, m.created_at
       from jsonb_to_recordset($1) c (meeting uuid, branch uuid) join meetings m on m.id = c.meeting`,
    [JSON.stringify(together)],
  );
}

/** Half of the branches have said how many of their members a decision needs. */
export async function insertSettings(client: pg.Client): Promise<void> {
  await client.query(
    `insert into branch_settings (branch_id, quorum_percent, updated_at)
     select id, 20 + (n % 3) * 5, created_at from (select *, row_number() over (order by slug) as n from branches) b where n % 2 = 0`,
  );
}
