import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.schema.ts';
import { OwnerDatabase } from '../jobs/owner-database.ts';
import { linkOfPerson, linkOfRequest } from './answer-links.sql.ts';
import { Links } from './links.service.ts';

/**
 * The addresses of pages where people answer without a password, for mails. Each is a right: it belongs into a mail to
 * that person and nowhere else. With `?going`, `?maybe` or `?declined` the page preselects an answer.
 */
@Injectable()
export class AnswerLinks {
  constructor(
    private readonly database: OwnerDatabase,
    private readonly links: Links,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Where this person answers this meeting; the same in each mail, until it is stopped. */
  async ofPerson(personId: string, meetingId: string): Promise<string> {
    return this.#pageOf(await this.database.one(linkOfPerson, [personId, meetingId]));
  }

  /** Where a visitor confirms what was typed into the page of a public meeting. */
  async ofRequest(requestId: string, meetingId: string): Promise<string> {
    return this.#pageOf(await this.database.one(linkOfRequest, [requestId, meetingId]));
  }

  async #pageOf(link: { id: string } | undefined): Promise<string> {
    if (!link) throw new Error('The database gave no link');
    return `${this.config.PUBLIC_URL}/rsvp/${await this.links.tokenOf(link.id)}`;
  }
}
