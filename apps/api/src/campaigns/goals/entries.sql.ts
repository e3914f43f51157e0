import { goalEntry } from '@rollcall/contract/campaigns/goals';
import { z } from 'zod';
import { statement } from '../../platform/database/statement.ts';

const shown = `
  json_build_object('id', e.id, 'on', e."on", 'amount', e.amount, 'note', e.note,
    'branch', case when b.id is not null then json_build_object('id', b.id, 'name', b.name) end,
    'by', case when p.id is not null then json_build_object('givenName', p.given_name, 'familyName', p.family_name) end,
    'removable', app.takes_entry_back(e.goal_id, e.branch_id))`;

const joins = `
  left join branches b on b.id = e.branch_id
  left join people p on p.id = e.created_by`;

/** $1 the campaign, $2 the goal; $3 and $4 day and id of the last entry before this page; $5 rows. A row where the goal is seen. */
export const listEntries = statement({
  name: 'goals.entries',
  text: `
    select (select coalesce(json_agg(${shown} order by e."on" desc, e.id desc), '[]')
              from (select * from goal_entries where goal_id = g.id and ("on", id) < ($3, $4)
                     order by "on" desc, id desc limit $5) e ${joins}) as items
      from goals g where g.campaign_id = $1 and g.id = $2`,
  row: z.object({ items: z.array(goalEntry) }),
});

/** $1 the campaign, $2 the goal, $3 the entry: null where there is none that the actor sees. No row where the goal is not seen. */
export const getEntry = statement({
  name: 'goals.entry',
  text: `
    select (select ${shown} from goal_entries e ${joins} where e.goal_id = g.id and e.id = $3) as entry
      from goals g where g.campaign_id = $1 and g.id = $2`,
  row: z.object({ entry: goalEntry.nullable() }),
});

/** Whether the actor writes down for a branch, or for none. $1 the campaign, $2 the goal, $3 the branch or null. */
export const mayEnter = statement({
  name: 'goals.may-enter',
  text: `
    select measure = 'by_hand' as "byHand", app.enters_for(id, $3) as enters from goals where campaign_id = $1 and id = $2`,
  row: z.object({ byHand: z.boolean(), enters: z.boolean() }),
});

/** Values: id, goal, branch, day, amount, note. A second insert of the same id adds nothing. */
export const insertEntry = statement({
  name: 'goals.insert-entry',
  text: `
    insert into goal_entries (id, goal_id, branch_id, "on", amount, note, created_by, created_at)
    values ($1, $2, $3, $4, $5, $6, app.actor_id(), app.now())
    on conflict (id) do nothing
    returning id`,
  row: z.object({ id: z.uuid() }),
});

export const deleteEntry = statement({
  name: 'goals.delete-entry',
  text: `delete from goal_entries where goal_id = $1 and id = $2 returning id`,
  row: z.object({ id: z.uuid() }),
});
