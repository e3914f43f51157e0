import type { rsvpModes, rsvpStatuses } from '@rollcall/contract/meetings';
import { grouped } from '../../links/check-in-codes.ts';
import { qrPicture } from '../../links/qr-picture.ts';
import type { Fact, Letter } from '../letter.ts';
import type { MeetingTemplate } from '../mail-job.ts';
import { say, sayNumber } from '../texts.ts';
import { choicesOf } from './choices.ts';
import { fact, type MeetingFacts, meetingFacts, whereOf } from './facts.ts';

/** A meeting as it stands when the mail about it is sent, and the person's answer to it. */
export type MeetingNews = MeetingFacts & {
  givenName: string;
  meetingId: string;
  visibility: 'public' | 'members' | 'branch';
  isOnline: boolean;
  mode: (typeof rsvpModes)[number] | null;
  cancellationReason: string | null;
  status: (typeof rsvpStatuses)[number] | null;
  guests: number;
  place: number | null;
};

/**
 * What an answer became, a change, or a cancellation: what, when, where, and the way to answer otherwise.
 * @param answerPage where this person answers without a password; null where there is nothing to answer
 * @param code says at the door who comes; null for whoever does not come to one
 */
export function meetingLetter(
  template: MeetingTemplate,
  news: MeetingNews,
  publicUrl: string,
  answerPage: string | null,
  code: string | null = null,
): Letter {
  const { guests, title } = news;
  const isAnswer = template.startsWith('rsvp-');
  return {
    subject: say(`mail.${template}.subject`, { title }),
    paragraphs: [
      say('mail.greeting', { name: news.givenName }),
      say(`mail.${template}.lead`, { guests, places: guests + 1 }),
    ],
    facts: factsOf(template, news, pageOf(news, publicUrl)),
    ...(code === null ? {} : { code: { label: say('mail.code'), value: grouped(code), picture: qrPicture(code) } }),
    action: actionOf(template, news, publicUrl, answerPage),
    ...(answerPage === null ? {} : { choices: choicesOf(answerPage, isAnswer ? news.status : null) }),
    notes: [...(answerPage === null ? [] : [say('mail.footer.link')]), say('mail.footer.meeting')],
  };
}

const actionOf = (
  template: MeetingTemplate,
  news: MeetingNews,
  publicUrl: string,
  answerPage: string | null,
): Letter['action'] => {
  if (answerPage !== null) return { label: say('mail.action.answer'), href: answerPage };
  if (template === 'meeting-closed') return { label: say('mail.action.meetings'), href: `${publicUrl}/meetings` };
  return { label: say('mail.action.meeting'), href: pageOf(news, publicUrl) };
};

/** Who may see the meeting no more learns nothing new of it. */
const factsOf = (template: MeetingTemplate, news: MeetingNews, page: string): Fact[] => {
  if (template === 'meeting-closed') return [{ label: fact('branch'), value: news.branchName }];
  return template === 'meeting-cancelled' ? cancelled(news) : held(news, page);
};

const cancelled = (news: MeetingNews): Fact[] => [
  ...meetingFacts(news),
  ...(news.cancellationReason ? [{ label: fact('reason'), value: news.cancellationReason }] : []),
];

const held = (news: MeetingNews, page: string): Fact[] => [
  ...(news.status ? [{ label: fact('answer'), value: say(`mail.answer.${news.status}`) }] : []),
  ...(news.place === null ? [] : [{ label: fact('place'), value: sayNumber(news.place) }]),
  ...(news.status && news.status !== 'declined' ? [{ label: fact('guests'), value: sayNumber(news.guests) }] : []),
  ...meetingFacts(news, page),
  { label: fact('where'), value: news.mode === 'online' ? say('mail.online') : whereOf(news) },
  // Never the link itself, which a mail would pass on: those going find it on the meeting's page from an hour before.
  ...(news.isOnline && news.status === 'going' ? [{ label: fact('online'), value: say('mail.online-later') }] : []),
];

/** A public meeting has a page for everybody; any other is seen in the dashboard only. */
const pageOf = ({ meetingId, visibility }: MeetingNews, publicUrl: string): string =>
  `${publicUrl}${visibility === 'public' ? '' : '/app'}/meetings/${meetingId}`;
