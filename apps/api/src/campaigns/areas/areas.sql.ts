import { priorityAreaDetail } from '@rollcall/contract/areas';
import { z } from 'zod';
import { statement } from '../../platform/database/statement.ts';

/** $1 the area. Who convenes it is said by the view: to members by name, to others only what was given for them. */
export const getArea = statement({
  name: 'areas.get',
  text: `
    select a.id, a.position, a.slug, a.name, a.summary, a.statement, a.version,
           coalesce((select json_agg(json_build_object('language', t.language, 'name', t.name, 'summary', t.summary,
                                                       'statement', t.statement) order by t.language)
                       from priority_area_translations t where t.area_id = a.id), '[]') as translations,
           coalesce((select json_agg(json_build_object('personId', c.person_id, 'givenName', c.given_name,
                                                       'familyName', c.family_name, 'publicName', c.public_name)
                                     order by c.added_at, c.public_name)
                       from priority_area_convener_names c where c.area_id = a.id), '[]') as conveners
      from priority_areas a where a.id = $1`,
  row: priorityAreaDetail,
});

/**
 * $1 area, $2 the version that was seen; then name, summary, statement, each null where it stays, and the translations as
 * JSON, null where they stay. No row where it has another version now.
 */
export const changeArea = statement({
  name: 'areas.change',
  text: `
    with changed as (
      update priority_areas
         set name = coalesce($3, name), summary = coalesce($4, summary), statement = coalesce($5, statement),
             version = version + 1, updated_at = app.now()
       where id = $1 and version = $2 returning id, version
    ), wished as (
      select c.id, t.* from changed c, json_to_recordset($6) t (language text, name text, summary text, statement text)
    ), gone as (
      delete from priority_area_translations
       where area_id = (select id from changed) and $6::json is not null and language not in (select language from wished)
    ), written as (
      insert into priority_area_translations (area_id, language, name, summary, statement)
      select id, language, name, summary, statement from wished
      on conflict (area_id, language) do update
        set name = excluded.name, summary = excluded.summary, statement = excluded.statement
    )
    select version from changed`,
  row: z.object({ version: z.int() }),
});

const done = z.object({});

/** $1 the ids of all areas, in their new order. */
export const orderAreas = statement({
  name: 'areas.order',
  text: 'select app.order_areas($1)',
  row: done,
});

/** $1 area, $2 address, $3 public name or null. */
export const addConvener = statement({
  name: 'areas.add-convener',
  text: 'select app.add_convener($1, $2, $3)',
  row: done,
});

/** $1 area, $2 person, $3 public name or null. */
export const nameConvener = statement({
  name: 'areas.name-convener',
  text: 'select app.name_convener($1, $2, $3)',
  row: done,
});

/** $1 area, $2 person. */
export const removeConvener = statement({
  name: 'areas.remove-convener',
  text: 'select app.remove_convener($1, $2)',
  row: done,
});
