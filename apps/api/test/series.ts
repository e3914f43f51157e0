import { occurrences } from '@rollcall/calendar/recurrence/occurrences';
import type { TestApi } from './harness.ts';

type SeriesOptions = {
  branch: string;
  title?: string;
  visibility?: 'public' | 'members' | 'branch';
  /** An RRULE; every Tuesday where it is not given. */
  rule?: string;
  /** The wall clock of the first one in `timeZone`, `YYYY-MM-DDTHH:MM`. */
  startsAtLocal?: string;
  timeZone?: string;
  capacity?: number | null;
  onlineUrl?: string | null;
  /** The day before which its meetings exist. */
  extendedTo?: string;
};

/** A series with its meetings, on Tuesdays at 19:00 from 1 December 2026 to February, unless it says otherwise. Gives its id. */
export async function addSeries({ owner }: Pick<TestApi, 'owner'>, options: SeriesOptions): Promise<string> {
  const { rule = 'FREQ=WEEKLY;BYDAY=TU', startsAtLocal = '2026-12-01T19:00', timeZone = 'America/Chicago' } = options;
  const { extendedTo = '2027-03-01', title = 'Every Tuesday', visibility = 'public' } = options;
  const { rows } = await owner.query<{ id: string }>(
    `insert into series (branch_id, title, kind, visibility, rule, starts_local, time_zone, duration_minutes, place_name, online_url,
                         capacity, extended_to)
     values ($1, $2, 'study_group', $3, $4, $5, $6, 90, 'The hall', $7, $8, $9) returning id`,
    [options.branch, title, visibility, rule, startsAtLocal, timeZone, options.onlineUrl, options.capacity, extendedTo],
  );
  const id = rows[0]!.id;
  const made = occurrences({ rule, startsAtLocal, timeZone, exceptDays: [], extra: [] }, { to: extendedTo });
  await owner.query('select app.insert_occurrences($1, 1, $2, $3, $4)', [
    id,
    made.map((o) => o.startsAtLocal),
    made.map((o) => o.startsAt),
    extendedTo,
  ]);
  return id;
}

/** The meetings of a series in the order of its rule, as they stand. */
export async function meetingsOf({ owner }: Pick<TestApi, 'owner'>, seriesId: string) {
  const { rows } = await owner.query<{
    id: string;
    local: string;
    occurrence: string;
    title: string;
    cancelled: boolean;
    reason: string | null;
    sequence: number;
    going: number;
  }>(
    `select id, to_char(starts_local, 'YYYY-MM-DD"T"HH24:MI') as local, to_char(occurrence_local, 'YYYY-MM-DD"T"HH24:MI') as occurrence,
            title, cancelled_at is not null as cancelled, cancellation_reason as reason, sequence, going_count as going
       from meetings where series_id = $1 order by occurrence_local`,
    [seriesId],
  );
  return rows;
}

/** The mails that are queued about a series, `template personId`, in order. */
export async function queuedAbout({ owner }: Pick<TestApi, 'owner'>, seriesId: string): Promise<string[]> {
  const { rows } = await owner.query<{ mail: string }>(
    `select payload ->> 'template' || ' ' || (payload ->> 'personId') as mail from graphile_worker._private_jobs
      where payload ->> 'seriesId' = $1 order by id`,
    [seriesId],
  );
  return rows.map(({ mail }) => mail);
}
