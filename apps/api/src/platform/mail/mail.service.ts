import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { hashOfToken, newToken } from '../auth/session-token.ts';
import { Clock } from '../clock/clock.ts';
import { CONFIG, type Config } from '../config/config.schema.ts';
import { Jobs } from '../jobs/jobs.ts';
import { OwnerDatabase } from '../jobs/owner-database.ts';
import { AnswerLinks } from '../links/answer-links.ts';
import { CheckInCodes } from '../links/check-in-codes.ts';
import { CalendarMail } from './calendar/calendar-mail.ts';
import { type AccountTemplate, type MailJob, mailJob, type MeetingTemplate } from './mail-job.ts';
import { insertLink, meetingNews, recipient, requestNews } from './mail.sql.ts';
import { Mailer } from './mailer.ts';
import { Readers } from './readers.ts';
import { SeriesMail } from './series/series-mail.ts';
import { SignatureMail } from './signatures/signature-mail.ts';
import { accountLetter, LINK_MINUTES } from './templates/account.ts';
import { confirmationLetter } from './templates/confirmation.ts';
import { speakIn } from './texts.ts';
import { meetingLetter, type MeetingNews } from './templates/meeting.ts';

const PURPOSES = { invitation: 'invitation', 'password-reset': 'password_reset' } as const;

/** Works on the task `mail`: one job, one mail. What it says is true when it is sent. */
@Injectable()
export class MailService implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: OwnerDatabase,
    private readonly mailer: Mailer,
    private readonly readers: Readers,
    private readonly answerLinks: AnswerLinks,
    private readonly codes: CheckInCodes,
    private readonly seriesMail: SeriesMail,
    private readonly signatureMail: SignatureMail,
    private readonly calendarMail: CalendarMail,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('mail', mailJob, (job) => this.send(job));
  }

  /** Sends nothing, silently, to who has no address, or where the mail would say what no longer holds. */
  async send(job: MailJob): Promise<void> {
    if ('signatureId' in job) await this.signatureMail.send(job);
    else if ('requestId' in job) await this.#sendConfirmation(job.requestId);
    else if (job.personId !== null) await this.readers.speakTo(job.personId, () => this.#sendToPerson(job));
  }

  async #sendToPerson(job: Exclude<MailJob, { requestId: string } | { signatureId: string }>): Promise<void> {
    if ('meetingId' in job) await this.#sendMeetingNews(job.template, job.personId, job.meetingId);
    else if ('seriesId' in job) await this.seriesMail.send(job);
    else if (job.personId !== null) await this.#sendLink(job.template, job.personId);
  }

  async #sendMeetingNews(template: MeetingTemplate, personId: string, meetingId: string): Promise<void> {
    const news = await this.database.one(meetingNews, [personId, meetingId, this.clock.now().toISOString()]);
    if (!news?.email || !holds(template, news)) return;
    if (!news.maySee && template !== 'meeting-closed') return; // left since then: learns nothing new of it
    const page = isOpen(template) ? await this.answerLinks.ofPerson(personId, meetingId) : null;
    const code = comesToDoor(template, news) ? await this.codes.of(meetingId, personId) : null;
    await this.mailer.send(
      { name: nameOf(news), address: news.email, replyTo: news.branchEmail },
      meetingLetter(template, news, this.config.PUBLIC_URL, page, code),
      { calendar: await this.calendarMail.partOf(template, personId, meetingId) },
    );
  }

  /** Without a name: it was typed by whoever asked, who may not be who reads it. */
  async #sendConfirmation(requestId: string): Promise<void> {
    const news = await this.database.one(requestNews, [requestId, this.clock.now()]);
    if (!news) return;
    const page = await this.answerLinks.ofRequest(requestId, news.meetingId);
    await speakIn(news.language, () =>
      this.mailer.send({ name: '', address: news.email, replyTo: news.branchEmail }, confirmationLetter(news, page)),
    );
  }

  /** The token is made here and now: neither a job nor a log ever holds it, and the database only its hash. */
  async #sendLink(template: AccountTemplate, personId: string): Promise<void> {
    const person = await this.database.one(recipient, [personId]);
    if (!person?.email || (template === 'invitation' && person.hasAccount)) return;
    const token = newToken();
    const until = new Date(this.clock.now().getTime() + LINK_MINUTES[template] * 60_000);
    await this.database.rows(insertLink, [hashOfToken(token), PURPOSES[template], personId, until]);
    const href = `${this.config.PUBLIC_URL}/set-password?token=${token}`;
    await this.mailer.send(
      { name: nameOf(person), address: person.email, replyTo: null },
      accountLetter(template, person.givenName, href),
    );
  }
}

const nameOf = ({ givenName, familyName }: { givenName: string; familyName: string }) =>
  `${givenName} ${familyName}`.trim();

/** Whether there is anything left to answer. */
const isOpen = (template: MeetingTemplate) => template !== 'meeting-closed' && template !== 'meeting-cancelled';

/** Whether the mail is the confirmation that is shown at a door: whoever takes part online passes none. */
const comesToDoor = (template: MeetingTemplate, { status, mode, placeName }: MeetingNews) =>
  (template === 'rsvp-going' || template === 'rsvp-promoted' || template === 'meeting-changed') &&
  status === 'going' &&
  mode === 'room' &&
  placeName !== null;

/** A mail that waited long may have been overtaken: by a later answer, whose own mail follows, or by a cancellation. */
function holds(template: MeetingTemplate, { status, cancellationReason }: MeetingNews): boolean {
  switch (template) {
    case 'meeting-cancelled':
      return cancellationReason !== null;
    case 'meeting-closed':
      return cancellationReason === null && status === 'declined';
    case 'meeting-changed':
      return cancellationReason === null && status !== null && status !== 'declined';
    case 'rsvp-promoted':
      return cancellationReason === null && status === 'going';
    default:
      return cancellationReason === null && template === `rsvp-${status}`;
  }
}
