import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Algorithm, hash, verify } from '@node-rs/argon2';

/** OWASP's first choice for argon2id. The salt is random, and all of it stands in the hash (PHC string). */
const OPTIONS = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashes passwords, and proves them. */
@Injectable()
export class PasswordHasher {
  /** What is proved against where there is nothing: nobody knows its password. */
  readonly #nobodys = hash(randomBytes(32), OPTIONS);

  hash(password: string): Promise<string> {
    return hash(password, OPTIONS);
  }

  /** Does the same work whether there is a hash or not, so that nobody can tell by the time that it takes. */
  async verify(passwordHash: string | undefined, password: string): Promise<boolean> {
    const holds = await verify(passwordHash ?? (await this.#nobodys), password);
    return holds && passwordHash !== undefined;
  }
}
