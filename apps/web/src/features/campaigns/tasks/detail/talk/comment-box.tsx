import { Button, Combobox, Textarea, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { taskTalk } from '@rollcall/contract/campaigns/task-talk';
import type { TaskDetail, TaskPerson } from '@rollcall/contract/campaigns/tasks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../../../app/api.ts';
import { PersonName } from '../../../../../app/parts/person-name.tsx';
import { problemWords } from '../../../../../app/states/problem-words.ts';
import { readTasksAgain } from '../../../../../app/tasks/tasks.queries.ts';
import { taskPeopleQuery } from '../../campaign-tasks.queries.ts';
import classes from '../detail.module.css';
import { asked, mentioned, withMention } from './mention.ts';

/** Where something is said on a task. An @ offers the people who may be mentioned. */
export const CommentBox = ({ task }: { task: TaskDetail }) => {
  const intl = useIntl();
  const client = useQueryClient();
  const field = useRef<HTMLTextAreaElement>(null);
  const [body, setBody] = useState('');
  const [chosen, setChosen] = useState<TaskPerson[]>([]);
  const [name, setName] = useState<string | null>(null);
  const [wanted] = useDebouncedValue(name, 150);
  const list = useCombobox();
  const { data: people = [] } = useQuery({
    ...taskPeopleQuery(
      { campaignId: task.campaign.id, branchId: task.branch?.id ?? null, taskId: task.id },
      (wanted ?? '').trim(),
    ),
    enabled: wanted !== null,
  });
  const typed = (text: string, caret: number) => {
    const next = asked(text, caret);
    setBody(text);
    setName(next);
    if (next === null) list.closeDropdown();
    else list.openDropdown();
    list.updateSelectedOptionIndex();
  };
  const choose = (personId: string) => {
    const person = people.find((one) => one.personId === personId);
    if (!person) return;
    const next = withMention(body, field.current?.selectionStart ?? body.length, person);
    setBody(next.text);
    setChosen((all) => [...all, person]);
    setName(null);
    list.closeDropdown();
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(next.caret, next.caret);
    });
  };
  const send = useMutation({
    mutationFn: () =>
      api(taskTalk.addComment, {
        params: { taskId: task.id },
        body: { body: body.trim(), mentions: mentioned(body, chosen) },
      }),
    onSuccess: () => {
      setBody('');
      setChosen([]);
    },
    onSettled: () => readTasksAgain(client),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (body.trim()) send.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Combobox store={list} onOptionSubmit={choose} withinPortal>
        <Combobox.EventsTarget withKeyboardNavigation={list.dropdownOpened && people.length > 0}>
          <Combobox.DropdownTarget>
            <Textarea
              ref={field}
              aria-label={intl.formatMessage({ id: 'tasks.comment' })}
              placeholder={intl.formatMessage({ id: 'tasks.comment.hint' })}
              autosize
              minRows={2}
              maxLength={5000}
              value={body}
              onChange={({ currentTarget }) => typed(currentTarget.value, currentTarget.selectionStart)}
              onBlur={() => list.closeDropdown()}
            />
          </Combobox.DropdownTarget>
        </Combobox.EventsTarget>
        <Combobox.Dropdown hidden={name === null || people.length === 0}>
          <Combobox.Options aria-label={intl.formatMessage({ id: 'tasks.mention' })}>
            {people.map((person) => (
              <Combobox.Option value={person.personId} key={person.personId}>
                <PersonName person={person} />
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {send.isError && (
        <p role="alert" className={classes.problem}>
          {problemWords(intl, send.error)}
        </p>
      )}
      <div className={classes.send}>
        <span>
          <FormattedMessage id="tasks.comment.how" />
        </span>
        <Button type="submit" variant="default" loading={send.isPending} disabled={!body.trim()}>
          <FormattedMessage id="tasks.comment.send" />
        </Button>
      </div>
    </form>
  );
};
