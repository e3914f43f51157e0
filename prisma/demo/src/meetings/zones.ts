import type pg from 'pg';
import { DAY } from '../days.ts';

/** What to add to UTC on a day to get the wall clock of a zone at noon, in milliseconds. */
export type Offsets = (zone: string, day: number) => number;

/**
 * Asks PostgreSQL, whose time zone data the check on a meeting's wall clock uses too. Clocks are moved at night, so
 * noon's offset holds from morning to evening.
 */
export async function readOffsets(client: pg.Client, zones: string[], from: number, to: number): Promise<Offsets> {
  const { rows } = await client.query<{ zone: string; offsets: number[] }>(
    `select zone, array_agg(extract(epoch from noon - (noon at time zone zone) at time zone 'UTC')::int order by noon) as offsets
       from unnest($1::text[]) zone, generate_series($2::timestamp, $3::timestamp, interval '1 day') noon group by zone`,
    [zones, noonOf(from), noonOf(to)],
  );
  const byZone = new Map(rows.map(({ zone, offsets }) => [zone, offsets]));
  return (zone, day) => {
    const seconds = byZone.get(zone)?.[day - from];
    if (seconds === undefined) throw new RangeError(`No offset of ${zone} on day ${day}`);
    return seconds * 1000;
  };
}

const noonOf = (day: number) => new Date(day * DAY + DAY / 2).toISOString().slice(0, 19);
