import { createHash } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { CONFIG, type Config } from '../../../platform/config/config.schema.ts';
import { Jobs } from '../../../platform/jobs/jobs.ts';
import { OwnerDatabase } from '../../../platform/jobs/owner-database.ts';
import { Repeating } from '../../../platform/jobs/repeating.ts';
import { Links } from '../../../platform/links/links.service.ts';
import type { Letter } from '../../../platform/mail/letter.ts';
import { Mailer } from '../../../platform/mail/mailer.ts';
import { Readers } from '../../../platform/mail/readers.ts';
import { type TaskMailJob, taskMailJob, type TaskReminderJob, taskReminderJob } from './task-job.ts';
import { assignedLetter, mentionedLetter, reminderLetter, type TaskLinks, type TaskList } from './task-letter.ts';
import { claim, markDropped, markSent, queueDue, readNews, setClock, type TaskNews } from './task-mails.sql.ts';

const LOOK_EVERY = 10_000; // milliseconds; a reminder is at most that late
const FIRST_LOOK = 1000; // after the start

/**
 * Mails about tasks, in the language of each reader. Reminders are rows that are sent once (ADR 0013), whatever number of
 * servers runs this. Nobody is mailed about a task that they may not see at that moment.
 */
@Injectable()
export class TaskMailsService implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly repeating: Repeating,
    private readonly database: OwnerDatabase,
    private readonly mailer: Mailer,
    private readonly readers: Readers,
    private readonly links: Links,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('task-mail', taskMailJob, (job) => this.send(job));
    this.jobs.handle('task-reminder', taskReminderJob, (job) => this.remind(job));
    this.repeating.every(LOOK_EVERY, 'tasks.remind', () => this.queue(), FIRST_LOOK);
  }

  /** Queues the reminders that are due. */
  async queue(): Promise<void> {
    await this.database.one(queueDue, [this.clock.now()]);
  }

  /** Tells who was given a task or mentioned. Nothing where it holds no longer: given to another, taken back, done. */
  async send(job: TaskMailJob): Promise<void> {
    const commentId = job.template === 'task-mentioned' ? job.commentId : null;
    const news = await this.#read(job.taskId, job.personId, commentId);
    if (!news?.maySee || !news.wantsNews) return;
    const links = await this.#linksOf(news, 'task-news');
    await this.readers.speakTo(job.personId, async () => {
      if (job.template === 'task-assigned') {
        const key = [job.template, job.taskId, job.personId, news.timedAt.toISOString()];
        if (news.isOwn) await this.#mail(news, assignedLetter(news, links), links, key);
      } else if (news.said !== null) {
        const letter = mentionedLetter(news, news.said, links);
        await this.#mail(news, letter, links, [job.template, job.commentId, job.personId]);
      }
    });
  }

  /** Sends one reminder, or lets it be where it holds no longer. Marked after it was sent: see ADR 0013. */
  async remind(job: TaskReminderJob): Promise<void> {
    const key = [job.taskId, job.personId, job.kind, job.dueAt];
    const news = await this.#read(job.taskId, job.personId, null);
    if (!news) return; // the person or the task is gone, and the row with it
    const links = await this.#linksOf(news, 'task-reminders');
    await this.database.transaction(async (tx) => {
      await tx.one(setClock, [this.clock.now().toISOString()]);
      const claimed = await tx.one(claim, key);
      if (!claimed) return;
      if (!claimed.holds || !news.email) {
        await tx.rows(markDropped, [...key, this.clock.now()]);
        return;
      }
      await this.readers.speakTo(job.personId, () =>
        this.#mail(news, reminderLetter(job.kind, news, links, this.clock.now()), links, key),
      );
      await tx.rows(markSent, [...key, this.clock.now()]);
    });
  }

  /** In a transaction of its own: the link that it makes must be there before it is mailed. */
  #read(taskId: string, personId: string, commentId: string | null): Promise<TaskNews | undefined> {
    return this.database.transaction(async (tx) => {
      await tx.one(setClock, [this.clock.now().toISOString()]);
      return tx.one(readNews, [taskId, personId, commentId]);
    });
  }

  async #linksOf(news: TaskNews, list: TaskList): Promise<TaskLinks> {
    return {
      page: `${this.config.PUBLIC_URL}/app/tasks/${news.taskId}`,
      leave: `${this.config.PUBLIC_URL}/unsubscribe/${await this.links.tokenOf(news.preferencesLink)}?from=${list}`,
    };
  }

  async #mail(news: TaskNews, letter: Letter, { leave }: TaskLinks, key: string[]): Promise<void> {
    if (!news.email) return;
    await this.mailer.send(
      { name: `${news.givenName} ${news.familyName}`.trim(), address: news.email, replyTo: news.branchEmail },
      letter,
      { messageId: this.#messageId(key), unsubscribe: leave },
    );
  }

  /** The same for each time that the same mail is sent. Says nothing of whom it names. */
  #messageId(key: string[]): string {
    const name = createHash('sha256')
      .update(`task ${key.join(' ')}`)
      .digest('hex')
      .slice(0, 32);
    return `${name}@${new URL(this.config.PUBLIC_URL).hostname}`;
  }
}
