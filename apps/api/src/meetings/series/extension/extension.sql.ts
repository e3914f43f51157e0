import { z } from 'zod';
import { statement } from '../../../platform/database/statement.ts';

// These run as the owner: meetings are added in nobody's name.

/** Series that need meetings before $1, those that were neglected longest first. */
export const dueSeries = statement({
  name: 'series.due',
  text: `
    select id, version, rule, to_char(starts_local, 'YYYY-MM-DD"T"HH24:MI') as "startsAtLocal", time_zone as "timeZone",
           array(select d::text from unnest(except_on) d) as "exceptDays",
           array(select to_char(x, 'YYYY-MM-DD"T"HH24:MI') from unnest(extra_local) x) as extra, extended_to as "extendedTo"
      from series where cancelled_at is null and extended_to < $1 order by extended_to, id`,
  row: z.object({
    id: z.uuid(),
    version: z.int(),
    rule: z.string(),
    startsAtLocal: z.string(),
    timeZone: z.string(),
    exceptDays: z.array(z.string()),
    extra: z.array(z.string()),
    extendedTo: z.string(),
  }),
});

/** $1 series, $2 its version, $3 wall clocks, $4 instants, $5 the day to which it is extended, $6 what time it is. */
export const extendSeries = statement({
  name: 'series.extend',
  text: 'select app.extend_series($1, $2, $3, $4, $5, $6) as added',
  row: z.object({ added: z.int() }),
});
