import { sisterContact } from '@rollcall/contract/solidarity/contacts';
import { z } from 'zod';
import { statement } from '../../platform/database/statement.ts';

const done = z.object({});

/** $1 the organization. Writes the look down. */
export const readContacts = statement({
  name: 'solidarity.contacts',
  text: 'select id, name, role, email, phone, languages, note from app.sister_contacts($1)',
  row: sisterContact,
});

/** $1 the contact, $2 the organization, $3 whether it is new; then name, role, e-mail, phone, languages, note. */
export const writeContact = statement({
  name: 'solidarity.write-contact',
  text: 'select app.write_sister_contact($1, $2, $3, $4, $5, $6, $7, $8, $9)',
  row: done,
});

/** $1 the organization, $2 the contact. */
export const removeContact = statement({
  name: 'solidarity.remove-contact',
  text: 'select app.remove_sister_contact($1, $2)',
  row: done,
});
