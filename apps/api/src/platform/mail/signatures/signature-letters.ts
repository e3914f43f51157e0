import { paragraphsOf } from '../../text/paragraphs.ts';
import type { Letter } from '../letter.ts';
import { say } from '../texts.ts';
import type { SignatureNews } from './signature-news.sql.ts';

const factsOf = ({ title, kind, branchName }: SignatureNews['petition']): Letter['facts'] => [
  { label: say(`mail.signature.${kind}`), value: title },
  ...(branchName ? [{ label: say('mail.signature.branch'), value: branchName }] : []),
];

/**
 * Asks whoever reads this address to confirm. Nothing in it was typed by whoever signed: the form must not be a way to
 * send words of one's own to strangers.
 */
export const confirmLetter = ({ petition }: SignatureNews, page: string): Letter => ({
  subject: say('mail.signature-confirm.subject', { title: petition.title }),
  paragraphs: [say(`mail.signature-confirm.lead.${petition.kind}`)],
  facts: factsOf(petition),
  action: { label: say(`mail.signature-confirm.action.${petition.kind}`), href: page },
  notes: [say('mail.signature-confirm.stranger')],
});

/** Thanks whoever has confirmed, in the words of who holds the petition, and says how to take it back. */
export const thanksLetter = ({ petition }: SignatureNews, page: string, petitionPage: string): Letter => ({
  subject: say('mail.signature-thanks.subject', { title: petition.title }),
  paragraphs: [say(`mail.signature-thanks.lead.${petition.kind}`), ...paragraphsOf(petition.thanks)],
  facts: factsOf(petition),
  action: { label: say(`mail.signature-thanks.action.${petition.kind}`), href: petitionPage },
  notes: [say('mail.signature-thanks.secret')],
  leave: { label: say('mail.signature-thanks.take-back'), href: page },
});
