import { measures, nationalReport } from '@rollcall/contract/reports';
import { z } from 'zod';
import { statement } from '../platform/database/statement.ts';

const sums = (condition: string, members: string) => `json_build_object(
  'members', coalesce(sum(member_change) filter (where ${members}), 0),
  'joined', coalesce(sum(joined) filter (where ${condition}), 0), 'left', coalesce(sum(departed) filter (where ${condition}), 0),
  'meetings', coalesce(sum(meetings) filter (where ${condition}), 0), 'rsvps', coalesce(sum(going) filter (where ${condition}), 0),
  'came', coalesce(sum(came) filter (where ${condition}), 0), 'expected', coalesce(sum(expected) filter (where ${condition}), 0),
  'kept', coalesce(sum(kept) filter (where ${condition}), 0))`;

const branchRow = nationalReport.shape.branches.element.extend({ regionName: z.string() });
const monthRow = z.object({ month: z.iso.date(), measures });

/**
 * Values: first month of the period before, first month of the period, first month after it.
 * Members at a day are the running sum of all changes before it, so cells before the periods are read too.
 */
export const nationalFigures = statement({
  name: 'reports.national',
  text: `
    with cells as (select * from report_cells where month < $3),
    branch_figures as (
      select json_agg(json_build_object('id', b.id, 'slug', b.slug, 'name', b.name, 'state', b.state, 'regionId', b.region_id,
               'regionName', g.name, 'latitude', b.latitude, 'longitude', b.longitude, 'now', coalesce(f.now, $4::json),
               'before', coalesce(f.before, $4::json)) order by b.name, b.id) as rows
        from branches b
        join regions g on g.id = b.region_id
        left join (select branch_id, ${sums('month >= $2', 'true')} as now,
                          ${sums('month >= $1 and month < $2', 'month < $2')} as before
                     from cells group by branch_id) f on f.branch_id = b.id
    ), months as (
      select month, sum(sum(member_change)) over (order by month) as members, sum(joined) as joined, sum(departed) as departed,
             sum(meetings) as meetings, sum(going) as going, sum(came) as came, sum(expected) as expected, sum(kept) as kept
        from cells group by month
    ), month_figures as (
      select coalesce(json_agg(json_build_object('month', month, 'measures', json_build_object(
               'members', members, 'joined', joined, 'left', departed, 'meetings', meetings, 'rsvps', going,
               'came', came, 'expected', expected, 'kept', kept)) order by month), '[]') as rows
        from months
       -- And the last month before that has a cell: who was a member then still is in the months that have none.
       where month >= coalesce((select max(month) from months where month <= $1), $1)
    ), area_figures as (
      select json_agg(json_build_object('id', a.id, 'name', a.name, 'campaigns', c.now, 'campaignsBefore', c.before)
                      order by a.position) as rows
        from priority_areas a
        cross join lateral (
          select count(*) filter (where starts_on < $3 and (ends_on is null or ends_on > $2)) as now,
                 count(*) filter (where starts_on < $2 and (ends_on is null or ends_on > $1)) as before
            from campaigns where priority_area_id = a.id) c
    )
    select b.rows as branches, m.rows as months, coalesce(a.rows, '[]') as areas
      from branch_figures b, month_figures m, area_figures a`,
  row: z.object({
    branches: z.array(branchRow).nullable(),
    months: z.array(monthRow),
    areas: nationalReport.shape.areas,
  }),
});

export const foldReport = statement({
  name: 'reports.fold',
  text: 'select app.fold_report() as cells',
  row: z.object({ cells: z.int() }),
});
