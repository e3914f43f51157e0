import { storedFile } from '@rollcall/contract/files';
import { z } from 'zod';
import { statement } from '../database/statement.ts';

const columns = 'id, name, type, size, created_at as "createdAt"';

/** A second insert of the same id (Idempotency-Key) adds nothing. Values: id, name, type, content. */
export const insertFile = statement({
  name: 'files.insert',
  text: `
    insert into files (id, name, type, size, content, created_by, created_at)
    values ($1, $2, $3, octet_length($4::bytea), $4, app.actor_id(), app.now())
    on conflict (id) do nothing`,
  row: z.never(),
});

/** Where the actor may see it: the policies of whatever it hangs on say who. $1 the file. */
export const getFile = statement({
  name: 'files.get',
  text: `select ${columns} from files where id = $1`,
  row: storedFile,
});

/** $1 the file, $2 the first byte from 1 on, $3 how many. */
export const readPart = statement({
  name: 'files.part',
  text: 'select substring(content from $2 for $3) as part from files where id = $1',
  row: z.object({ part: z.instanceof(Buffer) }),
});

/** Who sends many files at once waits until each is counted: taken before the count, and held until it is kept. */
export const oneAtATime = statement({
  name: 'files.one-at-a-time',
  text: `select from pg_advisory_xact_lock(hashtext('app.files'), hashtext(app.actor_id()::text))`,
  row: z.object({}),
});

/** What the actor has sent within a day. */
export const sentToday = statement({
  name: 'files.sent-today',
  text: `
    select count(*)::int as files, coalesce(sum(size), 0)::float8 as bytes
      from files where created_by = app.actor_id() and created_at > app.now() - interval '1 day'`,
  row: z.object({ files: z.int(), bytes: z.number() }),
});

/** As the owner. $1 the time. */
export const forgetFiles = statement({
  name: 'files.forget',
  text: 'select app.forget_files($1) as forgotten',
  row: z.object({ forgotten: z.int() }),
});
