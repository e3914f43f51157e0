import { wallClockOf } from '@rollcall/calendar/wall-clock';
import type { Fact, Letter } from '../letter.ts';
import type { SeriesTemplate } from '../mail-job.ts';
import { fact, whereOf } from '../templates/facts.ts';
import { say, sayDate, sayDay, sayHours, sayNumber } from '../texts.ts';
import type { SeriesNews } from './series-news.sql.ts';

type Meeting = SeriesNews['next'][number];

/** Of more cancelled ones only the number is told. */
const GONE_SHOWN = 10;

/**
 * One mail about a whole series, instead of one for each of its meetings.
 * @param answerPages where this person answers each of `news.next`, in their order
 */
export function seriesLetter(
  template: SeriesTemplate,
  news: SeriesNews,
  publicUrl: string,
  answerPages: string[],
  now: Date,
): Letter {
  const { title } = news;
  const more = news.gone.length - GONE_SHOWN;
  return {
    subject: say(`mail.${template}.subject`, { title }),
    paragraphs: [say('mail.greeting', { name: news.givenName }), say(`mail.${template}.lead`)],
    facts: template === 'series-closed' ? [branch(news)] : factsOf(news, answerPages, now),
    action: actionOf(news, publicUrl),
    notes: [
      ...(more > 0 ? [say('mail.series.more-cancelled', { count: more })] : []),
      ...(answerPages.length > 0 ? [say('mail.series.links')] : []),
      say('mail.footer.series'),
    ],
  };
}

const branch = ({ branchName }: SeriesNews): Fact => ({ label: fact('branch'), value: branchName });

const factsOf = (news: SeriesNews, answerPages: string[], now: Date): Fact[] => [
  { label: say('mail.fact.series'), value: news.title },
  branch(news),
  ...(news.record ? [{ label: fact('answer'), value: say(`mail.answer.${news.record.status}`) }] : []),
  ...(news.record ? [{ label: fact('guests'), value: sayNumber(news.record.guests) }] : []),
  ...news.next.map((meeting, i) => ({ label: dayOf(meeting, now), value: held(meeting), href: answerPages[i] })),
  ...cancelledFacts(news.gone, now),
];

/** The year stands there where it is another one. */
const dayOf = ({ startsAt, timeZone }: Meeting, now: Date): string => {
  const yearOf = (at: Date) => wallClockOf(at.toISOString(), timeZone).slice(0, 4);
  return yearOf(startsAt) === yearOf(now) ? sayDay(startsAt, timeZone) : sayDate(startsAt, timeZone);
};

const hoursOf = ({ startsAt, endsAt, timeZone }: Meeting): string => sayHours(startsAt, endsAt, timeZone);

/** One reason for all of them is said once. */
const cancelledFacts = (gone: Meeting[], now: Date): Fact[] => {
  const reasons = new Set(gone.map(({ reason }) => reason ?? ''));
  const [only] = reasons.size === 1 ? [...reasons] : [];
  const saidOf = ({ reason }: Meeting) =>
    only === undefined ? say('mail.series.cancelled-because', { reason: reason ?? '' }) : say('mail.series.cancelled');
  return [
    ...gone
      .slice(0, GONE_SHOWN)
      .map((meeting) => ({ label: dayOf(meeting, now), value: `${hoursOf(meeting)} · ${saidOf(meeting)}` })),
    ...(only ? [{ label: fact('reason'), value: only }] : []),
  ];
};

/** Where somebody waits, that is said; that they come is what the mail is about. */
const held = (meeting: Meeting): string =>
  [
    hoursOf(meeting),
    whereOf(meeting),
    ...(meeting.status === 'going' ? [] : [say(`mail.answer.${meeting.status}`)]),
  ].join(' · ');

/** A public meeting has a page for everybody; any other is seen in the dashboard only. */
const actionOf = ({ next: [first], visibility }: SeriesNews, publicUrl: string): Letter['action'] => {
  if (!first) return { label: say('mail.action.meetings'), href: `${publicUrl}/meetings` };
  const app = visibility === 'public' ? '' : '/app';
  return { label: say('mail.action.next-meeting'), href: `${publicUrl}${app}/meetings/${first.meetingId}` };
};
