import { sisterOrganizationDetail } from '@rollcall/contract/solidarity';
import { sisterStatement } from '@rollcall/contract/solidarity/statements';
import { z } from 'zod';
import { statement } from '../../platform/database/statement.ts';

/**
 * All whom we have not parted from, by name, each with what was said lately: $1 how many statements of each at most. Who is
 * named inside only is kept back by the policies. A statement that is published elsewhere leads there.
 */
export const publicSisters = statement({
  name: 'public.sisters',
  text: `
    select o.id, o.name, o.country, o.city, o.latitude, o.longitude, o.kind, o.relation, o.about,
           coalesce((select json_agg(json_build_object('id', s.id, 'voice', s.voice, 'title', s.title, 'language', s.language,
                                       'issuedOn', s.issued_on, 'url', s.url,
                                       'body', case when s.url is null then s.body else '' end)
                                     order by s.issued_on desc, s.id desc)
              from (select * from sister_statements
                     where organization_id = o.id and issued_on <= app.today()
                     order by issued_on desc, id desc limit $1) s), '[]') as statements
      from sister_organizations o
     where o.relation <> 'ended'
     order by o.name, o.id`,
  row: sisterOrganizationDetail
    .pick({
      id: true,
      name: true,
      country: true,
      city: true,
      latitude: true,
      longitude: true,
      kind: true,
      relation: true,
      about: true,
    })
    .extend({ statements: z.array(sisterStatement.omit({ version: true })) }),
});
