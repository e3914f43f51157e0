import type { Series } from '@rollcall/contract/meetings/series';
import { z } from 'zod';
import { statement, type Value } from '../../../platform/database/statement.ts';
import type { Calendar } from './calendar.ts';

const id = z.object({ id: z.uuid() });

/** What an organizer says of a series, in the order of `columnsOf`. */
const said = [
  ...['title', 'description', 'kind', 'visibility', 'duration_minutes', 'place_name', 'place_address', 'online_url'],
  ...['dial_in', 'capacity', 'online_capacity', 'asks_guest_names', 'asked_needs', 'campaign_id', 'priority_area_id'],
  ...['rule', 'starts_local', 'except_on', 'extra_local'],
];

export type Said = Omit<Calendar, 'timeZone'> &
  Pick<
    Series,
    | 'title'
    | 'description'
    | 'kind'
    | 'visibility'
    | 'durationMinutes'
    | 'placeName'
    | 'placeAddress'
    | 'onlineUrl'
    | 'dialIn'
    | 'capacity'
    | 'onlineCapacity'
    | 'asksGuestNames'
    | 'askedNeeds'
    | 'campaignId'
    | 'priorityAreaId'
  >;

export const columnsOf = (s: Said): Value[] => [
  ...[s.title, s.description, s.kind, s.visibility, s.durationMinutes, s.placeName, s.placeAddress, s.onlineUrl],
  ...[s.dialIn, s.capacity, s.onlineCapacity, s.asksGuestNames, s.askedNeeds, s.campaignId, s.priorityAreaId],
  ...[s.rule, s.startsAtLocal, s.exceptDays, s.extra],
];

const places = (from: number) => said.map((_, i) => `$${i + from}`).join(', ');

/** Values: id, branch, zone, the series it was split from, the day to which it is extended, and what is said of it. */
export const insertSeries = statement({
  name: 'series.insert',
  text: `
    insert into series (id, branch_id, time_zone, previous_id, extended_to, ${said.join(', ')}, created_by, created_at, updated_at)
    values ($1, $2, $3, $4, $5, ${places(6)}, app.actor_id(), app.now(), app.now())
    on conflict (id) do nothing
    returning id`,
  row: id,
});

export const updateSeries = statement({
  name: 'series.update',
  text: `
    update series set (${said.join(', ')}) = row(${places(2)}), version = version + 1, updated_at = app.now()
     where id = $1 returning version`,
  row: z.object({ version: z.int() }),
});

export const cancelSeries = statement({
  name: 'series.cancel',
  text: 'update series set cancelled_at = app.now(), version = version + 1, updated_at = app.now() where id = $1 returning id',
  row: id,
});

export const lockSeries = statement({
  name: 'series.lock',
  text: 'select app.lock_series($1) as version',
  row: z.object({ version: z.int() }),
});

export const listOccurrences = statement({
  name: 'series.occurrences',
  text: `
    select id, occurrence_local as occurrence, starts_at as "startsAt", cancelled_at is not null as cancelled,
           'startsAtLocal' = any (own_fields) as "ownTime"
      from meetings where series_id = $1 order by occurrence_local`,
  row: z.object({
    id: z.uuid(),
    occurrence: z.string(),
    startsAt: z.date(),
    cancelled: z.boolean(),
    ownTime: z.boolean(),
  }),
});

/** $1 series, $2 its version, $3 wall clocks, $4 instants, $5 the day to which it is extended. */
export const addOccurrences = statement({
  name: 'series.add-occurrences',
  text: 'select app.add_occurrences($1, $2, $3, $4, $5) as added',
  row: z.object({ added: z.int() }),
});

/** $1 the old series, $2 the new one, $3 meetings, $4 the first day of the new one. */
export const splitSeries = statement({
  name: 'series.split',
  text: 'select from app.split_series($1, $2, $3, $4)',
  row: z.object({}),
});

/** $1 series, $2 moves as JSON, $3 meetings to cancel, $4 why, $5 the mail that tells it. */
export const changeOccurrences = statement({
  name: 'series.change-occurrences',
  text: 'select from app.change_occurrences($1, $2, $3, $4, $5)',
  row: z.object({}),
});
