-- What changed at a meeting, for those who look at it while it changes. Numbered under the meeting's row lock, so that
-- the numbers of one meeting become visible in their order: whoever has seen up to one asks for what came after it.
create table meeting_events (
  id         bigint generated always as identity primary key,
  meeting_id uuid not null references meetings on delete cascade,
  person_id  uuid references people on delete cascade, -- null: the meeting itself changed
  at         timestamptz not null
);
create index meeting_events_by_meeting on meeting_events (meeting_id, id);
create index meeting_events_by_time on meeting_events (at);
-- Read by the server only on behalf of those whom the meeting's own policy lets see it.
alter table meeting_events enable row level security;
create policy events_seen_with_meeting on meeting_events for select using (
  exists (select from meetings m where m.id = meeting_id));
grant select (id, meeting_id, at) on meeting_events to rollcall_app;

-- The channel carries the meeting and the number, never who or what: anybody who may connect may listen.
create function app.tell_event(p_meeting uuid, p_person uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare v_id bigint;
begin
  insert into meeting_events (meeting_id, person_id, at) values (p_meeting, p_person, app.now()) returning id into v_id;
  perform pg_notify('meeting_events', p_meeting || ' ' || v_id);
end $$;

create function app.tell_person_event() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    -- Rows that go with their meeting have nobody left to tell; those that go with their person change the meeting's counts.
    if exists (select from meetings where id = old.meeting_id) then
      perform app.tell_event(old.meeting_id, (select id from people where id = old.person_id));
    end if;
  else
    perform app.tell_event(new.meeting_id, new.person_id);
  end if;
  return null;
end $$;
create trigger rsvp_told after insert or update or delete on rsvps for each row execute function app.tell_person_event();
create trigger attendance_told after insert or delete on attendances for each row execute function app.tell_person_event();

create function app.tell_meeting_event() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.tell_event(new.id, null);
  return null;
end $$;
create trigger meeting_told after update of version on meetings for each row
  when (new.version <> old.version) execute function app.tell_meeting_event();

-- Nobody comes back for what is a day old: they read the whole again.
create function app.forget_events() returns int language plpgsql security definer set search_path = public, pg_temp as $$
declare v_forgotten int;
begin
  delete from meeting_events where at < app.now() - interval '1 day';
  get diagnostics v_forgotten = row_count;
  return v_forgotten;
end $$;

revoke execute on all functions in schema app from public;
grant execute on function app.forget_events() to rollcall_app;
