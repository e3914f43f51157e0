import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.schema.ts';
import { OwnerDatabase } from '../jobs/owner-database.ts';
import { linkOfPerson } from './answer-links.sql.ts';
import { Links } from './links.service.ts';

const LOCAL_PART = /^r-([0-9a-z]{52})$/i;

/** The mail addresses that calendar programs answer an invitation to: one for each person and meeting, not to be guessed. */
@Injectable()
export class ReplyAddresses {
  constructor(
    private readonly database: OwnerDatabase,
    private readonly links: Links,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** It ends with the link that mails to this person about this meeting carry. */
  async of(personId: string, meetingId: string): Promise<string> {
    const link = await this.database.one(linkOfPerson, [personId, meetingId]);
    if (!link) throw new Error('The database gave no link');
    return `r-${await this.links.addressPart(link.id)}@${this.config.REPLY_DOMAIN}`;
  }

  /** The link that an address was made of, or null where it is none of ours. */
  async read(address: string): Promise<string | null> {
    const at = address.lastIndexOf('@');
    if (address.slice(at + 1).toLowerCase() !== this.config.REPLY_DOMAIN) return null;
    const [, part] = LOCAL_PART.exec(address.slice(0, at)) ?? [];
    return part === undefined ? null : this.links.readAddressPart(part);
  }
}
