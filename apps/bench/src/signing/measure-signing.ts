import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { type ChildServer, startApi } from '../servers/child-server.ts';
import { type OwnerKeys, ownerKeys } from './owner-keys.ts';
import { postFrom } from './post.ts';
import { type Call, type Outcome, outcomeOf } from './signing-outcome.ts';

const MINUTE = 60_000; // milliseconds
const EVERY = 10; // every tenth comes from an address that was there before
const NETWORKS = 200;
const LOOK = 100; // milliseconds

const NEW_REQUESTS = `
  select id from petition_requests where petition_id = $1 and asked_at >= $2 and not id = any ($3) order by asked_at limit 500`;
const WAITS = `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;

/**
 * So many sign one petition in a minute, at their own pace whatever the server does, and each follows the link of the mail
 * at once: both over HTTP, at two servers. The mails themselves are sent and kept by the servers' own inbox.
 * @param total how many sign, every tenth of them again
 */
export async function measureSigning(databaseUrl: string, total = 2000, during = MINUTE): Promise<Outcome> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const servers: ChildServer[] = [];
  try {
    // One after the other: the first brings the database to the schema of this code.
    for (let i = 0; i < 2; i += 1) {
      servers.push(await startApi(databaseUrl));
    }
    const petition = await addPetition(client);
    const keys = await ownerKeys(client);
    const signed = signAll(servers, petition, keys, total, during);
    const confirmed = confirmAll(client, servers, petition, keys, total, signed);
    return await outcomeOf(client, petition, await signed, await confirmed);
  } finally {
    await Promise.all([...servers.map((server) => server.stop()), client.end()]);
  }
}

async function addPetition(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `insert into petitions (texts, needs_zip, goal, published_at, created_at, updated_at)
     values ('{"en": {"title": "Two thousand names"}}', true, 5000, now(), now(), now()) returning id`,
  );
  return rows[0]!.id;
}

/** Each is sent at its time, however many still wait for an answer. */
async function signAll(servers: ChildServer[], petition: string, keys: OwnerKeys, total: number, during: number) {
  const start = performance.now();
  const calls: Promise<Call>[] = [];
  for (let i = 0; i < total; i += 1) {
    await wait(Math.max(0, start + (i * during) / total - performance.now()));
    const server = servers[i % servers.length]!;
    const who = i % EVERY === EVERY - 1 ? i - 5 : i; // somebody who has just signed
    const body = JSON.stringify({
      givenName: `Given ${who}`,
      familyName: `Family ${who}`,
      email: `signer-${who}@people.example`,
      zip: ['60601', '10001', '94103', '77001', '98101'][i % 5],
      mayContact: i % 2 === 0,
      proof: keys.proofFor(petition),
    });
    const url = `${server.baseUrl}/api/petitions/${petition}/signatures`;
    calls.push(postFrom(networkOf(i), url, 'application/json', body));
  }
  return Promise.all(calls);
}

const networkOf = (i: number) => `127.0.${1 + Math.floor((i % NETWORKS) / 100)}.${1 + (i % 100)}`;

/** Whoever has asked confirms, as soon as the request is there; looks meanwhile at who waits for a lock. */
async function confirmAll(
  client: pg.Client,
  servers: ChildServer[],
  petition: string,
  { tokenOf }: OwnerKeys,
  total: number,
  signed: Promise<unknown>,
): Promise<{ calls: Call[]; lockWaits: number; looks: number }> {
  const calls: Promise<Call>[] = [];
  const seen: string[] = [];
  const from = new Date(Date.now() - MINUTE);
  let [lockWaits, looks, over] = [0, 0, false];
  void signed.finally(() => (over = true)).catch(() => {}); // whoever awaits it is told
  for (let more = true; more;) {
    const last = over;
    const { rows } = await client.query<{ id: string }>(NEW_REQUESTS, [petition, from, seen]);
    for (const { id } of rows) {
      const url = `${servers[seen.length % servers.length]!.baseUrl}/signatures/${tokenOf(id)}`;
      calls.push(postFrom('127.0.0.1', url, 'application/x-www-form-urlencoded', 'wish=confirm'));
      seen.push(id);
    }
    lockWaits += (await client.query<{ n: number }>(WAITS)).rows[0]?.n ?? 0;
    looks += 1;
    more = seen.length < total && !(last && rows.length === 0);
    if (more) await wait(LOOK);
  }
  return { calls: await Promise.all(calls), lockWaits, looks };
}
