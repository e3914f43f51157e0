import type pg from 'pg';
import { DAY } from '../days.ts';
import { idOf } from '../derived.sql.ts';

/** In every branch one or two of the latest contacts who never were members: they asked to join this week. $1 is now. */
const INSERT_ASKED = `
  with asked as (
    select p.id, b.id as branch_id, p.k,
           $1::timestamptz - make_interval(days => (1 + (p.k * 2 + b.n) % 5)::int, hours => (b.n % 9)::int) as at
      from (select id, row_number() over (order by name, id) as n from branches) b
     cross join lateral (
       select c.*, row_number() over (order by c.created_at desc, c.id) as k
         from (select * from people where branch_id = b.id and email is not null
                  and not exists (select from memberships m where m.person_id = people.id)
                  and not exists (select from offices o where o.person_id = people.id)
                order by created_at desc, id limit 1 + b.n % 2) c) p
  ), followed as (
    insert into follow_ups (id, branch_id, person_id, created_at)
      select ${idOf(`'asked'`, 'p.id')}, p.branch_id, p.id, p.at from asked p
      on conflict (branch_id, person_id) do nothing
  )
  insert into contact_consents (id, person_id, branch_id, channel, wording, given_at)
    select ${idOf(`'joined'`, 'p.id')}, p.id, p.branch_id, 'email', 'join-email-1', p.at from asked p`;

/** Those who asked to join by the public site, and whom nobody has spoken with yet. */
export async function insertJoining(client: pg.Client, today: number): Promise<void> {
  await client.query(INSERT_ASKED, [new Date(today * DAY)]);
}
