-- Whose answers or attendance changed at a meeting after the event with this number, the oldest first: for whoever keeps
-- its door. Everybody else reads from the table that something changed, and not for whom.
create function app.people_changed(p_meeting uuid, p_after bigint, p_limit int) returns table (id bigint, person_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select e.id, e.person_id from meeting_events e join meetings m on m.id = e.meeting_id
   where e.meeting_id = p_meeting and e.id > p_after and e.person_id is not null and app.keeps_door(m.id, m.branch_id)
   order by e.id limit p_limit
$$;

-- What a person tells the hosts is told to them like the answer itself. Forgetting it is no news.
create trigger details_told after insert or update on rsvp_details for each row execute function app.tell_person_event();

-- A meeting in numbers for whoever came to its door by a link: no names, which the list of the door gives in its own way.
create function app.door_standing(p_meeting uuid, p_link uuid, p_after bigint)
returns table (version int, counts json, last_id double precision, known boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.version, json_build_object('going', m.going_count, 'guests', m.guest_count, 'online', m.online_count,
           'maybe', m.maybe_count, 'declined', m.declined_count, 'waitlisted', m.waitlisted_count, 'came', m.came_count),
         coalesce((select max(id) from meeting_events where meeting_id = m.id), 0),
         exists (select from meeting_events where meeting_id = m.id and id = p_after)
    from meetings m
   where m.id = p_meeting and app.opens_door(p_meeting, p_link) and m.starts_at <= app.now() + interval '12 hours'
$$;

revoke execute on all functions in schema app from public;
grant execute on function app.people_changed(uuid, bigint, int), app.door_standing(uuid, uuid, bigint) to rollcall_app;
