import { Injectable } from '@nestjs/common';
import { Passport } from 'passport';
import { Strategy } from 'passport-local';
import { Clock } from '../../clock/clock.ts';
import { Database } from '../../database/database.service.ts';
import { refuse } from '../../http/problem.exception.ts';
import type { Actor } from '../actor.ts';
import { PasswordHasher } from '../passwords/password-hasher.ts';
import { SESSION_SECONDS } from '../session-cookie.ts';
import { hashOfToken, newToken } from '../session-token.ts';
import { Sessions } from '../sessions.service.ts';
import { Attempts } from './attempts.service.ts';
import { closeOwnSessions, closeSession, credentialsOf, openSession } from './sign-in.sql.ts';

export type Credentials = { email: string; password: string };
/** A session that was just opened. The token goes into the cookie and nowhere else. */
export type Opened = { token: string; actor: Actor };

/** Whose password it was, and the hash that it was proved against. */
type Proved = { personId: string; passwordHash: string };

/** Opens and closes sessions. */
@Injectable()
export class SignIn {
  readonly #passport = new Passport();

  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly attempts: Attempts,
    private readonly hasher: PasswordHasher,
    private readonly clock: Clock,
  ) {
    const fields = { usernameField: 'email', passwordField: 'password', session: false };
    this.#passport.use(
      new Strategy(fields, (email, password, done) => {
        this.#prove({ email, password }).then((proved) => done(null, proved ?? false), done);
      }),
    );
  }

  /**
   * Opens a session for whoever knows the password. The token is always new, and one that the browser brought along ends:
   * nobody can be made to sign in to a session that somebody else knows.
   * @param address where the request comes from
   * @throws ProblemException 401 `sign-in-failed`, the same for an unknown address; 429 `too-many-attempts`
   */
  async open(credentials: Credentials, address: string, previous: string | null): Promise<Opened> {
    const attempt = { account: credentials.email, address };
    await this.attempts.count(attempt);
    const proved = await this.#authenticate(credentials);
    if (proved === null) return refuse(401, 'sign-in-failed');
    await this.attempts.forgive(attempt);
    if (previous !== null) await this.close(previous);
    const token = newToken();
    const until = new Date(this.clock.now().getTime() + SESSION_SECONDS * 1000);
    await this.database.rows(openSession, [proved.personId, proved.passwordHash, hashOfToken(token), until]);
    const actor = await this.sessions.actorOf(token);
    return actor ? { token, actor } : refuse(401, 'sign-in-failed'); // the password was changed meanwhile
  }

  async close(token: string): Promise<void> {
    await this.database.rows(closeSession, [hashOfToken(token)]);
  }

  /** Ends all sessions of the current actor. */
  async closeAll(): Promise<void> {
    await this.database.rows(closeOwnSessions);
  }

  #authenticate(credentials: Credentials): Promise<Proved | null> {
    return new Promise((resolve, reject) => {
      const done = (error: unknown, proved?: unknown) => {
        if (error) reject(error as Error);
        else resolve(proved ? (proved as Proved) : null); // passport gives false, or what our strategy gave
      };
      const authenticate = this.#passport.authenticate('local', { session: false }, done) as (
        request: { body: Credentials },
        response: object,
        next: (error: unknown) => void,
      ) => void;
      authenticate({ body: credentials }, {}, done);
    });
  }

  /** The person whose password it is; proves one also where there is nobody. */
  async #prove({ email, password }: Credentials): Promise<Proved | null> {
    const found = await this.database.one(credentialsOf, [email]);
    return (await this.hasher.verify(found?.passwordHash, password)) ? (found ?? null) : null;
  }
}
