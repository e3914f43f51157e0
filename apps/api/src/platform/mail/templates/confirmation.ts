import type { RsvpMode } from '@rollcall/contract/meetings';
import type { Letter } from '../letter.ts';
import { say, sayNumber } from '../texts.ts';
import { fact, meetingFacts, type MeetingFacts, whereOf } from './facts.ts';

/** What a visitor asked for by the page of a public meeting. */
export type RequestNews = MeetingFacts & { wish: 'going' | 'maybe'; guests: number; mode: RsvpMode | null };

/**
 * Asks whoever reads this address to confirm. Nothing in it was typed by whoever asked: the form must not be a way to
 * send words of one's own to strangers.
 */
export function confirmationLetter(news: RequestNews, page: string): Letter {
  return {
    subject: say('mail.rsvp-confirm.subject', { title: news.title }),
    paragraphs: [say('mail.rsvp-confirm.lead')],
    facts: [
      { label: fact('answer'), value: say(`mail.answer.${news.wish}`) },
      { label: fact('guests'), value: sayNumber(news.guests) },
      ...meetingFacts(news),
      { label: fact('where'), value: news.mode === 'online' ? say('mail.online') : whereOf(news) },
    ],
    action: { label: say('mail.action.confirm'), href: page },
    notes: [say('mail.rsvp-confirm.stranger')],
  };
}
