import { sisterStatement } from '@rollcall/contract/solidarity/statements';
import { z } from 'zod';
import { statement } from '../../platform/database/statement.ts';

const shown = `
  'id', s.id, 'voice', s.voice, 'title', s.title, 'body', s.body, 'language', s.language, 'url', s.url,
  'issuedOn', s.issued_on`;

/** Values: the organization, day and id of the last row before this page, number of rows. */
export const listStatements = statement({
  name: 'solidarity.statements',
  text: `
    select coalesce(json_agg(json_build_object(${shown}) order by s.issued_on desc, s.id desc), '[]') as items
      from (select * from sister_statements
             where organization_id = $1 and (issued_on, id) < ($2, $3)
             order by issued_on desc, id desc limit $4) s`,
  row: z.object({ items: z.array(sisterStatement) }),
});

/** $1 the statement, $2 the organization. */
export const getStatement = statement({
  name: 'solidarity.statement',
  text: `select json_build_object(${shown}) as statement from sister_statements s where s.id = $1 and s.organization_id = $2`,
  row: z.object({ statement: sisterStatement }),
});

const id = z.object({ id: z.uuid() });
const columns = 'voice, title, body, language, url, issued_on';

/** A second insert of the same id (Idempotency-Key) adds nothing and gives no row. */
export const insertStatement = statement({
  name: 'solidarity.insert-statement',
  text: `
    insert into sister_statements (id, organization_id, ${columns}, updated_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, app.now())
    on conflict (id) do nothing
    returning id`,
  row: id,
});

/** Values as above. */
export const updateStatement = statement({
  name: 'solidarity.update-statement',
  text: `
    update sister_statements set (${columns}) = ($3, $4, $5, $6, $7, $8), updated_at = app.now()
     where id = $1 and organization_id = $2
    returning id`,
  row: id,
});

/** $1 the statement, $2 the organization. */
export const deleteStatement = statement({
  name: 'solidarity.delete-statement',
  text: 'delete from sister_statements where id = $1 and organization_id = $2',
  row: id,
});
