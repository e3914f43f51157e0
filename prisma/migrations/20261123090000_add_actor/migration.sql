-- The ground floor: who acts, what time it is, and how a statement refuses.
-- The server signs in as rollcall_app, which owns nothing: what it may read is said by policies, what it may do by the
-- few functions of schema `app` that run as the owner.
create extension if not exists citext;
create extension if not exists btree_gist;

do $$ begin
  if not exists (select from pg_roles where rolname = 'rollcall_app') then create role rollcall_app nologin; end if;
end $$;

create schema app;
revoke all on schema public from public;
grant usage on schema public, app to rollcall_app;

-- The person behind the statement, set by app.enter; null for a visitor.
create function app.actor_id() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.actor', true), '')::uuid;

-- The server's injected clock; the database's own where none is set.
create function app.now() returns timestamptz language sql stable parallel safe
  return coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now());

create function app.today() returns date language sql stable parallel safe
  return (app.now() at time zone 'UTC')::date;

-- Refuses with a stable code: SQLSTATE RC + HTTP status, the message is the problem's code, the hint names the field.
create function app.refuse(p_status int, p_code text, p_field text default null, p_detail text default null)
returns void language plpgsql as $$
begin
  raise exception using errcode = 'RC' || p_status, message = p_code, hint = coalesce(p_field, ''), detail = coalesce(p_detail, '');
end $$;

-- Queues a job in the transaction that causes it: what rolls back leaves no job. Payloads carry ids, never personal data.
create function app.enqueue(p_task text, p_payload json, p_run_at timestamptz default null, p_job_key text default null)
returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform graphile_worker.add_job(p_task, p_payload, run_at => p_run_at, job_key => p_job_key);
end $$;

revoke execute on all functions in schema app from public;
grant execute on function app.actor_id(), app.now(), app.today(), app.refuse(int, text, text, text) to rollcall_app;
