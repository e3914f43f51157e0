import { type CheckIn, DOOR_CONSENT } from '@rollcall/contract/meetings/door';
import { email, line } from '@rollcall/contract/fields';

/** What is typed in five seconds: a name, one contact, and whether it may be used. */
export type WalkInDraft = { name: string; contact: string; consent: boolean };
export type WalkInFault = 'name' | 'contact' | 'consent';

type WalkIn = Extract<CheckIn, { way: 'walk_in' }>;
export type WalkInFields = Omit<WalkIn, 'id' | 'at' | 'way'>;

/** Enough digits to be called; which numbers there are is the server's to know. */
const isPhone = (text: string) => /^\+?[\d\s().-]{7,30}$/.test(text) && (text.match(/\d/g)?.length ?? 0) >= 10;

/** The contact as an address or a number; null where it is neither. */
const contactOf = (text: string): { email: string } | { phone: string } | null => {
  if (email.safeParse(text).success) return { email: text };
  return isPhone(text) ? { phone: text } : null;
};

/** The fields of the mark, or which of what was typed is at fault. The first word is the given name. */
export const readWalkIn = ({ name, contact, consent }: WalkInDraft): WalkInFields | WalkInFault => {
  const [givenName = '', ...rest] = name.trim().split(/\s+/);
  if (!line(100).safeParse(givenName).success || rest.join(' ').length > 100) return 'name';
  const names = { givenName, familyName: rest.join(' ') };
  if (contact.trim() === '') return names;
  const reached = contactOf(contact.trim());
  if (!reached) return 'contact';
  return consent ? { ...names, ...reached, consent: DOOR_CONSENT } : 'consent';
};
