-- How many tasks each branch has open and done in a campaign: figures without the tasks, for the branch's own people and the
-- national office.
create function app.campaign_task_figures(p_campaign uuid) returns table (branch_id uuid, open int, done int)
  language sql stable security definer set search_path = public, pg_temp as $$
  select t.branch_id, count(*) filter (where t.status <> 'done')::int, count(*) filter (where t.status = 'done')::int
    from tasks t
   where t.campaign_id = p_campaign and t.removed_at is null
     and (app.holds('national_staff') or t.branch_id = any (app.own_branch_ids()))
     and exists (select from campaigns c where c.id = p_campaign and (c.published_at is not null or app.plans_for(c.branch_id)))
   group by t.branch_id
$$;

revoke execute on all functions in schema app from public;
grant execute on function app.campaign_task_figures(uuid) to rollcall_app;
