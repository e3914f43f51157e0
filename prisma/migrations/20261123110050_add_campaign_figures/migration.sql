-- What lists of campaigns show and ask for at no cost, and news that two may correct at once.

-- How many branches took up a national campaign: counted where they do, for every list shows it.
alter table campaigns add column branch_count int not null default 0 check (branch_count >= 0);
update campaigns c set branch_count = (select count(*) from campaign_branches b where b.campaign_id = c.id) where branch_id is null;

create function app.count_campaign_branches() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update campaigns set branch_count = branch_count + case tg_op when 'INSERT' then 1 else -1 end
   where id = case tg_op when 'INSERT' then new.campaign_id else old.campaign_id end;
  return null;
end $$;
create trigger campaign_branches_are_counted after insert or delete on campaign_branches
  for each row execute function app.count_campaign_branches();

alter table campaign_updates add column version int not null default 1;

-- Meetings of a campaign by their start.
create index meetings_by_campaign_and_start on meetings (campaign_id, starts_at, id) where campaign_id is not null;
drop index meetings_by_campaign;

revoke execute on all functions in schema app from public;
