import type { Fact } from '../letter.ts';
import { say, sayWhen } from '../texts.ts';

/** What every mail about a meeting says of it. */
export type MeetingFacts = {
  title: string;
  branchName: string;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  placeName: string | null;
  placeAddress: string | null;
};

type Name = 'answer' | 'branch' | 'guests' | 'meeting' | 'online' | 'part' | 'place' | 'reason' | 'when' | 'where';

/** The label of a fact. */
export const fact = (name: Name): string => say(`mail.fact.${name}`);

/** What, whose and when; `href` is the page of the meeting. */
export const meetingFacts = (news: MeetingFacts, href?: string): Fact[] => [
  { label: fact('meeting'), value: news.title, href },
  { label: fact('branch'), value: news.branchName },
  { label: fact('when'), value: sayWhen(news.startsAt, news.endsAt, news.timeZone) },
];

export const whereOf = ({ placeName, placeAddress }: Pick<MeetingFacts, 'placeName' | 'placeAddress'>): string =>
  placeName ? [placeName, placeAddress].filter(Boolean).join(', ') : say('mail.online');
