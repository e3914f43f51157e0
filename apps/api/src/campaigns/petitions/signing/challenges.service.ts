import { Injectable } from '@nestjs/common';
import { type Challenge, challenge } from '@rollcall/contract/petitions';
import { createChallenge, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { z } from 'zod';
import { Clock } from '../../../platform/clock/clock.ts';
import { Links } from '../../../platform/links/links.service.ts';

/** A second or two for a phone: each try is a key derivation of this cost, and 750 of them are needed on average. */
const COST = 1000;
const TRIES = { from: 250, to: 1250 };
const MINUTES = 60;

const proof = z.object({
  challenge: challenge.strip(),
  solution: z.object({ counter: z.int(), derivedKey: z.string(), time: z.number().optional() }),
});

/** A proof that holds: it is taken once, and kept until it would have ended anyway. */
export type Proof = { nonce: Buffer; until: Date };

/**
 * Work that a browser does before it signs (altcha). Nothing of it is kept here until it comes back solved: it is signed by a
 * key that all servers of a database share. Its end is told by our own clock.
 */
@Injectable()
export class Challenges {
  constructor(
    private readonly links: Links,
    private readonly clock: Clock,
  ) {}

  async of(petitionId: string): Promise<Challenge> {
    const until = new Date(this.clock.now().getTime() + MINUTES * 60_000);
    const made = await createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost: COST,
      counter: randomInt(TRIES.to, TRIES.from),
      data: { petition: petitionId, until: until.toISOString() },
      deriveKey,
      ...(await this.#secrets()),
    });
    return challenge.parse(made);
  }

  /** @param sent base64 of the JSON `{ challenge, solution }`. @returns null where it does not hold for this petition */
  async check(petitionId: string, sent: string): Promise<Proof | null> {
    const read = proof.safeParse(jsonOf(sent));
    if (!read.success) return null;
    const { parameters } = read.data.challenge;
    const until = new Date(parameters.data?.['until'] ?? 0);
    if (parameters.data?.['petition'] !== petitionId || !(until > this.clock.now())) return null;
    if (!/^[0-9a-f]{32}$/.test(parameters.nonce)) return null;
    const { verified } = await verifySolution({ ...read.data, deriveKey, ...(await this.#secrets()) });
    return verified ? { nonce: Buffer.from(parameters.nonce, 'hex'), until } : null;
  }

  async #secrets() {
    return {
      hmacSignatureSecret: await this.links.secretFor('challenges'),
      hmacKeySignatureSecret: await this.links.secretFor('solutions'),
    };
  }
}

function jsonOf(sent: string): unknown {
  try {
    return JSON.parse(Buffer.from(sent, 'base64').toString());
  } catch {
    return undefined; // no proof of ours
  }
}
