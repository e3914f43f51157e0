import { createHash } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { CONFIG, type Config } from '../../platform/config/config.schema.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { OwnerDatabase } from '../../platform/jobs/owner-database.ts';
import { Repeating } from '../../platform/jobs/repeating.ts';
import { AnswerLinks } from '../../platform/links/answer-links.ts';
import { Links } from '../../platform/links/links.service.ts';
import { Mailer } from '../../platform/mail/mailer.ts';
import { Readers } from '../../platform/mail/readers.ts';
import { type ReminderJob, reminderJob } from './reminder-job.ts';
import { afterLetter, listOf, reminderLetter } from './reminder-letter.ts';
import {
  addFollowUps,
  claim,
  markDropped,
  markSent,
  type NextMeeting,
  queueDue,
  readNews,
  readNext,
  type ReminderNews,
  setClock,
} from './reminders.sql.ts';

const LOOK_EVERY = 10_000; // milliseconds; a reminder is at most that late
const FIRST_LOOK = 1000; // after the start

/** Mails before and after meetings. Any number of servers may run it: each mail is queued once and sent once. */
@Injectable()
export class RemindersService implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly repeating: Repeating,
    private readonly database: OwnerDatabase,
    private readonly mailer: Mailer,
    private readonly readers: Readers,
    private readonly links: Links,
    private readonly answerLinks: AnswerLinks,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('reminder', reminderJob, (job) => this.readers.speakTo(job.personId, () => this.send(job)));
    this.repeating.every(LOOK_EVERY, 'reminders.queue', () => this.queue(), FIRST_LOOK);
  }

  /** Queues what is due, and makes follow-ups of newcomers. */
  async queue(): Promise<void> {
    await this.database.one(queueDue, [this.clock.now()]);
    await this.database.one(addFollowUps, [this.clock.now()]);
  }

  /**
   * Sends one mail, or lets it be where it holds no longer.
   *
   * No protocol lets a mail and a row change together, so there is an instant, between the mail server's "yes" and our
   * commit, in which a server that dies leaves a mail that nobody marked. Marking before sending would lose that mail,
   * and a reminder that never comes is worse; so it is marked afterwards, and sent again with the same Message-ID, by
   * which mail stores and programs know that it is the same (RFC 5322, 3.6.4). All else is ruled out: the row is locked
   * while it is sent, so that two servers never send it at once, and the lock ends with the server that held it.
   */
  async send(job: ReminderJob): Promise<void> {
    const key = [job.meetingId, job.personId, job.kind, job.startsAt];
    const { news, next } = await this.#read(job);
    if (!news) return; // the person or the meeting is gone, and the row with it
    const after = listOf(job.kind) === 'follow-ups';
    const answered = after ? next?.meetingId : job.meetingId;
    const answerPage = answered ? await this.answerLinks.ofPerson(job.personId, answered) : null;
    const leave = `${this.config.PUBLIC_URL}/unsubscribe/${await this.links.tokenOf(news.preferencesLink)}?from=${listOf(job.kind)}`;
    const links = {
      page: this.#pageOf(after && next ? next : news),
      answerPage,
      meetings: `${this.config.PUBLIC_URL}/meetings`,
      leave,
    };

    await this.database.transaction(async (tx) => {
      await tx.one(setClock, [this.clock.now().toISOString()]);
      const claimed = await tx.one(claim, key);
      if (!claimed) return;
      if (!claimed.holds || !news.email) {
        await tx.rows(markDropped, [...key, this.clock.now()]);
        return;
      }
      await this.mailer.send(
        { name: `${news.givenName} ${news.familyName}`.trim(), address: news.email, replyTo: news.branchEmail },
        after ? afterLetter(job.kind, news, next, links) : reminderLetter(news, links, this.clock.now()),
        { messageId: this.#messageId(key), unsubscribe: leave },
      );
      await tx.rows(markSent, [...key, this.clock.now()]);
    });
  }

  /** In a transaction of its own: the links that it makes must be there before they are mailed. */
  #read({ meetingId, personId }: ReminderJob): Promise<{ news: ReminderNews | undefined; next: NextMeeting | null }> {
    return this.database.transaction(async (tx) => {
      await tx.one(setClock, [this.clock.now().toISOString()]);
      const news = await tx.one(readNews, [meetingId, personId]);
      return { news, next: (await tx.one(readNext, [meetingId, personId])) ?? null };
    });
  }

  /** A public meeting has a page for everybody; any other is seen in the dashboard only. */
  #pageOf({ meetingId, visibility }: Pick<NextMeeting, 'meetingId' | 'visibility'>): string {
    return `${this.config.PUBLIC_URL}${visibility === 'public' ? '' : '/app'}/meetings/${meetingId}`;
  }

  /** Says nothing of whom it names. */
  #messageId(key: string[]): string {
    const name = createHash('sha256')
      .update(`reminder ${key.join(' ')}`)
      .digest('hex')
      .slice(0, 32);
    return `${name}@${new URL(this.config.PUBLIC_URL).hostname}`;
  }
}
