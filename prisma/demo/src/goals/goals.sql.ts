/** $1 this morning. Published campaigns in a fixed order, with what they reached and the branches that take part. */
export const READ_CAMPAIGNS = `
  select c.id, c.branch_id as branch, c.starts_on - date '1970-01-01' as "from", c.ends_on - date '1970-01-01' as "to",
         (select coalesce(sum(m.came_count), 0)::int from meetings m where m.campaign_id = c.id and m.starts_at < $1) as came,
         (select coalesce(sum(p.signature_count), 0)::int from petitions p where p.campaign_id = c.id and p.kind = 'petition') as signed,
         array(select b.branch_id from campaign_branches b where b.campaign_id = c.id order by b.branch_id) as branches
    from campaigns c where c.published_at is not null order by c.starts_on, c.id`;

export const INSERT_GOALS = `
  insert into goals (id, campaign_id, measure, title, unit, target, starts_on, due_on, created_at, updated_at)
  select id, campaign, measure::goal_measure, title, unit, target, starts, due, at, at
    from jsonb_to_recordset($1) g (id uuid, campaign uuid, measure text, title text, unit text, target int, starts date, due date, at timestamptz)`;

export const INSERT_POINTS = `
  insert into goal_points (goal_id, "on", amount) select goal, "on", amount from jsonb_to_recordset($1) p (goal uuid, "on" date, amount int)`;

export const INSERT_ENTRIES = `
  insert into goal_entries (id, goal_id, branch_id, "on", amount, note, created_at)
  select id, goal, branch, "on", amount, note, at
    from jsonb_to_recordset($1) e (id uuid, goal uuid, branch uuid, "on" date, amount int, note text, at timestamptz)`;
