import { exchange } from '@rollcall/contract/solidarity/exchanges';
import { z } from 'zod';
import { statement } from '../../platform/database/statement.ts';

const shown = `
  'id', s.id, 'kind', s.kind, 'title', s.title, 'about', s.about, 'startsOn', s.starts_on, 'endsOn', s.ends_on,
  'isPublic', s.is_public, 'branch', case when b.id is not null then json_build_object('id', b.id, 'name', b.name) end`;

/** Values: the organization, day and id of the last row before this page, number of rows. */
export const listExchanges = statement({
  name: 'solidarity.exchanges',
  text: `
    select coalesce(json_agg(json_build_object(${shown}) order by s.starts_on desc, s.id desc), '[]') as items
      from (select * from sister_exchanges
             where organization_id = $1 and (starts_on, id) < ($2, $3)
             order by starts_on desc, id desc limit $4) s
      left join branches b on b.id = s.branch_id`,
  row: z.object({ items: z.array(exchange) }),
});

/** $1 the exchange, $2 the organization. */
export const getExchange = statement({
  name: 'solidarity.exchange',
  text: `select json_build_object(${shown}) as exchange from sister_exchanges s
      left join branches b on b.id = s.branch_id where s.id = $1 and s.organization_id = $2`,
  row: z.object({ exchange: exchange }),
});

const id = z.object({ id: z.uuid() });
const columns = 'kind, title, about, branch_id, starts_on, ends_on, is_public';

/** A second insert of the same id (Idempotency-Key) adds nothing and gives no row. */
export const insertExchange = statement({
  name: 'solidarity.insert-exchange',
  text: `
    insert into sister_exchanges (id, organization_id, ${columns}, updated_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, app.now())
    on conflict (id) do nothing
    returning id`,
  row: id,
});

/** Values as above. */
export const updateExchange = statement({
  name: 'solidarity.update-exchange',
  text: `
    update sister_exchanges set (${columns}) = ($3, $4, $5, $6, $7, $8, $9), updated_at = app.now()
     where id = $1 and organization_id = $2
    returning id`,
  row: id,
});

/** $1 the exchange, $2 the organization. */
export const deleteExchange = statement({
  name: 'solidarity.delete-exchange',
  text: 'delete from sister_exchanges where id = $1 and organization_id = $2',
  row: id,
});
