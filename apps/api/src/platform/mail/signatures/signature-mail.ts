import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.ts';
import { CONFIG, type Config } from '../../config/config.schema.ts';
import { OwnerDatabase } from '../../jobs/owner-database.ts';
import { Links } from '../../links/links.service.ts';
import type { SignatureJob } from '../mail-job.ts';
import { Mailer } from '../mailer.ts';
import { speakIn } from '../texts.ts';
import { confirmLetter, thanksLetter } from './signature-letters.ts';
import { askedNews, confirmedNews, type SignatureNews } from './signature-news.sql.ts';

/** Mails to who signs a petition, in the language of the page on which it was signed. */
@Injectable()
export class SignatureMail {
  constructor(
    private readonly database: OwnerDatabase,
    private readonly mailer: Mailer,
    private readonly links: Links,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Sends nothing, silently, where the mail would say what no longer holds. */
  async send({ template, signatureId }: SignatureJob): Promise<void> {
    const isAsked = template === 'signature-confirm';
    const news = isAsked
      ? await this.database.one(askedNews, [signatureId, this.clock.now()])
      : await this.database.one(confirmedNews, [signatureId]);
    if (!news) return;
    const path = `/signatures/${await this.links.tokenOf(signatureId)}`;
    await speakIn(news.language, () => this.#mail(news, path, isAsked));
  }

  /** Without a name: it was typed by whoever signed, who may not be who reads it. */
  async #mail(news: SignatureNews, path: string, isAsked: boolean): Promise<void> {
    const { slug, branchEmail } = news.petition;
    const address = (of: string) => this.config.PUBLIC_URL + of;
    await this.mailer.send(
      { name: '', address: news.email, replyTo: branchEmail },
      isAsked ? confirmLetter(news, address(path)) : thanksLetter(news, address(path), address(`/petitions/${slug}`)),
    );
  }
}
