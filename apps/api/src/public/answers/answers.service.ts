import { Injectable } from '@nestjs/common';
import type { PublicRsvp } from '@rollcall/contract/public-answers';
import { asNobody } from '@rollcall/database/actor-scope';
import { Attempts, type Limit } from '../../platform/auth/sign-in/attempts.service.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.service.ts';
import { refuse } from '../../platform/http/problem.exception.ts';
import { CheckInCodes, grouped } from '../../platform/links/check-in-codes.ts';
import { Links } from '../../platform/links/links.service.ts';
import { stateOf } from '../pages/public-meeting.ts';
import {
  answerByLink,
  confirmRequest,
  requestRsvp,
  rsvpPage,
  type RsvpPageRow,
  withdrawRequest,
} from './answers.sql.ts';
import { pictureOf } from './check-in-picture.ts';
import type { Answer } from './sent-answer.ts';

/** Each request is a mail to somebody who may not have asked for it. A network may be that of a full hall. */
const REQUESTS: Limit = { name: 'rsvp', seconds: 60 * 60, perAccount: 5, perAddress: 100 };

/** `language`: that of the page on which they ask. */
export type Visitor = { givenName: string; familyName: string; email: string; language: string };
export type OpenedLink = { linkId: string; rsvp: PublicRsvp };

/**
 * Answers without a password: by whoever holds a mailed link, or asks for one. All of it is done as nobody, whoever is
 * signed in: the right stands in the link.
 */
@Injectable()
export class PublicAnswers {
  constructor(
    private readonly database: Database,
    private readonly links: Links,
    private readonly codes: CheckInCodes,
    private readonly attempts: Attempts,
    private readonly clock: Clock,
  ) {}

  /** What the link shows, or null where it is not ours, is stopped or too old. Changes nothing. */
  async open(token: string): Promise<OpenedLink | null> {
    const linkId = await this.links.read(token);
    if (linkId === null) return null;
    const row = await asNobody(() => this.database.one(rsvpPage, [linkId]));
    return row?.page ? { linkId, rsvp: await this.#shown(row.page) } : null;
  }

  /**
   * Answers as the person behind the link; a request is confirmed by it.
   * @throws ProblemException 410 `link-expired`, or a refusal by the rules of an answer
   */
  async answer({ linkId, rsvp }: OpenedLink, answer: Answer): Promise<void> {
    const { status, guests, mode, guestNames, needs, note } = answer;
    const by = rsvp.isConfirmed ? answerByLink : confirmRequest;
    await asNobody(() => this.database.rows(by, [linkId, status, guests, mode, guestNames, needs, note]));
  }

  /** Forgets a request that was not confirmed. */
  async withdraw({ linkId }: OpenedLink): Promise<void> {
    await asNobody(() => this.database.rows(withdrawRequest, [linkId]));
  }

  /**
   * Mails a link by which a visitor confirms. Does the same work for every address, known or not.
   * @throws ProblemException 429 `too-many-attempts`, or a refusal by the rules of an answer
   */
  async request(meetingId: string, visitor: Visitor, answer: Answer, address: string): Promise<void> {
    if (answer.status === 'declined') refuse(400, 'invalid', { path: 'status' });
    await this.attempts.count({ account: visitor.email, address }, REQUESTS);
    const { givenName, familyName, email, language } = visitor;
    const { status, guests, mode, guestNames, needs, note } = answer;
    const asked = [status, guests, mode, guestNames, needs, note];
    const values = [meetingId, givenName, familyName, email, ...asked, language];
    await asNobody(() => this.database.rows(requestRsvp, values));
  }

  async #shown({ personId, meeting, answer, onlineUrl, dialIn }: RsvpPageRow): Promise<PublicRsvp> {
    const state = stateOf(meeting, this.clock.now());
    const isAwaited = personId !== null && answer?.status === 'going' && (state === 'coming' || state === 'running');
    const code = isAwaited ? await this.codes.of(meeting.id, personId) : null;
    return {
      isConfirmed: personId !== null,
      meeting: { ...meeting, state },
      answer,
      onlineUrl,
      dialIn,
      checkIn: code === null ? null : { code: grouped(code), ...pictureOf(code) },
    };
  }
}
