import { exchange } from '@rollcall/contract/solidarity/exchanges';
import { z } from 'zod';
import { statement } from '../../platform/database/statement.ts';

/** What was done together lately with any of them: $1 how many. What is not public is kept back by the policies. */
export const latestExchanges = statement({
  name: 'public.latest-exchanges',
  text: `
    select e.id, e.kind, e.title, e.starts_on as "startsOn", e.ends_on as "endsOn",
           json_build_object('name', o.name, 'country', o.country) as "with"
      from sister_exchanges e join sister_organizations o on o.id = e.organization_id
     where e.starts_on <= app.today()
     order by e.starts_on desc, e.id desc limit $1`,
  row: exchange
    .pick({ id: true, kind: true, title: true, startsOn: true, endsOn: true })
    .extend({ with: z.object({ name: z.string(), country: z.string() }) }),
});
