import type { SisterContact } from '@rollcall/contract/solidarity/contacts';
import { useIntl } from 'react-intl';
import { languageName } from '../../../app/language/code-names.ts';

/** What is known of a contact, on a line each. */
export const ContactNote = ({ contact: { role, email, phone, languages, note } }: { contact: SisterContact }) => {
  const intl = useIntl();
  const spoken = languages.map((code) => languageName(intl, code));
  return (
    <>
      {[role, intl.formatList(spoken, { type: 'unit' })].filter(Boolean).join(' · ')}
      {email && (
        <span style={{ display: 'block' }}>
          <a href={`mailto:${email}`}>{email}</a>
        </span>
      )}
      {phone && (
        <span style={{ display: 'block' }}>
          <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>
        </span>
      )}
      {note && <span style={{ display: 'block', whiteSpace: 'pre-line' }}>{note}</span>}
    </>
  );
};
