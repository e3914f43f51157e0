import { membership, person, personDetail } from '@rollcall/contract/people';
import { z } from 'zod';
import { statement } from '../platform/database/statement.ts';

const listed = `
  'id', p.id, 'givenName', p.given_name, 'familyName', p.family_name, 'email', p.email, 'phone', p.phone,
  'branchId', p.branch_id, 'timesCame', p.times_came, 'lastCameOn', p.last_came_on,
  'standing', case when m.starts_on is null then 'contact' when m.is_current then 'member' else 'former' end,
  'memberSince', case when m.is_current then m.starts_on end`;

/** The latest membership that has begun. */
const latest = `
  left join lateral (select starts_on, ends_on is null or ends_on > app.today() as is_current
                       from memberships where person_id = p.id and starts_on <= app.today()
                      order by starts_on desc limit 1) m on true`;

const items = z.object({ items: z.array(person) });
const order = 'p.family_name, p.given_name, p.id';

/** Values: branch, then family name, given name and id of the last row before this page, then the number of rows. */
export const listPeople = statement({
  name: 'people.list',
  text: `
    select coalesce(json_agg(json_build_object(${listed}) order by ${order}), '[]') as items
      from (select * from people p where branch_id = $1 and (family_name, given_name, id) > ($2, $3, $4)
             order by ${order} limit $5) p ${latest}`,
  row: items,
});

/** The same, and as the last value the text that occurs in the name. */
export const searchPeople = statement({
  name: 'people.search',
  text: `
    select coalesce(json_agg(json_build_object(${listed}) order by ${order}), '[]') as items
      from (select app.people_named($1, $6, $2, $3, $4, $5) as id) found
      join people p on p.id = found.id ${latest}`,
  row: items,
});

const history = `
  (select coalesce(json_agg(json_build_object('id', h.id, 'branchId', h.branch_id, 'branchName', b.name,
            'startsOn', h.starts_on, 'endsOn', h.ends_on, 'endReason', h.end_reason) order by h.starts_on desc), '[]')
     from memberships h join branches b on b.id = h.branch_id where h.person_id = p.id)`;

export const getPerson = statement({
  name: 'people.get',
  text: `
    select json_build_object(${listed}, 'hasAccount', app.has_account(p.id), 'memberships', ${history}) as person
      from people p ${latest} where p.id = $1`,
  row: z.object({ person: personDetail }),
});

/** What the actor's own record adds to the session; $1 the branch of the current membership, or null. */
export const getOwnRecord = statement({
  name: 'people.own',
  text: `
    select p.language, p.email, b.name as "branchName", ${history} as memberships
      from people p left join branches b on b.id = $1 where p.id = app.actor_id()`,
  row: z.object({
    language: z.string(),
    email: z.string().nullable(),
    branchName: z.string().nullable(),
    memberships: z.array(membership),
  }),
});

/** A second insert of the same id (Idempotency-Key) adds nothing and gives no row. */
export const insertPerson = statement({
  name: 'people.insert',
  text: `
    insert into people (id, branch_id, given_name, family_name, email, phone, created_at, updated_at)
    values ($1, $2, $3, $4, $5, $6, app.now(), app.now())
    on conflict (id) do nothing
    returning id`,
  row: z.object({ id: z.uuid() }),
});

/** Values: person, branch, first day. */
export const insertMembership = statement({
  name: 'people.insert-membership',
  text: 'insert into memberships (person_id, branch_id, starts_on, created_at) values ($1, $2, $3, app.now())',
  row: z.never(),
});

export const invite = statement({ name: 'people.invite', text: 'select app.invite($1)', row: z.object({}) });

export const chooseLanguage = statement({
  name: 'people.choose-language',
  text: 'select app.choose_language($1)',
  row: z.object({}),
});

/** Values: action, person. */
export const auditPerson = statement({
  name: 'people.audit-person',
  text: 'select app.audit($1, id, branch_id) from people where id = $2',
  row: z.object({}),
});

/** $1 the branch. No row where there is no such branch. */
export const auditList = statement({
  name: 'people.audit-list',
  text: "select app.audit('people.listed', null, id) from branches where id = $1",
  row: z.object({}),
});
