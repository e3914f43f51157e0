import { branchSettings } from '@rollcall/contract/branches/settings';
import { z } from 'zod';
import { statement } from '../../platform/database/statement.ts';

/** $1 the branch. */
export const getSettings = statement({
  name: 'branches.settings',
  text: `
    select s.branch_id as "branchId", s.quorum_percent as "quorumPercent", s.remind_day_before as "remindDayBefore",
           s.remind_two_hours as "remindTwoHours", s.thank_those_who_came as "thankThoseWhoCame",
           s.miss_those_who_did_not as "missThoseWhoDidNot", s.follow_up_newcomers as "followUpNewcomers", s.version
      from branches b cross join lateral app.settings_of(b.id) s where b.id = $1`,
  row: branchSettings,
});

export const auditSettings = statement({
  name: 'branches.audit-settings',
  text: "select app.audit('branches.settings-changed', null, $1)",
  row: z.object({}),
});

/** Values: the branch, the version that was seen (0: no row yet), then the columns. No row where it is another one now. */
export const writeSettings = statement({
  name: 'branches.write-settings',
  text: `
    insert into branch_settings as s (branch_id, quorum_percent, remind_day_before, remind_two_hours, thank_those_who_came,
                                      miss_those_who_did_not, follow_up_newcomers, updated_at)
    select $1, $3, $4, $5, $6, $7, $8, app.now()
     where $2::int = 0 or exists (select from branch_settings e where e.branch_id = $1)
    on conflict (branch_id) do update set quorum_percent = excluded.quorum_percent, remind_day_before = excluded.remind_day_before,
      remind_two_hours = excluded.remind_two_hours, thank_those_who_came = excluded.thank_those_who_came,
      miss_those_who_did_not = excluded.miss_those_who_did_not, follow_up_newcomers = excluded.follow_up_newcomers,
      version = s.version + 1, updated_at = excluded.updated_at
     where s.version = $2
    returning version`,
  row: z.object({ version: z.int() }),
});
