import http from 'node:http';
import { createChallenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type pg from 'pg';
import type { OwnerDatabase } from '../../src/platform/jobs/owner-database.ts';
import { Links } from '../../src/platform/links/links.service.ts';

const LOST_AFTER = 30_000; // milliseconds without an answer

/** Links of a database, by its owner. */
export function linksOf(owner: pg.Pool): Links {
  const one = async () =>
    (await owner.query(`select key from signing_keys where purpose = 'links'`)).rows[0] as unknown;
  return new Links({ one } as unknown as OwnerDatabase);
}

/** A proof of work whose solution is known to who made the challenge, so that a storm takes no time to prepare. */
export async function knownProof(links: Links, petition: string): Promise<string> {
  const counter = 7;
  const challenge = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: 1000,
    counter,
    data: { petition, until: new Date(Date.now() + 3_600_000).toISOString() },
    deriveKey,
    hmacSignatureSecret: await links.secretFor('challenges'),
    hmacKeySignatureSecret: await links.secretFor('solutions'),
  });
  const solution = await solveChallenge({ challenge, deriveKey, counterStart: counter });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
}

/** Sends something from one of this machine's own addresses (127.0.0.0/8). @returns the status */
export function postFrom(network: string, url: string, type: string, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': type, 'content-length': Buffer.byteLength(body) };
    const request = http.request(url, {
      method: 'POST',
      localAddress: network,
      headers,
      agent: false,
      timeout: LOST_AFTER,
    });
    request.once('timeout', () => request.destroy(new Error('No answer')));
    request.once('error', reject);
    request.once('response', (response) => {
      response.once('error', reject);
      response.once('end', () => resolve(response.statusCode ?? 0));
      response.resume();
    });
    request.end(body);
  });
}

const MOST_TRIES = 50;

/** Does as a program is told that comes when all connections are taken (503): it comes again. */
export async function patiently(send: () => Promise<number>): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    const status = await send();
    if (status !== 503 || tries === MOST_TRIES) return status;
  }
}
