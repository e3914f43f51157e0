import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core';
import { CHECKS_AT_MOST, type TaskCheck, type TaskDetail, tasks } from '@rollcall/contract/campaigns/tasks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../../app/api.ts';
import { newId } from '../../../../app/forms/new-id.ts';
import { sayProblem } from '../../../../app/parts/say.ts';
import { problemWords } from '../../../../app/states/problem-words.ts';
import { Cross } from '../../../../app/parts/icons.tsx';
import { readTasksAgain, taskQuery } from '../../../../app/tasks/tasks.queries.ts';
import classes from './detail.module.css';

/** What is to be checked off; those who manage the task write the list. */
export const Checklist = ({ task }: { task: TaskDetail }) => {
  const intl = useIntl();
  const client = useQueryClient();
  const settled = {
    onError: (error: unknown) => sayProblem(problemWords(intl, error)),
    onSettled: () => readTasksAgain(client),
  };
  const tick = useMutation({
    mutationFn: ({ id: checkId, isDone }: TaskCheck) =>
      api(isDone ? tasks.untick : tasks.tick, { params: { taskId: task.id, checkId } }),
    // At once for the eye: what the server says comes after.
    onMutate: ({ id }) =>
      client.setQueryData(
        taskQuery(task.id).queryKey,
        (known) =>
          known && {
            ...known,
            checklist: known.checklist.map((check) => (check.id === id ? { ...check, isDone: !check.isDone } : check)),
          },
      ),
    ...settled,
  });
  const write = useMutation({
    mutationFn: (checklist: { id: string; text: string }[]) =>
      api(
        tasks.change,
        { params: { taskId: task.id }, body: { checklist } },
        { headers: { 'if-match': `"${task.version}"` } },
      ),
    ...settled,
  });
  const { checklist, may } = task;
  const written = checklist.map(({ id, text }) => ({ id, text }));
  if (checklist.length === 0 && !may.manage) return null;
  return (
    <section className={classes.section} aria-label={intl.formatMessage({ id: 'tasks.checklist' })}>
      <h2>
        <FormattedMessage id="tasks.checklist" />
        {checklist.length > 0 && (
          <span>
            <FormattedMessage
              id="tasks.checks"
              values={{ done: checklist.filter(({ isDone }) => isDone).length, all: checklist.length }}
            />
          </span>
        )}
      </h2>
      <ul className={classes.checks}>
        {checklist.map((check) => (
          <li key={check.id}>
            <Checkbox
              size="md"
              label={check.text}
              checked={check.isDone}
              disabled={!may.work}
              onChange={() => tick.mutate(check)}
            />
            {may.manage && (
              <ActionIcon
                variant="subtle"
                size="lg"
                aria-label={intl.formatMessage({ id: 'tasks.check.remove' }, { check: check.text })}
                onClick={() => write.mutate(written.filter(({ id }) => id !== check.id))}
              >
                <Cross />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {may.manage && checklist.length < CHECKS_AT_MOST && (
        <AddCheck
          busy={write.isPending}
          onAdd={(text, onSuccess) => write.mutate([...written, { id: newId(), text }], { onSuccess })}
        />
      )}
    </section>
  );
};

const AddCheck = ({ busy, onAdd }: { busy: boolean; onAdd: (text: string, done: () => void) => void }) => {
  const intl = useIntl();
  const [text, setText] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim() || busy) return;
    onAdd(text.trim(), () => setText(''));
  };
  return (
    <form onSubmit={add} className={classes.add}>
      <TextInput
        aria-label={intl.formatMessage({ id: 'tasks.check.new' })}
        placeholder={intl.formatMessage({ id: 'tasks.check.new' })}
        maxLength={300}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={busy}>
        <FormattedMessage id="tasks.check.add" />
      </Button>
    </form>
  );
};
