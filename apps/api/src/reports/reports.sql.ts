import { z } from 'zod';
import { statement } from '../platform/database/statement.ts';

const measures = ['members', 'joined', 'left', 'meetings', 'cohosted', 'rsvps', 'came', 'expected', 'kept'] as const;
const columns = {
  joined: 'joined',
  left: 'departed',
  meetings: 'meetings',
  cohosted: 'cohosted',
  rsvps: 'going',
  came: 'came',
  expected: 'expected',
  kept: 'kept',
};
const flows = Object.entries(columns);

type Period = 'now' | 'before';
const isIn = { now: 'month >= $2', before: 'month >= $1 and month < $2' };
const isUntil = { now: 'true', before: 'month < $2' };

/** The measures of both periods, each in a column `<period>_<measure>`, from cells. */
const summed = (period: Period) => [
  `coalesce(sum(member_change) filter (where ${isUntil[period]}), 0) as ${period}_members`,
  ...flows.map(([name, column]) => `coalesce(sum(${column}) filter (where ${isIn[period]}), 0) as ${period}_${name}`),
];
const names = (['now', 'before'] as const).flatMap((period) => measures.map((measure) => `${period}_${measure}`));
/** The same columns of a branch that has no cell yet: nothing happened there. */
const known = names.map((name) => `coalesce(f.${name}, 0) as ${name}`).join(', ');
/** The same columns summed again, over branches. */
const together = names.map((name) => `sum(${name}) as ${name}`).join(', ');
const asJson = (period: Period) =>
  `json_build_object(${measures.map((name) => `'${name}', ${period}_${name}`).join(', ')})`;
const compared = `'now', ${asJson('now')}, 'before', ${asJson('before')}`;

/**
 * The parts of a national report as JSON text. Values: first month of the period before, first month of the period, first
 * month after it. Members at a day are the running sum of all changes before it, so older cells are read too.
 */
export const nationalFigures = statement({
  name: 'reports.national',
  text: `
    with cells as (select * from report_cells where month < $3),
    figures as (
      select b.id, b.slug, b.name, b.state, b.region_id, b.latitude, b.longitude, ${known}
        from branches b
        left join (select branch_id, ${[...summed('now'), ...summed('before')].join(', ')}
                     from cells group by branch_id) f on f.branch_id = b.id
    ), by_branch as (
      select json_agg(json_build_object('id', id, 'slug', slug, 'name', name, 'state', state, 'regionId', region_id,
               'latitude', latitude, 'longitude', longitude, ${compared}) order by name, id) as list
        from figures
    ), regional as (
      select g.id, g.name, ${together} from figures f join regions g on g.id = f.region_id group by g.id
    ), by_region as (
      select json_agg(json_build_object('id', id, 'name', name, ${compared}) order by name) as list from regional
    ), total as (
      select json_build_object(${compared}) as figures from (select ${together} from figures) f
    ), monthly as (
      select month, sum(member_change) as member_change, ${flows.map(([name, column]) => `sum(${column}) as "${name}"`).join(', ')}
        from cells group by month
    ), calendar as (
      -- Every month of both periods: one without a cell is one in which nothing happened.
      select month::date, row_number() over (order by month) as n,
             coalesce((select sum(member_change) from monthly m where m.month <= k.month), 0) as members,
             ${flows.map(([name]) => `coalesce("${name}", 0) as "${name}"`).join(', ')}
        from generate_series($1::date, $3::date - interval '1 month', interval '1 month') k (month)
        left join monthly using (month)
    ), by_month as (
      select json_agg(json_build_object('month', now.month,
               'now', json_build_object(${measures.map((name) => `'${name}', now.${name}`).join(', ')}),
               'before', json_build_object(${measures.map((name) => `'${name}', before.${name}`).join(', ')}))
               order by now.month) as list
        from calendar now join calendar before on before.n = now.n - (select count(*) / 2 from calendar)
    ), by_area as (
      select json_agg(json_build_object('id', a.id, 'name', a.name, 'campaigns', c.now, 'campaignsBefore', c.before)
                      order by a.position) as list
        from priority_areas a
        cross join lateral (
          select count(*) filter (where starts_on < $3 and (ends_on is null or ends_on > $2)) as now,
                 count(*) filter (where starts_on < $2 and (ends_on is null or ends_on > $1)) as before
            from campaigns where priority_area_id = a.id) c
    )
    select json_build_object('total', total.figures, 'branches', coalesce(by_branch.list, '[]'),
             'regions', coalesce(by_region.list, '[]'), 'months', by_month.list, 'areas', coalesce(by_area.list, '[]'))::text as report
      from total, by_branch, by_region, by_month, by_area`,
  row: z.object({ report: z.string() }),
});

export const foldReport = statement({
  name: 'reports.fold',
  text: 'select app.fold_report() as cells',
  row: z.object({ cells: z.int() }),
});
