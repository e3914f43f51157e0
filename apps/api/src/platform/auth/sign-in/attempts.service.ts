import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.ts';
import { Database, DATABASE_OPTIONS, type DatabaseOptions } from '../../database/database.service.ts';
import { ProblemException } from '../../http/problem.exception.ts';
import { countAttempts, forgiveAttempt } from './attempts.sql.ts';

/** How many attempts are let through, in how many seconds. Each name counts by itself. */
export type Limit = { name: string; seconds: number; perAccount?: number; perAddress: number };

const PASSWORDS = { name: '', seconds: 15 * 60, perAccount: 10, perAddress: 50 };

/** What is tried: the account by the name that it is tried with, where it is one, and the address that it is tried from. */
export type Attempt = { account?: string; address: string };

/** A connection's address, or of IPv6 the 64 bits that a household gets: it may take any address below them. */
const networkOf = (address: string): string => {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [start = '', end] = address.replace(/%.*/, '').split('::');
  const groups = start.split(':').filter(Boolean);
  const rest = end?.split(':').filter(Boolean) ?? [];
  const zeros = Array.from({ length: 8 - groups.length - rest.length }, () => '0');
  return [...groups, ...zeros, ...rest]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
};

/**
 * Holds back whoever tries passwords, or has mail sent to others. An account that does not exist is counted like any other, so that being held back
 * tells nothing. Counted before the password is proved: a thousand tries at once are a thousand tries.
 */
@Injectable()
export class Attempts {
  readonly #key: string;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(DATABASE_OPTIONS) options: DatabaseOptions,
  ) {
    this.#key = new URL(options.url).password; // a secret that all processes of one database share
  }

  /** @throws ProblemException 429 `too-many-attempts` with Retry-After */
  async count(attempt: Attempt, limit: Limit = PASSWORDS): Promise<void> {
    const counted = this.#counted(attempt, limit);
    const until = new Date(this.clock.now().getTime() + limit.seconds * 1000);
    const counts = await this.database.rows(countAttempts, [counted.map(({ key }) => key), until]);
    const of = (key: Buffer) => counts.find((count) => count.key.equals(key))?.attempts ?? 0;
    if (counted.every(({ key, most }) => of(key) <= most)) return;
    throw new ProblemException(429, 'too-many-attempts', { headers: { 'retry-after': String(limit.seconds) } });
  }

  /** The attempt was right: it counts no longer. */
  async forgive(attempt: Required<Attempt>): Promise<void> {
    await this.database.rows(
      forgiveAttempt,
      this.#counted(attempt, PASSWORDS).map(({ key }) => key),
    );
  }

  /** By which keys an attempt is counted, and how many of each are let through. */
  #counted({ account, address }: Attempt, { name, perAccount = Infinity, perAddress }: Limit) {
    const key = (kind: string, value: string) =>
      createHmac('sha256', this.#key).update(`${name}${kind}\n${value}`).digest();
    return [
      ...(account === undefined ? [] : [{ key: key('account', account.toLowerCase()), most: perAccount }]),
      { key: key('address', networkOf(address)), most: perAddress },
    ];
  }
}
