import { Select, Switch, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { type Exchange, exchangeKinds, exchanges, writeExchange } from '@rollcall/contract/solidarity/exchanges';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type MessageDescriptor, useIntl } from 'react-intl';
import { api } from '../../../app/api.ts';
import { allBranchesQuery } from '../../../app/data/branches.queries.ts';
import { issueErrorsOf } from '../../../app/forms/field-errors.ts';
import { useSeenVersion } from '../../../app/forms/use-seen-version.ts';
import { useSentForm } from '../../../app/forms/use-sent-form.ts';
import { useIdempotencyKey } from '../../../app/idempotency.ts';
import { FormDialog } from '../dialog.tsx';
import classes from '../solidarity.module.css';
import { exchangesQuery } from '../solidarity.queries.ts';

type Props = {
  organizationId: string;
  /** Null: a new one. */
  exchange: Exchange | null;
  onClose: () => void;
};

const draftOf = (exchange: Exchange | null) => ({
  kind: exchange?.kind ?? ('visit' as const),
  title: exchange?.title ?? '',
  startsOn: exchange?.startsOn ?? '',
  endsOn: exchange?.endsOn ?? '',
  branchId: exchange?.branch?.id ?? null,
  about: exchange?.about ?? '',
  isPublic: exchange?.isPublic ?? false,
});
type Draft = ReturnType<typeof draftOf>;
const requestOf = (draft: Draft) => ({ ...draft, endsOn: draft.endsOn || null });

/** Records something that was done together. */
export const ExchangeForm = ({ organizationId, exchange, onClose }: Props) => {
  const intl = useIntl();
  const text = (id: MessageDescriptor['id']) => intl.formatMessage({ id });
  const queries = useQueryClient();
  const headers = useIdempotencyKey();
  const unlessOutdated = useSeenVersion(exchange?.version ?? 0);
  const branches = useQuery(allBranchesQuery()).data ?? [];
  const form = useForm<Draft>({
    initialValues: draftOf(exchange),
    validate: (draft) => {
      const checked = writeExchange.safeParse(requestOf(draft));
      return checked.success ? {} : issueErrorsOf(checked.error.issues);
    },
  });
  const { sending, problem, send, focusFirst } = useSentForm(form, (path) => path);
  const save = async (draft: Draft) => {
    const body = requestOf(draft);
    if (exchange) {
      const params = { organizationId, exchangeId: exchange.id };
      await unlessOutdated((options) => api(exchanges.write, { params, body }, options));
    } else {
      await api(exchanges.add, { params: { organizationId }, body }, { headers });
    }
    await queries.invalidateQueries({ queryKey: exchangesQuery(organizationId).queryKey });
    onClose();
  };
  return (
    <FormDialog
      title={exchange ? 'solidarity.exchanges.change' : 'solidarity.exchanges.add'}
      sending={sending}
      problem={problem}
      onClose={onClose}
      onSubmit={form.onSubmit((draft) => void send(() => save(draft)), focusFirst)}
    >
      <TextInput label={text('solidarity.exchanges.what')} required data-autofocus {...form.getInputProps('title')} />
      <div className={classes.two}>
        <Select
          label={text('solidarity.exchanges.kind')}
          allowDeselect={false}
          data={exchangeKinds.map((value) => ({ value, label: text(`solidarity.exchange.${value}`) }))}
          {...form.getInputProps('kind')}
        />
        <Select
          label={text('solidarity.exchanges.branch')}
          placeholder={text('solidarity.exchanges.nation')}
          clearable
          searchable
          data={branches.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps('branchId')}
        />
        <TextInput
          type="date"
          label={text('solidarity.exchanges.starts')}
          required
          {...form.getInputProps('startsOn')}
        />
        <TextInput type="date" label={text('solidarity.exchanges.ends')} {...form.getInputProps('endsOn')} />
      </div>
      <Textarea
        label={text('solidarity.exchanges.about')}
        description={text('solidarity.form.markdown')}
        autosize
        minRows={3}
        {...form.getInputProps('about')}
      />
      <Switch
        label={text('solidarity.form.public')}
        description={text('solidarity.exchanges.public.hint')}
        {...form.getInputProps('isPublic', { type: 'checkbox' })}
      />
    </FormDialog>
  );
};
