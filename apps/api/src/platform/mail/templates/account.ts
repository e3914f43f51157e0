import type { Letter } from '../letter.ts';
import { say } from '../texts.ts';

/** How long a link of each kind works. */
export const LINK_MINUTES = { invitation: 14 * 24 * 60, 'password-reset': 60 } as const;

const MINUTES_A_DAY = 24 * 60;

/** A one-time link by which the person sets a password. */
export function accountLetter(template: keyof typeof LINK_MINUTES, givenName: string, href: string): Letter {
  const minutes = LINK_MINUTES[template];
  return {
    subject: say(`mail.${template}.subject`),
    paragraphs: [
      say('mail.greeting', { name: givenName }),
      say(`mail.${template}.lead`),
      say(`mail.${template}.once`, { minutes, days: minutes / MINUTES_A_DAY }),
    ],
    facts: [],
    action: { label: say('mail.action.password'), href },
    notes: [say('mail.footer.account')],
  };
}
