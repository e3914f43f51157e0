import type { rsvpStatuses } from '@rollcall/contract/meetings';
import type { Fact, Letter } from '../letter.ts';
import type { MeetingTemplate } from '../mail-job.ts';
import { say, sayNumber, sayWhen } from '../texts.ts';

/** A meeting as it stands when the mail about it is sent, and the person's answer to it. */
export type MeetingNews = {
  givenName: string;
  meetingId: string;
  title: string;
  branchName: string;
  visibility: 'public' | 'members' | 'branch';
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  placeName: string | null;
  placeAddress: string | null;
  isOnline: boolean;
  cancellationReason: string | null;
  status: (typeof rsvpStatuses)[number] | null;
  guests: number;
  place: number | null;
};

/** What an answer became, a change, or a cancellation: what, when, where, and the way to the meeting's page. */
export function meetingLetter(template: MeetingTemplate, news: MeetingNews, publicUrl: string): Letter {
  const { guests, title } = news;
  return {
    subject: say(`mail.${template}.subject`, { title }),
    paragraphs: [
      say('mail.greeting', { name: news.givenName }),
      say(`mail.${template}.lead`, { guests, places: guests + 1 }),
    ],
    facts: factsOf(template, news),
    action:
      template === 'meeting-closed'
        ? { label: say('mail.action.meetings'), href: `${publicUrl}/meetings` }
        : { label: say('mail.action.meeting'), href: pageOf(news, publicUrl) },
    notes: [say('mail.footer.meeting')],
  };
}

const fact = (name: 'answer' | 'branch' | 'guests' | 'meeting' | 'online' | 'place' | 'reason' | 'when' | 'where') =>
  say(`mail.fact.${name}`);

const meetingFacts = (news: MeetingNews): Fact[] => [
  { label: fact('meeting'), value: news.title },
  { label: fact('branch'), value: news.branchName },
  { label: fact('when'), value: sayWhen(news.startsAt, news.endsAt, news.timeZone) },
];

/** Who may see the meeting no more learns nothing new of it. */
const factsOf = (template: MeetingTemplate, news: MeetingNews): Fact[] => {
  if (template === 'meeting-closed') return [{ label: fact('branch'), value: news.branchName }];
  return template === 'meeting-cancelled' ? cancelled(news) : held(news);
};

const cancelled = (news: MeetingNews): Fact[] => [
  ...meetingFacts(news),
  ...(news.cancellationReason ? [{ label: fact('reason'), value: news.cancellationReason }] : []),
];

const held = (news: MeetingNews): Fact[] => [
  ...(news.status ? [{ label: fact('answer'), value: say(`mail.answer.${news.status}`) }] : []),
  ...(news.place === null ? [] : [{ label: fact('place'), value: sayNumber(news.place) }]),
  ...(news.status && news.status !== 'declined' ? [{ label: fact('guests'), value: sayNumber(news.guests) }] : []),
  ...meetingFacts(news),
  { label: fact('where'), value: whereOf(news) },
  // Never the link itself, which a mail would pass on: those going find it on the meeting's page from an hour before.
  ...(news.isOnline && news.status === 'going' ? [{ label: fact('online'), value: say('mail.online-later') }] : []),
];

const whereOf = ({ placeName, placeAddress }: MeetingNews): string =>
  placeName ? [placeName, placeAddress].filter(Boolean).join(', ') : say('mail.online');

/** A public meeting has a page for everybody; any other is seen in the dashboard only. */
const pageOf = ({ meetingId, visibility }: MeetingNews, publicUrl: string): string =>
  `${publicUrl}${visibility === 'public' ? '' : '/app'}/meetings/${meetingId}`;
