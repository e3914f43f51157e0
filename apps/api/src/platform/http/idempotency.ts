import { hash, randomBytes } from 'node:crypto';
import type { Endpoint } from '@rollcall/contract/endpoint';
import { z } from 'zod';
import type { Actor } from '../auth/actor.ts';
import type { Queries } from '../database/database.service.ts';
import { statement } from '../database/statement.ts';
import { refuse } from './problem.exception.ts';

const KEY = /^[\x21-\x7e]{1,200}$/;
const KEY_DIGITS = 20; // of the 32 hexadecimal digits: those that the key decides; the rest say with which body

/** An id that sorts by time (UUIDv7), as the database itself gives it. */
export function newId(): string {
  const time = Date.now().toString(16).padStart(12, '0');
  return asUuid(time + randomBytes(10).toString('hex'), '7');
}

/**
 * The id of the row that a POST creates. With an `Idempotency-Key` it follows from actor, endpoint, key and body
 * (UUIDv8), so that the same request sent again means the same row: insert it `on conflict (id) do nothing`, then answer
 * with the row. Without a key every request means a new row.
 * @param body what was sent; where it is given, `refuseOtherBody` can tell another use of the same key
 */
export function idFor(actor: Actor, endpoint: Endpoint, key: string | undefined, body: unknown = null): string {
  if (key === undefined) return newId();
  if (!KEY.test(key)) {
    refuse(400, 'invalid', {
      path: 'idempotency-key',
      in: 'header',
      message: 'must have 1 to 200 visible ASCII characters',
    });
  }
  const use = hash('sha256', JSON.stringify([actor.personId, endpoint.method, endpoint.path, key]));
  const content = hash('sha256', JSON.stringify(body));
  return asUuid(use.slice(0, KEY_DIGITS) + content.slice(0, 32 - KEY_DIGITS), '8');
}

const asUuid = (hex: string, version: '7' | '8'): string => {
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  const digits = `${hex.slice(0, 12)}${version}${hex.slice(13, 16)}${variant}${hex.slice(17)}`;
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

/** The first and the last id that one key can mean. */
const idsOfKey = (id: string): [string, string] => [`${id.slice(0, 24)}000000000000`, `${id.slice(0, 24)}ffffffffffff`];

const otherUse = (
  table:
    | 'branches'
    | 'campaign_updates'
    | 'campaigns'
    | 'files'
    | 'goal_entries'
    | 'goals'
    | 'meeting_roles'
    | 'meetings'
    | 'offices'
    | 'people'
    | 'petitions'
    | 'publications'
    | 'reading_lists'
    | 'series'
    | 'sister_contacts'
    | 'sister_exchanges'
    | 'sister_organizations'
    | 'sister_statements'
    | 'task_comments'
    | 'task_layouts'
    | 'task_templates'
    | 'tasks',
) =>
  statement({
    name: `idempotency.${table}`,
    text: `select id from ${table} where id between $1 and $2 and id <> $3 limit 1`,
    row: z.object({ id: z.uuid() }),
  });

/** 422 where this key has already created a row from another body. Asks nothing where no key was sent. */
export async function refuseOtherBody(
  database: Queries,
  table: Parameters<typeof otherUse>[0],
  id: string,
): Promise<void> {
  if (id.charAt(14) !== '8' || !(await database.one(otherUse(table), [...idsOfKey(id), id]))) return;
  refuse(422, 'invalid', { path: 'idempotency-key', in: 'header', message: 'was used for another request' });
}
