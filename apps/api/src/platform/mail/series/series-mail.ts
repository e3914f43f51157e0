import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.ts';
import { CONFIG, type Config } from '../../config/config.schema.ts';
import { OwnerDatabase } from '../../jobs/owner-database.ts';
import { AnswerLinks } from '../../links/answer-links.ts';
import type { SeriesJob, SeriesTemplate } from '../mail-job.ts';
import { Mailer } from '../mailer.ts';
import { seriesLetter } from './series-letter.ts';
import { type SeriesNews, seriesNews } from './series-news.sql.ts';

/** Mails about whole series. */
@Injectable()
export class SeriesMail {
  constructor(
    private readonly database: OwnerDatabase,
    private readonly mailer: Mailer,
    private readonly answerLinks: AnswerLinks,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Sends nothing, silently, to who has no address, or where the mail would say what no longer holds. */
  async send({ template, personId, seriesId, since }: SeriesJob): Promise<void> {
    const now = this.clock.now();
    const news = await this.database.one(seriesNews, [personId, seriesId, now, since ?? null]);
    if (!news?.email || !holds(template, news)) return;
    const open = template === 'series-closed' ? [] : news.next;
    const pages = await Promise.all(open.map(({ meetingId }) => this.answerLinks.ofPerson(personId, meetingId)));
    await this.mailer.send(
      { name: `${news.givenName} ${news.familyName}`.trim(), address: news.email, replyTo: news.branchEmail },
      seriesLetter(template, news, this.config.PUBLIC_URL, pages, now),
    );
  }
}

function holds(template: SeriesTemplate, { record, next, gone }: SeriesNews): boolean {
  switch (template) {
    case 'series-joined':
      return record !== null;
    case 'series-left':
    case 'series-closed':
      return record === null;
    case 'series-changed':
      return next.length > 0 || gone.length > 0;
    case 'series-cancelled':
      return gone.length > 0;
  }
}
