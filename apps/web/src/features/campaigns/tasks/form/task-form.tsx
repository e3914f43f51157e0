import { Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { fieldErrorsOf, issueErrorsOf } from '../../../../app/forms/field-errors.ts';
import { problemWords } from '../../../../app/states/problem-words.ts';
import classes from '../detail/detail.module.css';
import type { CampaignPlace } from '../../data/use-branches-in.ts';
import { AssigneeSelect } from './assignee-select.tsx';
import type { TaskDraft } from './task-draft.ts';

type Issues = { issues: readonly { path: PropertyKey[]; message: string }[] };
type Props = {
  campaignId: string;
  taskId?: string;
  initial: TaskDraft;
  /** For whom it may be added; empty where that stays as it is. */
  places: CampaignPlace[];
  /** Sends the draft; gives what the contract says against it, or null once it is sent. */
  onSend: (draft: TaskDraft) => Promise<Issues | null>;
  submit: ReactNode;
  close: () => void;
};

/** What is to be done, by whom, until when. */
export const TaskForm = ({ campaignId, taskId, initial, places, onSend, submit, close }: Props) => {
  const intl = useIntl();
  const [draft, setDraft] = useState(initial);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState<unknown>(null);
  const [sending, setSending] = useState(false);
  const change = (part: Partial<TaskDraft>) => setDraft((current) => ({ ...current, ...part }));
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setSending(true);
    setProblem(null);
    try {
      const refused = await onSend(draft);
      setErrors(refused ? issueErrorsOf(refused.issues) : {});
      if (!refused) close();
    } catch (error) {
      setErrors(fieldErrorsOf(error));
      setProblem(error);
    }
    setSending(false);
  };
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Stack>
        <TextInput
          label={<FormattedMessage id="tasks.form.title" />}
          required
          maxLength={200}
          data-autofocus
          value={draft.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
          error={errors['title'] && intl.formatMessage({ id: 'tasks.form.title.missing' })}
        />
        {places.length > 1 && (
          <Select
            label={<FormattedMessage id="tasks.where" />}
            data={places.map((place) => ({
              value: place?.id ?? '',
              label: place?.name ?? intl.formatMessage({ id: 'campaigns.national' }),
            }))}
            allowDeselect={false}
            value={draft.branchId}
            onChange={(branchId) => change({ branchId: branchId ?? '', assignee: null })}
            error={errors['branchId']}
          />
        )}
        <Group grow align="start">
          <TextInput
            type="date"
            label={<FormattedMessage id="tasks.form.due" />}
            value={draft.dueOn}
            onChange={(event) => change({ dueOn: event.currentTarget.value })}
            error={errors['dueOn']}
          />
          <TextInput
            type="time"
            label={<FormattedMessage id="tasks.form.time" />}
            disabled={!draft.dueOn}
            value={draft.dueTime}
            onChange={(event) => change({ dueTime: event.currentTarget.value })}
            error={errors['dueTime']}
          />
        </Group>
        <AssigneeSelect
          of={{ campaignId, branchId: draft.branchId || null, taskId }}
          value={draft.assignee}
          onChange={(assignee) => change({ assignee })}
          error={errors['assigneeId']}
        />
        <TextInput
          label={<FormattedMessage id="tasks.form.role" />}
          placeholder={intl.formatMessage({ id: 'tasks.form.role.hint' })}
          maxLength={100}
          value={draft.roleHint}
          onChange={(event) => change({ roleHint: event.currentTarget.value })}
          error={errors['roleHint']}
        />
        <Textarea
          label={<FormattedMessage id="tasks.form.about" />}
          description={<FormattedMessage id="tasks.form.about.hint" />}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          autosize
          minRows={3}
          maxRows={14}
          value={draft.about}
          onChange={(event) => change({ about: event.currentTarget.value })}
          error={errors['about']}
        />
        {problem !== null && (
          <p role="alert" className={classes.problem}>
            {problemWords(intl, problem)}
          </p>
        )}
        <Group justify="end">
          <Button variant="default" onClick={close}>
            <FormattedMessage id="tasks.form.cancel" />
          </Button>
          <Button type="submit" loading={sending}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
