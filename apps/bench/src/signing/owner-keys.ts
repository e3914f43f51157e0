import { createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import pg from 'pg';

const COST = 1000;
const KEY_LENGTH = 32;
const HOUR = 3_600_000; // milliseconds

/** What only the owner of a database can make: the tokens that are mailed, and challenges whose solution is known. */
export type OwnerKeys = { tokenOf: (id: string) => string; proofFor: (petitionId: string) => string };

export async function ownerKeys(client: pg.Client): Promise<OwnerKeys> {
  const { rows } = await client.query<{ key: Buffer }>(`select key from signing_keys where purpose = 'links'`);
  const key = rows[0]!.key;
  const secret = createHmac('sha256', key).update('secret challenges').digest('base64url');
  return {
    tokenOf: (id) => {
      const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
      const mac = createHmac('sha256', key).update('link ').update(bytes).digest().subarray(0, 16);
      return Buffer.concat([bytes, mac]).toString('base64url');
    },
    proofFor: (petitionId) => solved(petitionId, secret),
  };
}

/** As a browser sends it after a second of work: here it takes none, so that a minute of signing fits into a minute. */
function solved(petitionId: string, secret: string): string {
  const [nonce, salt] = [randomBytes(16), randomBytes(16)];
  const counter = 7;
  const password = Buffer.concat([nonce, Buffer.from([0, 0, 0, counter])]);
  const derivedKey = pbkdf2Sync(password, salt, COST, KEY_LENGTH, 'sha256').toString('hex');
  const until = new Date(Date.now() + HOUR).toISOString();
  const parameters = {
    algorithm: 'PBKDF2/SHA-256',
    cost: COST,
    data: { petition: petitionId, until },
    keyLength: KEY_LENGTH,
    keyPrefix: derivedKey.slice(0, KEY_LENGTH),
    nonce: nonce.toString('hex'),
    salt: salt.toString('hex'),
  };
  const signature = createHmac('sha256', secret).update(JSON.stringify(parameters)).digest('hex'); // its keys stand in order
  const sent = { challenge: { parameters, signature }, solution: { counter, derivedKey } };
  return Buffer.from(JSON.stringify(sent)).toString('base64');
}
