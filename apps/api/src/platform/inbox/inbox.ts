import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import { Clock } from '../clock/clock.ts';
import { CONFIG, type Config } from '../config/config.schema.ts';

/** How many mails are kept; then the oldest goes. */
export const INBOX_LIMIT = 500;
const MAIL_BYTES = 1024 * 1024;

export type InboxMail = {
  id: string;
  receivedAt: Date;
  /** Of each recipient, as the mail server was told. */
  to: string[];
  from: string;
  subject: string;
  text: string;
  html: string;
  /** iCalendar, where the mail carries it. */
  calendar: string | null;
  /** By name in small letters; of a name that stands there several times, the last. */
  headers: Record<string, string>;
};

/** A small mail server in this process, on loopback, for an installation without one. It keeps mails in memory only. */
@Injectable()
export class Inbox implements OnApplicationShutdown {
  readonly #mails: InboxMail[] = [];
  #server: SMTPServer | null = null;

  constructor(
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Only where no mail server is set up. */
  get isOpen(): boolean {
    return this.config.SMTP_URL === undefined;
  }

  /** Starts to take mail and gives the URL to send it to. */
  async open(): Promise<string> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      logger: false,
      size: MAIL_BYTES,
      onData: (stream, session, done) => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        this.#take(stream, to).then(
          () => done(),
          (error: unknown) => done(error instanceof Error ? error : new Error('The mail cannot be read')),
        );
      },
    });
    server.on('error', () => {}); // of one connection: the sender sees it too, and tries again
    this.#server = server;
    const listening = once(server.server, 'listening');
    server.listen(0, '127.0.0.1');
    await listening;
    return this.url;
  }

  /** Where to send mail to, once it is open. */
  get url(): string {
    const address = this.#server?.server.address() as AddressInfo | null | undefined;
    if (!address) throw new Error('The inbox is not open');
    return `smtp://127.0.0.1:${address.port}`;
  }

  /** Newest first. */
  list(): readonly InboxMail[] {
    return this.#mails.toReversed();
  }

  get(id: string): InboxMail | undefined {
    return this.#mails.find((mail) => mail.id === id);
  }

  async onApplicationShutdown(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (server) await new Promise<void>((resolve) => server.close(resolve));
  }

  async #take(stream: SMTPServerDataStream, to: string[]): Promise<void> {
    const mail = await PostalMime.parse(await buffer(stream));
    this.#mails.push({
      id: randomUUID(),
      receivedAt: this.clock.now(),
      to,
      from: fromOf(mail),
      subject: mail.subject ?? '',
      text: mail.text ?? '',
      html: withPictures(mail),
      calendar: calendarOf(mail),
      headers: Object.fromEntries(mail.headers.map(({ key, value }) => [key, value])),
    });
    if (this.#mails.length > INBOX_LIMIT) this.#mails.shift();
  }
}

const fromOf = ({ from }: Email): string => (from?.name ? `${from.name} <${from.address}>` : (from?.address ?? ''));

/** The HTML with the pictures that came with it, as a mail program shows it. */
const withPictures = ({ html = '', attachments }: Email): string =>
  attachments.reduce((shown, { contentId, mimeType, content }) => {
    if (!contentId || !mimeType.startsWith('image/') || typeof content === 'string') return shown;
    const data = `data:${mimeType};base64,${Buffer.from(new Uint8Array(content)).toString('base64')}`;
    return shown.replaceAll(`cid:${contentId.replace(/^<|>$/g, '')}`, data);
  }, html);

const calendarOf = ({ attachments }: Email): string | null => {
  const part = attachments.find(({ mimeType }) => mimeType === 'text/calendar');
  return part ? textOf(part.content) : null;
};

const textOf = (content: Attachment['content']): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content);
