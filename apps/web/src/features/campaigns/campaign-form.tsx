import { Alert, Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useSessionStorage } from '@mantine/hooks';
import { startCampaign } from '@rollcall/contract/campaigns';
import { FormattedMessage, type MessageDescriptor, useIntl } from 'react-intl';
import { issueErrorsOf } from '../../app/forms/field-errors.ts';
import { ButtonLink } from '../../app/links.tsx';
import { type CampaignDraft, fieldOf, requestOf } from './campaign-draft.ts';
import classes from './campaigns.module.css';

type Choice = { value: string; label: string };
type Props = {
  initial: CampaignDraft;
  areas: Choice[];
  places: Choice[];
  sending: boolean;
  /** What went wrong as a whole, in words. */
  problem: string | null;
  /** Sends the draft; gives what the server says of its fields. */
  onSend: (draft: CampaignDraft) => Promise<Record<string, string>>;
  onChange: (draft: CampaignDraft) => void;
};

/** The form of a new campaign. Errors stand at their fields, and what was typed stays. */
export const CampaignForm = ({ initial, areas, places, sending, problem, onSend, onChange }: Props) => {
  const intl = useIntl();
  const text = (id: MessageDescriptor['id']) => intl.formatMessage({ id });
  const shown = (errors: Record<string, string>) =>
    Object.fromEntries(Object.entries(errors).map(([path, message]) => [fieldOf(path), message]));
  const form = useForm<CampaignDraft>({
    initialValues: initial,
    validate: (draft) => {
      const checked = startCampaign.safeParse(requestOf(draft));
      const errors = checked.success ? {} : shown(issueErrorsOf(checked.error.issues));
      if (!draft.priorityAreaId) errors['priorityAreaId'] = text('campaigns.form.area.missing');
      if (!draft.startsOn) errors['startsOn'] = text('campaigns.form.starts.missing');
      return errors;
    },
    onValuesChange: onChange,
  });
  const focusFirst = (errors: Record<string, unknown>) => {
    // The fields are listed in the order in which they are seen.
    const first = Object.keys(form.getValues()).find((field) => field in errors);
    if (first) form.getInputNode(first)?.focus();
  };
  const send = async (draft: CampaignDraft) => {
    const errors = shown(await onSend(draft));
    form.setErrors(errors);
    focusFirst(errors);
  };
  return (
    <form className={classes.form} noValidate onSubmit={form.onSubmit((draft) => void send(draft), focusFirst)}>
      <TextInput label={text('campaigns.form.title')} required {...form.getInputProps('title')} />
      <NativeSelect
        label={text('campaigns.area')}
        required
        data={[{ value: '', label: text('campaigns.form.area.choose') }, ...areas]}
        {...form.getInputProps('priorityAreaId')}
      />
      <NativeSelect label={text('campaigns.form.where')} required data={places} {...form.getInputProps('branchId')} />
      <div className={classes.days}>
        <TextInput type="date" label={text('campaigns.form.starts')} required {...form.getInputProps('startsOn')} />
        <TextInput
          type="date"
          label={text('campaigns.form.last-day')}
          description={text('campaigns.form.last-day.hint')}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          {...form.getInputProps('lastDay')}
        />
      </div>
      <Textarea
        label={text('campaigns.form.summary')}
        description={text('campaigns.form.summary.hint')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        autosize
        minRows={4}
        {...form.getInputProps('summary')}
      />
      {problem && (
        <Alert color="red" role="alert">
          {problem}
        </Alert>
      )}
      <div className={classes.send}>
        <Button type="submit" loading={sending}>
          <FormattedMessage id="campaigns.start" />
        </Button>
        <ButtonLink to="/campaigns" variant="default">
          <FormattedMessage id="campaigns.form.back" />
        </ButtonLink>
      </div>
    </form>
  );
};

/** The draft outlives a sign-in that became necessary meanwhile, for as long as the window is open. */
export const useKeptDraft = () =>
  useSessionStorage<CampaignDraft | null>({
    key: 'rollcall.campaign-draft',
    defaultValue: null,
    getInitialValueInEffect: false,
  });
