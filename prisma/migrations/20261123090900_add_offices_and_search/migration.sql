-- Offices are given and ended by administrators, who may not see the people of a branch: so a function looks up whose
-- address it is. And people are found by part of their name, at any size.
create extension if not exists pg_trgm;
create extension if not exists btree_gin;
create index people_by_part_of_name on people using gin (branch_id, (given_name || ' ' || family_name) gin_trgm_ops);

-- Ids of people of a branch in whose name the text occurs, in the order of the list, after the given one. A function,
-- because PostgreSQL takes no index for a pattern ahead of a row policy; planned anew for each text. A text of three
-- letters has an index, and is sorted after it is found: names that match stand together in the order, so that walking
-- the list until enough are found may walk through all of it. A shorter one is found soon by walking.
-- Who keeps no record of the branch gets nothing.
create function app.people_named(p_branch uuid, p_part text, p_family text, p_given text, p_after uuid, p_limit int) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  v_pattern text := '%' || regexp_replace(p_part, '([%_\\])', '\\\1', 'g') || '%';
begin
  if not (p_branch = any (app.organized_branch_ids()) or app.holds('membership_secretary')) then
    return;
  elsif char_length(p_part) < 3 then
    return query select id from people
      where branch_id = p_branch and (given_name || ' ' || family_name) ilike v_pattern
        and (family_name, given_name, id) > (p_family, p_given, p_after)
      order by family_name, given_name, id limit p_limit;
  else
    return query with found as materialized (
        select id, family_name, given_name from people
         where branch_id = p_branch and (given_name || ' ' || family_name) ilike v_pattern)
      select id from found where (family_name, given_name, id) > (p_family, p_given, p_after)
       order by family_name, given_name, id limit p_limit;
  end if;
end $$;

-- Whether somebody whose record the actor keeps, or the actor, has set a password.
create function app.has_account(p_person uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from people p join credentials c on c.person_id = p.id
    where p.id = p_person and (p.id = app.actor_id() or p.branch_id = any (app.organized_branch_ids())
                               or app.holds('membership_secretary')))
$$;

-- Gives an office from today on to whoever has this address; who has no record gets one, and who has no password an
-- invitation. Called again with the same id it does nothing.
create function app.give_office(p_id uuid, p_email citext, p_given_name text, p_family_name text, p_role office_role, p_region uuid, p_branch uuid)
returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare v_person uuid;
begin
  if not app.holds('administrator') then perform app.refuse(403, 'forbidden'); end if;
  if exists (select from offices where id = p_id) then return; end if;
  select id into v_person from people where email = p_email;
  if not found then
    if p_given_name is null then perform app.refuse(422, 'person-unknown', 'givenName'); end if;
    insert into people (given_name, family_name, email, branch_id, created_at, updated_at)
      values (p_given_name, coalesce(p_family_name, ''), p_email, p_branch, app.now(), app.now()) returning id into v_person;
    perform app.audit('people.added', v_person, p_branch);
  end if;
  insert into offices (id, person_id, role, scope, region_id, branch_id, starts_on, created_at)
    values (p_id, v_person, p_role, case when p_branch is not null then 'branch' when p_region is not null then 'region' else 'nation' end::office_scope,
            p_region, p_branch, app.today(), app.now());
  if not exists (select from credentials where person_id = v_person) then
    perform app.enqueue('mail', json_build_object('template', 'invitation', 'personId', v_person));
  end if;
  perform app.audit('offices.given', v_person, p_branch);
end $$;

-- Ends an office today: from now on it gives nothing. One that began today leaves no trace but the audit's. The last
-- administrator's cannot be ended: nobody could give it again.
create function app.end_office(p_office uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare v offices;
begin
  if not app.holds('administrator') then perform app.refuse(403, 'forbidden'); end if;
  perform pg_advisory_xact_lock(hashtext('app.end_office')); -- two administrators may not end each other's at once
  select * into v from offices where id = p_office;
  if not found then perform app.refuse(404, 'not-found'); end if;
  if v.ends_on <= app.today() then return; end if;
  if v.role = 'administrator' and not exists (select from offices o where o.role = 'administrator' and o.id <> p_office
      and o.starts_on <= app.today() and (o.ends_on is null or o.ends_on > app.today())) then
    perform app.refuse(409, 'last-administrator');
  end if;
  if v.starts_on >= app.today() then
    delete from offices where id = p_office;
  else
    update offices set ends_on = app.today() where id = p_office;
  end if;
  perform app.audit('offices.ended', v.person_id, v.branch_id);
end $$;

revoke execute on all functions in schema app from public;
grant execute on function app.people_named(uuid, text, text, text, uuid, int), app.has_account(uuid),
  app.give_office(uuid, citext, text, text, office_role, uuid, uuid), app.end_office(uuid) to rollcall_app;
-- Only those functions write offices.
revoke insert, update on offices from rollcall_app;
drop policy offices_given_by_administrators on offices;
drop policy offices_ended_by_administrators on offices;
