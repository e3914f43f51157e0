import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.service.ts';
import { refuse } from '../../http/problem.exception.ts';
import type { Actor } from '../actor.ts';
import { hashOfToken } from '../session-token.ts';
import { Attempts } from '../sign-in/attempts.service.ts';
import { PasswordHasher } from './password-hasher.ts';
import { refuseCommonPassword } from './password-strength.ts';
import {
  changePassword,
  claimFirstAdministrator,
  ownPasswordHash,
  purposeOfLink,
  redeemLink,
  requestReset,
} from './passwords.sql.ts';

type LinkPurpose = 'invitation' | 'password_reset' | 'first_administrator';
export type FirstAdministrator = {
  token: string;
  givenName: string;
  familyName: string;
  email: string;
  password: string;
};

/** Sets passwords: by a mailed link, by the link of a new installation, or by whoever knows the old one. */
@Injectable()
export class Passwords {
  constructor(
    private readonly database: Database,
    private readonly attempts: Attempts,
    private readonly hasher: PasswordHasher,
  ) {}

  /** Mails a link to whoever has this address. Gives nothing away: neither by its answer nor by holding back. */
  async requestReset(email: string, address: string): Promise<void> {
    await this.attempts.count({ account: `reset ${email}`, address });
    await this.database.rows(requestReset, [email]);
  }

  /** What a link is for, or null where it is unknown, used or too old. */
  async purposeOf(token: string): Promise<LinkPurpose | null> {
    const row = await this.database.one(purposeOfLink, [hashOfToken(token)]);
    return row?.purpose ?? null;
  }

  /**
   * Sets the password of whoever the link was mailed to, once, and ends all of their sessions.
   * @throws ProblemException 410 `link-expired`, 400 `invalid`
   */
  async redeem(token: string, password: string): Promise<void> {
    const purpose = await this.purposeOf(token);
    if (purpose === null || purpose === 'first_administrator') expired();
    refuseCommonPassword(password);
    await this.database.rows(redeemLink, [hashOfToken(token), await this.hasher.hash(password)]);
  }

  /** @throws ProblemException 410 `link-expired`, 409 `email-taken`, 400 `invalid` */
  async claimFirstAdministrator({ token, givenName, familyName, email, password }: FirstAdministrator): Promise<void> {
    if ((await this.purposeOf(token)) !== 'first_administrator') expired();
    refuseCommonPassword(password, [givenName, familyName, email]);
    const passwordHash = await this.hasher.hash(password);
    await this.database.rows(claimFirstAdministrator, [hashOfToken(token), givenName, familyName, email, passwordHash]);
  }

  /**
   * Changes the actor's own password; all sessions but this one end. The old password is asked for and counted like a
   * sign-in: an open session that somebody finds must not be a way to guess it.
   * @throws ProblemException 403 `sign-in-failed`, 429 `too-many-attempts`, 400 `invalid`
   */
  async change(actor: Actor, token: string, current: string, password: string, address: string): Promise<void> {
    const attempt = { account: `person ${actor.personId}`, address };
    await this.attempts.count(attempt);
    const own = await this.database.one(ownPasswordHash);
    if (!(await this.hasher.verify(own?.passwordHash ?? undefined, current))) {
      refuse(403, 'sign-in-failed', { path: 'currentPassword', in: 'body', message: 'is not your password' });
    }
    await this.attempts.forgive(attempt);
    refuseCommonPassword(password, [actor.givenName, actor.familyName]);
    await this.database.rows(changePassword, [await this.hasher.hash(password), hashOfToken(token)]);
  }
}

const expired = (): never => refuse(410, 'link-expired', { path: 'token', in: 'body' });
