import { office } from '@rollcall/contract/branches';
import { z } from 'zod';
import { statement } from '../../platform/database/statement.ts';

const listed = `
  'id', o.id, 'role', o.role, 'scope', o.scope, 'regionId', o.region_id, 'branchId', o.branch_id,
  'placeName', coalesce(b.name, r.name), 'startsOn', o.starts_on, 'endsOn', o.ends_on,
  'person', json_build_object('id', p.id, 'givenName', p.given_name, 'familyName', p.family_name, 'email', p.email)`;

const joins = `
  join people p on p.id = o.person_id
  left join branches b on b.id = o.branch_id
  left join regions r on r.id = o.region_id`;

/** Values: start and id of the last row before this page, number of rows. */
export const listOffices = statement({
  name: 'offices.list',
  text: `
    select coalesce(json_agg(json_build_object(${listed}) order by o.starts_on desc, o.id desc), '[]') as items
      from (select * from offices
             where starts_on <= app.today() and (ends_on is null or ends_on > app.today()) and (starts_on, id) < ($1, $2)
             order by starts_on desc, id desc limit $3) o ${joins}`,
  row: z.object({ items: z.array(office) }),
});

export const getOffice = statement({
  name: 'offices.get',
  text: `select json_build_object(${listed}) as office from offices o ${joins} where o.id = $1`,
  row: z.object({ office }),
});

/** Values: id, address, given and family name or null, role, region or null, branch or null. */
export const giveOffice = statement({
  name: 'offices.give',
  text: 'select app.give_office($1, $2, $3, $4, $5, $6, $7)',
  row: z.object({}),
});

export const endOffice = statement({
  name: 'offices.end',
  text: 'select app.end_office($1)',
  row: z.object({}),
});
