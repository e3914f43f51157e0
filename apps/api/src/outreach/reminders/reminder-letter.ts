import type { Fact, Letter } from '../../platform/mail/letter.ts';
import { choicesOf } from '../../platform/mail/templates/choices.ts';
import { fact, meetingFacts, whereOf } from '../../platform/mail/templates/facts.ts';
import { say, sayClock, sayDay, sayNumber } from '../../platform/mail/texts.ts';
import type { ReminderKind } from './reminder-job.ts';
import type { NextMeeting, ReminderNews } from './reminders.sql.ts';

/** Addresses that a mail leads to. */
export type ReminderLinks = {
  /** The page of the meeting that the reader can look at. */
  page: string;
  /** Where the reader answers, without a password: this meeting before it, the next one after it; null where there is none. */
  answerPage: string | null;
  /** What else is on. */
  meetings: string;
  /** Where the reader ends mails of this sort. */
  leave: string;
};

/** Which mails end together, by one click. */
export const listOf = (kind: ReminderKind) =>
  kind === 'day_before' || kind === 'two_hours' ? 'reminders' : 'follow-ups';

/** A mail before a meeting: when and where, what was answered, and what the reader does there. */
export function reminderLetter(news: ReminderNews, links: ReminderLinks, now: Date): Letter {
  const time = sayClock(news.startsAt, news.timeZone);
  const day = dayOf(news, now);
  const date = sayDay(news.startsAt, news.timeZone);
  return {
    subject: say('mail.reminder.subject', { day, date, time, title: news.title }),
    paragraphs: [
      say('mail.greeting', { name: news.givenName }),
      say('mail.reminder.lead', { status: news.status ?? '' }),
    ],
    facts: [
      { label: fact('answer'), value: say(`mail.answer.${news.status ?? 'maybe'}`) },
      ...(news.guests > 0 ? [{ label: fact('guests'), value: sayNumber(news.guests) }] : []),
      ...meetingFacts(news, links.page),
      { label: fact('where'), value: whereOf(news) },
      ...(news.isOnline && news.status === 'going' ? [{ label: fact('online'), value: say('mail.online-later') }] : []),
      ...partsOf(news),
    ],
    ...answering(links, news.status),
    notes: [say('mail.footer.link'), say('mail.footer.meeting')],
    leave: { label: say('mail.leave.reminders'), href: links.leave },
  };
}

/** A mail after a meeting, to who came or who did not, with the branch's next one. */
export function afterLetter(
  kind: ReminderKind,
  news: ReminderNews,
  next: NextMeeting | null,
  links: ReminderLinks,
): Letter {
  const template = kind === 'thank_you' ? 'thank-you' : 'missed-you';
  return {
    subject: say(`mail.${template}.subject`, { title: news.title }),
    paragraphs: [
      say('mail.greeting', { name: news.givenName }),
      say(`mail.${template}.lead`, { title: news.title, branch: news.branchName }),
      ...(next ? [say('mail.next.lead', { status: next.status ?? 'none' })] : []),
    ],
    facts: next
      ? [
          ...(next.status ? [{ label: fact('answer'), value: say(`mail.answer.${next.status}`) }] : []),
          ...meetingFacts(next, links.page),
          { label: fact('where'), value: whereOf(next) },
        ]
      : [],
    ...(next
      ? answering(links, next.status)
      : { action: { label: say('mail.action.meetings'), href: links.meetings } }),
    notes: [...(next ? [say('mail.footer.link')] : []), say(`mail.${template}.footer`)],
    leave: { label: say('mail.leave.follow-ups'), href: links.leave },
  };
}

const answering = ({ page, answerPage }: ReminderLinks, status: ReminderNews['status']) =>
  answerPage === null
    ? { action: { label: say('mail.action.meeting'), href: page } }
    : {
        action: { label: say(status === null ? 'mail.action.next' : 'mail.action.answer'), href: answerPage },
        choices: choicesOf(answerPage, status),
      };

/** Reads the day by the meeting's clock: a mail that was delayed must not say "tomorrow" on the day itself. */
const dayOf = ({ startsAt, timeZone }: ReminderNews, now: Date): 'today' | 'tomorrow' | 'other' => {
  const days = (at: Date) =>
    Date.parse(`${new Intl.DateTimeFormat('en-CA', { timeZone }).format(at)}T00:00:00Z`) / 86_400_000;
  const ahead = days(startsAt) - days(now);
  return ahead === 0 ? 'today' : ahead === 1 ? 'tomorrow' : 'other';
};

const partsOf = ({ roles, timeZone }: ReminderNews): Fact[] =>
  roles.map(({ kind, title, startsAt, endsAt }) => ({
    label: fact('part'),
    value: say('mail.reminder.part', {
      part: title ?? say(`mail.role.${kind}`),
      shift: startsAt && endsAt ? 'yes' : 'no',
      from: startsAt ? sayClock(startsAt, timeZone) : '',
      to: endsAt ? sayClock(endsAt, timeZone) : '',
    }),
  }));
