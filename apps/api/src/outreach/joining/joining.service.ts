import { Injectable, type OnModuleInit } from '@nestjs/common';
import { asNobody } from '@rollcall/database/actor-scope';
import { Attempts, type Limit } from '../../platform/auth/sign-in/attempts.service.ts';
import { Database } from '../../platform/database/database.service.ts';
import { refuse } from '../../platform/http/problem.exception.ts';
import { Repeating } from '../../platform/jobs/repeating.ts';
import { Links } from '../../platform/links/links.service.ts';
import { confirmJoin, forgetJoinRequests, joinBehind, requestJoin, withdrawJoin } from './joining.sql.ts';

/** Each request is a mail to somebody who may not have asked for it. A network may be that of a full hall. */
const REQUESTS: Limit = { name: 'join', seconds: 60 * 60, perAccount: 3, perAddress: 50 };
const HOUR = 3_600_000; // milliseconds

export type JoinWish = {
  givenName: string;
  familyName: string;
  email: string;
  /** Five digits. */
  zip: string;
  branchId: string;
  /** Of the page on which they ask. */
  language: string;
};

/** What a mailed link leads to. */
export type JoinPage = { branchSlug: string; isConfirmed: boolean };

/** Asking to join: confirmed by mail, then a branch speaks with who asked. All as nobody: the right stands in the link. */
@Injectable()
export class Joining implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly links: Links,
    private readonly attempts: Attempts,
    private readonly repeating: Repeating,
  ) {}

  onModuleInit(): void {
    this.repeating.every(HOUR, 'joining.forget', () => asNobody(() => this.database.one(forgetJoinRequests)));
  }

  /**
   * Mails a link by which it is confirmed. Does the same work for every address, known or not.
   * @throws ProblemException 429 `too-many-attempts`
   */
  async request(wish: JoinWish, network: string): Promise<void> {
    await this.attempts.count({ account: wish.email, address: network }, REQUESTS);
    const { givenName, familyName, email, zip, branchId, language } = wish;
    await asNobody(() => this.database.rows(requestJoin, [givenName, familyName, email, zip, branchId, language]));
  }

  /** What the link shows; null where it is not ours or too old. Changes nothing. */
  async open(token: string): Promise<JoinPage | null> {
    const linkId = await this.links.read(token);
    if (linkId === null) return null;
    return (await asNobody(() => this.database.one(joinBehind, [linkId]))) ?? null;
  }

  /** Again it says the same. @throws ProblemException 410 `link-expired` */
  async confirm(token: string): Promise<void> {
    const linkId = (await this.links.read(token)) ?? refuse(410, 'link-expired');
    await asNobody(() => this.database.rows(confirmJoin, [linkId]));
  }

  /** Forgets what was not confirmed; again it does nothing. */
  async withdraw(token: string): Promise<void> {
    const linkId = await this.links.read(token);
    if (linkId !== null) await asNobody(() => this.database.rows(withdrawJoin, [linkId]));
  }
}
