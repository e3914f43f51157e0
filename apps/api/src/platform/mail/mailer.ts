import type { OnApplicationShutdown } from '@nestjs/common';
import { inLanguage } from '@rollcall/contract/public-languages';
import type { Transporter } from 'nodemailer';
import type { CalendarPart } from './calendar/calendar-mail.ts';
import { CODE_PICTURE, htmlOf, type Letter, textOf } from './letter.ts';
import { spokenLanguage } from './texts.ts';

export type Recipient = { name: string; address: string; replyTo: string | null };

export type MailHeaders = {
  /** What calendar programs read: as a part of the mail, and as a file. */
  calendar?: CalendarPart | null;
  /** The same for each time that the same mail is sent: mail programs then show it once. Without the brackets. */
  messageId?: string;
  /** Where one click without a look at a page ends mails like this (RFC 8058). */
  unsubscribe?: string;
};

/** Gives letters to nodemailer, which encodes names and subjects so that no header can be smuggled in. */
export class Mailer implements OnApplicationShutdown {
  /**
   * @param from the sender, such as `Rollcall <no-reply@rollcall.example>`
   * @param site where the site is served, such as `https://rollcall.example`: links to its pages lead to the reader's language
   */
  constructor(
    private readonly transport: Transporter,
    private readonly from: string,
    private readonly site: string,
  ) {}

  /** Comes back when the mail server has taken the mail; throws where it did not. */
  async send({ name, address, replyTo }: Recipient, written: Letter, extra: MailHeaders = {}): Promise<void> {
    const letter = linked(written, (href) => this.#inReadersLanguage(href));
    const { calendar, messageId, unsubscribe } = extra;
    await this.transport.sendMail({
      from: this.from,
      to: { name: onOneLine(name), address },
      ...(replyTo === null ? {} : { replyTo: { name: '', address: replyTo } }),
      subject: onOneLine(letter.subject),
      text: textOf(letter),
      html: htmlOf(letter),
      ...(calendar ? { icalEvent: { ...calendar, filename: 'invite.ics' } } : {}),
      ...(letter.code ? { attachments: [pictureOf(letter.code.picture)] } : {}),
      ...(messageId === undefined ? {} : { messageId: `<${messageId}>` }),
      ...(unsubscribe === undefined ? {} : { list: { unsubscribe } }),
      headers: {
        'Auto-Submitted': 'auto-generated',
        ...(unsubscribe === undefined ? {} : { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
      },
    });
  }

  #inReadersLanguage(href: string): string {
    const isOurs = href.startsWith(`${this.site}/`);
    return isOurs ? this.site + inLanguage(href.slice(this.site.length), spokenLanguage()) : href;
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }
}

type Linked = { href?: string | undefined };

/** The letter with each of its links as `address` gives it. */
const linked = (letter: Letter, address: (href: string) => string): Letter => {
  const to = <T extends Linked>(part: T): T => (part.href === undefined ? part : { ...part, href: address(part.href) });
  return {
    ...letter,
    facts: letter.facts.map(to),
    action: to(letter.action),
    ...(letter.choices && { choices: letter.choices.map(to) }),
    ...(letter.leave && { leave: to(letter.leave) }),
  };
};

const onOneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').trim();

const pictureOf = (content: Buffer) =>
  ({
    filename: 'check-in.png',
    contentType: 'image/png',
    contentDisposition: 'inline',
    cid: CODE_PICTURE,
    content,
  }) as const;
