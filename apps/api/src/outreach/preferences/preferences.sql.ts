import { mailPreferences } from '@rollcall/contract/outreach';
import { z } from 'zod';
import { statement } from '../../platform/database/statement.ts';

const columns = `
  coalesce(f.day_before, true) as "dayBefore", coalesce(f.two_hours, true) as "twoHours",
  coalesce(f.thank_you, true) as "thankYou", coalesce(f.missed_you, true) as "missedYou",
  coalesce(f.task_news, true) as "taskNews", coalesce(f.task_reminders, true) as "taskReminders"`;

/** The actor's own. */
export const readOwn = statement({
  name: 'preferences.own',
  text: `select ${columns} from (select app.actor_id() as id) me left join mail_preferences f on f.person_id = me.id`,
  row: mailPreferences,
});

/** Null leaves as it is. */
export const changeOwn = statement({
  name: 'preferences.change',
  text: `
    insert into mail_preferences as f (person_id, day_before, two_hours, thank_you, missed_you, task_news, task_reminders, updated_at)
      values (app.actor_id(), coalesce($1, true), coalesce($2, true), coalesce($3, true), coalesce($4, true), coalesce($5, true),
              coalesce($6, true), app.now())
      on conflict (person_id) do update set
        day_before = coalesce($1, f.day_before), two_hours = coalesce($2, f.two_hours),
        thank_you = coalesce($3, f.thank_you), missed_you = coalesce($4, f.missed_you),
        task_news = coalesce($5, f.task_news), task_reminders = coalesce($6, f.task_reminders), updated_at = excluded.updated_at
      returning ${columns}`,
  row: mailPreferences,
});

/** No row: the link holds no longer. $1 the link. */
export const readByLink = statement({
  name: 'preferences.read-by-link',
  text: `select day_before as "dayBefore", two_hours as "twoHours", thank_you as "thankYou", missed_you as "missedYou",
           task_news as "taskNews", task_reminders as "taskReminders"
    from app.preferences_by_link($1)`,
  row: mailPreferences,
});

/** $1 the link; null leaves as it is. */
export const changeByLink = statement({
  name: 'preferences.change-by-link',
  text: `select app.set_preferences_by_link($1, $2, $3, $4, $5, $6, $7) is null as done`,
  row: z.object({ done: z.boolean() }),
});
