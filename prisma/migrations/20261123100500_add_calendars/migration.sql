-- Calendars that people subscribe to, and the answers that their calendar programs send.

-- The DTSTAMP of the last reply that a calendar program sent by this link: one that was written before it, and comes late,
-- does not count.
alter table links add column replied_at timestamptz;

-- Meetings that somebody takes no part in any more: the answer was taken back, or the meeting was closed to that person.
-- For a month their calendars say that it is cancelled for them, as they knew it, instead of losing it without a word.
create table calendar_leavings (
  meeting_id   uuid not null,
  person_id    uuid not null references people on delete cascade,
  branch_id    uuid not null,
  campaign_id  uuid references campaigns,
  title        text not null,
  starts_local timestamp not null,
  ends_local   timestamp not null,
  time_zone    text not null,
  sequence     int not null,
  left_at      timestamptz not null,
  primary key (meeting_id, person_id),
  foreign key (meeting_id, branch_id) references meetings (id, branch_id) on delete cascade
);
create index calendar_leavings_by_person on calendar_leavings (person_id);
create index calendar_leavings_by_time on calendar_leavings (left_at);
alter table calendar_leavings enable row level security;
create policy leavings_seen_by_self on calendar_leavings for select using (person_id = (select app.actor_id()));
grant select on calendar_leavings to rollcall_app;

create function app.note_leaving(m meetings, p_person uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into calendar_leavings (meeting_id, person_id, branch_id, campaign_id, title, starts_local, ends_local, time_zone, sequence, left_at)
    values (m.id, p_person, m.branch_id, m.campaign_id, m.title, m.starts_local, m.ends_at at time zone m.time_zone, m.time_zone,
            m.sequence, app.now())
    on conflict (meeting_id, person_id) do nothing
$$;

create function app.follow_leaving() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.status = 'declined' then
    perform app.note_leaving(m, new.person_id) from meetings m where m.id = new.meeting_id;
  else
    delete from calendar_leavings where meeting_id = new.meeting_id and person_id = new.person_id;
  end if;
  return null;
end $$;
create trigger leaving_followed after update of status on rsvps for each row
  when ((old.status = 'declined') <> (new.status = 'declined')) execute function app.follow_leaving();

-- Before a meeting closes to some: whoever may not see it from now on keeps what it was until then, and learns nothing new.
create function app.note_closing() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.note_leaving(old, r.person_id)
    from rsvps r where r.meeting_id = new.id and r.status <> 'declined' and not app.may_see(r.person_id, new);
  return new;
end $$;
create trigger closing_noted before update of visibility on meetings for each row
  when (new.visibility <> old.visibility and new.cancelled_at is null) execute function app.note_closing();

-- A meeting that the actor answered and may not see any more, such as one for members after the membership ended: when it
-- is, and nothing else of it.
create function app.left_meeting(p_meeting uuid)
returns table (branch_id uuid, campaign_id uuid, starts_local timestamp, ends_local timestamp, time_zone text, sequence int)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.branch_id, m.campaign_id, m.starts_local, m.ends_at at time zone m.time_zone, m.time_zone, m.sequence
    from meetings m join rsvps r on r.meeting_id = m.id and r.person_id = app.actor_id() and r.status <> 'declined'
   where m.id = p_meeting and m.ends_at > app.now()
$$;

-- The link of the actor's calendar: of the own answers, of a branch, or of a campaign.
create function app.own_calendar(p_branch uuid, p_campaign uuid) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if app.actor_id() is null then perform app.refuse(401, 'unauthenticated'); end if;
  if p_branch is not null and not exists (select from branches where id = p_branch) then perform app.refuse(404, 'branch-unknown'); end if;
  if p_campaign is not null and not exists (select from campaigns where id = p_campaign) then perform app.refuse(404, 'not-found'); end if;
  return app.link_for('calendar', app.actor_id(), null, p_branch, p_campaign);
end $$;

-- The same with a new address: whoever has the old one reads nothing any more.
create function app.renew_calendar(p_branch uuid, p_campaign uuid) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update links set revoked_at = app.now()
   where kind = 'calendar' and revoked_at is null and person_id = app.actor_id()
     and branch_id is not distinct from p_branch and campaign_id is not distinct from p_campaign;
  return app.own_calendar(p_branch, p_campaign);
end $$;

-- Whose calendar is behind a link, and of what: read on that person's behalf from then on. Nothing where it was renewed.
create function app.calendar_behind(p_link uuid) returns table (person_id uuid, branch_id uuid, campaign_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select l.person_id, l.branch_id, l.campaign_id from app.live_link(p_link, 'calendar') l
$$;

-- A calendar program answers the invitation that was mailed with this link. What it names has to agree with what was
-- mailed: the meeting, and the person, for an invitation may have been passed on to somebody whose program answers too.
create function app.answer_invitation(p_link uuid, p_meeting uuid, p_attendee citext, p_wish rsvp_status, p_sequence int, p_stamp timestamptz)
returns table (status rsvp_status, guests int, place int, mode rsvp_mode) language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  l links;
begin
  select * into l from app.live_link(p_link, 'rsvp');
  if not found or l.person_id is null then perform app.refuse(410, 'link-expired'); end if;
  if l.meeting_id <> p_meeting then perform app.refuse(409, 'meeting-other'); end if;
  if not exists (select from people where id = l.person_id and email = p_attendee) then perform app.refuse(409, 'attendee-other'); end if;
  update links set replied_at = greatest(replied_at, least(p_stamp, app.now()))
   where id = p_link and (replied_at is null or p_stamp is null or replied_at <= p_stamp);
  if not found then perform app.refuse(409, 'reply-outdated'); end if;
  return query select * from app.answer_by_link(p_link, p_wish, null, null, null, null, null, p_sequence);
end $$;

-- Gives how many were forgotten. A calendar that was not read for a month reads the whole anew.
create function app.forget_leavings() returns int language plpgsql security definer set search_path = public, pg_temp as $$
declare v_forgotten int;
begin
  delete from calendar_leavings where left_at < app.now() - interval '30 days';
  get diagnostics v_forgotten = row_count;
  return v_forgotten;
end $$;

revoke execute on all functions in schema app from public;
grant execute on function app.left_meeting(uuid), app.own_calendar(uuid, uuid), app.renew_calendar(uuid, uuid), app.calendar_behind(uuid),
  app.answer_invitation(uuid, uuid, citext, rsvp_status, int, timestamptz), app.forget_leavings() to rollcall_app;
