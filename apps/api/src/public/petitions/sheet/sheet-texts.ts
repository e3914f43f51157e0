import type { PublicPetition } from '@rollcall/contract/petitions/signing';
import { say } from '../../../platform/mail/texts.ts';
import type { SheetTexts } from './sheet.ts';

/** What stands on the sheet of a petition beside its own words, in the language that is spoken. */
export const sheetTexts = ({ addressee, branch }: PublicPetition): SheetTexts => ({
  eyebrow: say('sheet.eyebrow'),
  to: addressee ? say('sheet.to', { to: addressee }) : null,
  online: say('sheet.online'),
  whole: say('sheet.whole'),
  columns: {
    name: say('sheet.name'),
    zip: say('sheet.zip'),
    email: say('sheet.email'),
    consent: say('sheet.consent'),
    signature: say('sheet.signature'),
  },
  privacy: say('sheet.privacy'),
  goesTo: !branch
    ? null
    : branch.email
      ? say('sheet.goes-to-mail', { branch: branch.name, email: branch.email })
      : say('sheet.goes-to', { branch: branch.name }),
  sides: [say('sheet.page', { page: 1, count: 2 }), say('sheet.page', { page: 2, count: 2 })],
});
