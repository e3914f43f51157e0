import pg from 'pg';

export const SERIES = 400;
/** People who come to all of one. */
export const PEOPLE = 5;

/**
 * Adds weekly series to the branches in turn, none of whose meetings are made yet, each with members who come to all of
 * them. Gives a meeting that is to come, open to all and without a limit, to be answered meanwhile.
 */
export async function addManySeries(databaseUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(
      `insert into series (branch_id, title, kind, visibility, rule, starts_local, time_zone, duration_minutes, place_name, extended_to)
       select b.id, 'Series ' || n, 'study_group', (array['public', 'members', 'branch'])[1 + n % 3]::meeting_visibility,
              'FREQ=WEEKLY;BYDAY=TU', date_trunc('week', now() at time zone 'UTC') + interval '8 days 19 hours', b.time_zone, 90, 'The hall',
              current_date
         from generate_series(1, $1::int) n
         join (select *, row_number() over (order by slug) - 1 as place, count(*) over () as branches from branches) b
           on b.place = n % b.branches`,
      [SERIES],
    );
    await client.query(
      `insert into series_rsvps (series_id, person_id, branch_id, status, answered_at)
       select s.id, m.person_id, s.branch_id, 'going', now()
         from series s cross join lateral (
           select person_id from memberships where branch_id = s.branch_id and ends_on is null order by person_id limit $1) m
        where s.extended_to = current_date`,
      [PEOPLE],
    );
    const { rows } = await client.query<{ id: string }>(
      `select id from meetings where visibility = 'public' and cancelled_at is null and capacity is null and place_name is not null
          and starts_at > now() + interval '1 day' and series_id is null order by starts_at, id limit 1`,
    );
    if (!rows[0]) throw new Error('The organization has no meeting that could be answered');
    return rows[0].id;
  } finally {
    await client.end();
  }
}
