import type { Fact, Letter } from '../../../platform/mail/letter.ts';
import { say, sayClock, sayDate } from '../../../platform/mail/texts.ts';
import type { TaskReminderKind } from './task-job.ts';
import type { TaskNews } from './task-mails.sql.ts';

/** Addresses that a mail leads to. */
export type TaskLinks = {
  /** The task in the dashboard. */
  page: string;
  /** Where the reader ends mails of this sort. */
  leave: string;
};

/** Which mails end together, by one click. */
export type TaskList = 'task-news' | 'task-reminders';

const SAID = 1000; // characters of a comment that a mail repeats

/** Somebody gave the reader a task. */
export const assignedLetter = (news: TaskNews, links: TaskLinks): Letter =>
  letterOf('task-news', news, links, {
    subject: say('mail.task-assigned.subject', { title: news.title }),
    lead: [say('mail.task-assigned.lead')],
  });

/** Somebody mentioned the reader. What was said is told as it was typed: it is Markdown, and reads well as text. */
export const mentionedLetter = (news: TaskNews, said: string, links: TaskLinks): Letter => {
  const writer = news.writer?.trim();
  return letterOf('task-news', news, links, {
    subject: say('mail.task-mentioned.subject', { title: news.title }),
    lead: [
      say('mail.task-mentioned.lead', { known: writer ? 'yes' : 'no', name: writer ?? '' }),
      say('mail.task-mentioned.said', { said: shortened(said) }),
    ],
  });
};

/** The reader's task is due tomorrow, or late. */
export function reminderLetter(kind: TaskReminderKind, news: TaskNews, links: TaskLinks, now: Date): Letter {
  const when = kind === 'overdue' ? 'late' : dayOf(news, now);
  return letterOf('task-reminders', news, links, {
    subject: say('mail.task-reminder.subject', { when, title: news.title }),
    lead: [say('mail.task-reminder.lead', { when })],
  });
}

const letterOf = (
  list: TaskList,
  news: TaskNews,
  { page, leave }: TaskLinks,
  { subject, lead }: { subject: string; lead: string[] },
): Letter => ({
  subject,
  paragraphs: [say('mail.greeting', { name: news.givenName }), ...lead],
  facts: factsOf(news, page),
  action: { label: say('mail.action.task'), href: page },
  notes: [say('mail.footer.task')],
  leave: { label: say(`mail.leave.${list}`), href: leave },
});

const factsOf = (news: TaskNews, page: string): Fact[] => [
  { label: say('mail.fact.task'), value: news.title, href: page },
  { label: say('mail.fact.campaign'), value: news.campaignTitle },
  ...(news.branchName === null ? [] : [{ label: say('mail.fact.branch'), value: news.branchName }]),
  ...(news.dueOn === null ? [] : [{ label: say('mail.fact.due'), value: dueOf(news) }]),
];

/** The day that was named, in no zone, and the time by the branch's clock where one was named. */
const dueOf = ({ dueOn, dueAt, hasTime, timeZone }: TaskNews): string => {
  const day = sayDate(new Date(`${dueOn}T00:00:00Z`), 'UTC');
  return hasTime && dueAt ? say('mail.task.due', { day, time: sayClock(dueAt, timeZone) }) : day;
};

/** By the branch's clock: a mail that was delayed must not say "tomorrow" on the day itself. */
const dayOf = ({ dueOn, timeZone }: TaskNews, now: Date): 'today' | 'tomorrow' =>
  new Intl.DateTimeFormat('en-CA', { timeZone }).format(now) === dueOn ? 'today' : 'tomorrow';

const shortened = (text: string): string => {
  const letters = [...text];
  return letters.length > SAID ? `${letters.slice(0, SAID).join('')}…` : text;
};
