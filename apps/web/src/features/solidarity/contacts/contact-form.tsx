import { TagsInput, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { type SisterContact, sisterContacts, writeSisterContact } from '@rollcall/contract/solidarity/contacts';
import { type MessageDescriptor, useIntl } from 'react-intl';
import { api } from '../../../app/api.ts';
import { issueErrorsOf } from '../../../app/forms/field-errors.ts';
import { useSentForm } from '../../../app/forms/use-sent-form.ts';
import { useIdempotencyKey } from '../../../app/idempotency.ts';
import { FormDialog } from '../dialog.tsx';
import classes from '../solidarity.module.css';

type Props = {
  organizationId: string;
  /** Null: a new one. */
  contact: SisterContact | null;
  onClose: () => void;
  onSaved: () => Promise<void>;
};

const draftOf = (contact: SisterContact | null) => ({
  name: contact?.name ?? '',
  role: contact?.role ?? '',
  email: contact?.email ?? '',
  phone: contact?.phone ?? '',
  languages: contact?.languages ?? [],
  note: contact?.note ?? '',
});
type Draft = ReturnType<typeof draftOf>;
const requestOf = (draft: Draft) => ({
  ...draft,
  email: draft.email.trim() || null,
  phone: draft.phone.trim() || null,
  languages: draft.languages.map((code) => code.toLowerCase()),
});

/** Writes down whom to write to. */
export const ContactForm = ({ organizationId, contact, onClose, onSaved }: Props) => {
  const intl = useIntl();
  const text = (id: MessageDescriptor['id']) => intl.formatMessage({ id });
  const headers = useIdempotencyKey();
  const form = useForm<Draft>({
    initialValues: draftOf(contact),
    validate: (draft) => {
      const checked = writeSisterContact.safeParse(requestOf(draft));
      if (checked.success) return {};
      const errors = issueErrorsOf(checked.error.issues);
      const language = Object.keys(errors).find((path) => path.startsWith('languages.'));
      return language ? { ...errors, languages: errors[language] } : errors;
    },
  });
  const { sending, problem, send, focusFirst } = useSentForm(form, (path) => path);
  const save = async (draft: Draft) => {
    const body = requestOf(draft);
    const params = { organizationId };
    if (contact) await api(sisterContacts.write, { params: { ...params, contactId: contact.id }, body });
    else await api(sisterContacts.add, { params, body }, { headers });
    await onSaved();
    onClose();
  };
  return (
    <FormDialog
      title={contact ? 'solidarity.contacts.change' : 'solidarity.contacts.add'}
      sending={sending}
      problem={problem}
      onClose={onClose}
      onSubmit={form.onSubmit((draft) => void send(() => save(draft)), focusFirst)}
    >
      <TextInput label={text('solidarity.contacts.name')} required data-autofocus {...form.getInputProps('name')} />
      <TextInput label={text('solidarity.contacts.role')} {...form.getInputProps('role')} />
      <div className={classes.two}>
        <TextInput type="email" label={text('solidarity.contacts.email')} {...form.getInputProps('email')} />
        <TextInput type="tel" label={text('solidarity.contacts.phone')} {...form.getInputProps('phone')} />
      </div>
      <TagsInput
        label={text('solidarity.contacts.languages')}
        description={text('solidarity.contacts.languages.hint')}
        maxTags={10}
        {...form.getInputProps('languages')}
      />
      <Textarea label={text('solidarity.contacts.note')} autosize minRows={2} {...form.getInputProps('note')} />
    </FormDialog>
  );
};
