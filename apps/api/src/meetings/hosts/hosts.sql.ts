import { meetingHosts } from '@rollcall/contract/meetings/hosts';
import { z } from 'zod';
import { statement } from '../../platform/database/statement.ts';

/** Values: the meeting. No row where the actor does not see it. */
export const getHosts = statement({
  name: 'hosts.get',
  text: `
    select json_build_object('id', b.id, 'name', b.name) as branch,
           (select coalesce(json_agg(json_build_object('branchId', h.id, 'name', h.name) order by h.name, h.id), '[]')
              from branches h where h.id = any (m.cohost_branch_ids)) as cohosts,
           case when c.id is not null then json_build_object('id', c.id, 'title', c.title) end as campaign,
           (select coalesce(json_agg(json_build_object('personId', p.person_id, 'givenName', p.given_name, 'familyName', p.family_name,
                     'homeBranch', p.home_branch) order by p.added_at, p.person_id), '[]')
              from meeting_host_people p where p.meeting_id = m.id) as people
      from meetings m
      join branches b on b.id = m.branch_id
      left join campaigns c on c.id = m.campaign_id
     where m.id = $1`,
  row: meetingHosts,
});

const done = z.object({ done: z.unknown() });
const change = (name: string, call: string) =>
  statement({ name: `hosts.${name}`, text: `select ${call}($1, $2)::text as done`, row: done });

/** Values: the meeting, and the person or the branch. Who may do it is said by the functions: *_add_roles. */
export const changeHosts = {
  addPerson: change('add-person', 'app.add_host'),
  removePerson: change('remove-person', 'app.remove_host'),
  addBranch: change('add-branch', 'app.add_cohost'),
  removeBranch: change('remove-branch', 'app.remove_cohost'),
};
