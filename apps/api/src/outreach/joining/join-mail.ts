import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { Clock } from '../../platform/clock/clock.ts';
import { CONFIG, type Config } from '../../platform/config/config.schema.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { OwnerDatabase } from '../../platform/jobs/owner-database.ts';
import { Links } from '../../platform/links/links.service.ts';
import type { Letter } from '../../platform/mail/letter.ts';
import { Mailer } from '../../platform/mail/mailer.ts';
import { say, speakIn } from '../../platform/mail/texts.ts';
import { joinNews } from './joining.sql.ts';

type News = { branchName: string; city: string; state: string };

/**
 * Asks whoever reads this address to confirm. Nothing in it was typed by whoever asked: the form must not be a way to send
 * words of one's own to strangers.
 */
const joinLetter = ({ branchName, city, state }: News, href: string): Letter => ({
  subject: say('mail.join-confirm.subject'),
  paragraphs: [say('mail.join-confirm.lead', { branch: branchName })],
  facts: [{ label: say('mail.join-confirm.branch'), value: `${branchName} (${city}, ${state})` }],
  action: { label: say('mail.join-confirm.action'), href },
  notes: [say('mail.join-confirm.stranger')],
});

/** Works on the task `join-mail`: one request, one mail, in the language of the page on which they asked. */
@Injectable()
export class JoinMail implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: OwnerDatabase,
    private readonly mailer: Mailer,
    private readonly links: Links,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('join-mail', z.object({ joinId: z.uuid() }), ({ joinId }) => this.send(joinId));
  }

  /** Sends nothing where the request was confirmed or forgotten since. */
  async send(joinId: string): Promise<void> {
    const news = await this.database.one(joinNews, [joinId, this.clock.now()]);
    if (!news) return;
    const href = `${this.config.PUBLIC_URL}/join/${await this.links.tokenOf(joinId)}`;
    await speakIn(news.language, () =>
      this.mailer.send({ name: '', address: news.email, replyTo: news.branchEmail }, joinLetter(news, href)),
    );
  }
}
