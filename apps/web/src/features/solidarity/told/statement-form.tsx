import { Select, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import {
  type SisterStatement,
  sisterStatements,
  statementVoices,
  writeSisterStatement,
} from '@rollcall/contract/solidarity/statements';
import { useQueryClient } from '@tanstack/react-query';
import { type MessageDescriptor, useIntl } from 'react-intl';
import { api } from '../../../app/api.ts';
import { issueErrorsOf } from '../../../app/forms/field-errors.ts';
import { useSeenVersion } from '../../../app/forms/use-seen-version.ts';
import { useSentForm } from '../../../app/forms/use-sent-form.ts';
import { useIdempotencyKey } from '../../../app/idempotency.ts';
import { FormDialog } from '../dialog.tsx';
import classes from '../solidarity.module.css';
import { statementsQuery } from '../solidarity.queries.ts';

type Props = {
  organizationId: string;
  /** Null: a new one. */
  statement: SisterStatement | null;
  onClose: () => void;
};

const draftOf = (statement: SisterStatement | null) => ({
  voice: statement?.voice ?? ('joint' as const),
  title: statement?.title ?? '',
  issuedOn: statement?.issuedOn ?? '',
  language: statement?.language ?? 'en',
  body: statement?.body ?? '',
  url: statement?.url ?? '',
});
type Draft = ReturnType<typeof draftOf>;
const requestOf = (draft: Draft) => ({ ...draft, language: draft.language.trim(), url: draft.url.trim() || null });

/** Adds what was said. */
export const StatementForm = ({ organizationId, statement, onClose }: Props) => {
  const intl = useIntl();
  const text = (id: MessageDescriptor['id']) => intl.formatMessage({ id });
  const queries = useQueryClient();
  const headers = useIdempotencyKey();
  const unlessOutdated = useSeenVersion(statement?.version ?? 0);
  const form = useForm<Draft>({
    initialValues: draftOf(statement),
    validate: (draft) => {
      const checked = writeSisterStatement.safeParse(requestOf(draft));
      return checked.success ? {} : issueErrorsOf(checked.error.issues);
    },
  });
  const { sending, problem, send, focusFirst } = useSentForm(form, (path) => path);
  const save = async (draft: Draft) => {
    const body = requestOf(draft);
    if (statement) {
      const params = { organizationId, statementId: statement.id };
      await unlessOutdated((options) => api(sisterStatements.write, { params, body }, options));
    } else {
      await api(sisterStatements.add, { params: { organizationId }, body }, { headers });
    }
    await queries.invalidateQueries({ queryKey: statementsQuery(organizationId).queryKey });
    onClose();
  };
  return (
    <FormDialog
      title={statement ? 'solidarity.statements.change' : 'solidarity.statements.add'}
      sending={sending}
      problem={problem}
      onClose={onClose}
      onSubmit={form.onSubmit((draft) => void send(() => save(draft)), focusFirst)}
    >
      <TextInput label={text('solidarity.statements.what')} required data-autofocus {...form.getInputProps('title')} />
      <div className={classes.two}>
        <Select
          label={text('solidarity.statements.voice')}
          allowDeselect={false}
          data={statementVoices.map((value) => ({ value, label: text(`solidarity.voice.${value}`) }))}
          {...form.getInputProps('voice')}
        />
        <TextInput
          type="date"
          label={text('solidarity.statements.issued')}
          required
          {...form.getInputProps('issuedOn')}
        />
        <TextInput
          label={text('solidarity.statements.language')}
          description={text('solidarity.contacts.languages.hint')}
          maxLength={3}
          {...form.getInputProps('language')}
        />
        <TextInput type="url" label={text('solidarity.statements.url')} {...form.getInputProps('url')} />
      </div>
      <Textarea
        label={text('solidarity.statements.body')}
        description={text('solidarity.form.markdown')}
        autosize
        minRows={6}
        {...form.getInputProps('body')}
      />
    </FormDialog>
  );
};
