import { Button } from '@mantine/core';
import { type TaskComment, taskTalk } from '@rollcall/contract/campaigns/task-talk';
import type { TaskDetail } from '@rollcall/contract/campaigns/tasks';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../../../app/api.ts';
import { Markdown } from '../../../../../app/parts/markdown.tsx';
import { MoreButton } from '../../../../../app/parts/more-button.tsx';
import { PersonName } from '../../../../../app/parts/person-name.tsx';
import { say, sayProblem } from '../../../../../app/parts/say.ts';
import { useSession } from '../../../../../app/session/session.queries.ts';
import { problemWords } from '../../../../../app/states/problem-words.ts';
import { readTasksAgain } from '../../../../../app/tasks/tasks.queries.ts';
import { useTaskActs } from '../../../../../app/tasks/use-task-acts.tsx';
import { commentsQuery } from '../../campaign-tasks.queries.ts';
import classes from '../detail.module.css';
import { CommentBox } from './comment-box.tsx';

/** What is said on a task, the newest first. */
export const Talk = ({ task }: { task: TaskDetail }) => {
  const intl = useIntl();
  const query = useInfiniteQuery(commentsQuery(task.id));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  if (query.isSuccess && items.length === 0 && !task.may.comment) return null;
  return (
    <section className={classes.section} aria-label={intl.formatMessage({ id: 'tasks.comments' })}>
      <h2>
        <FormattedMessage id="tasks.comments" />
      </h2>
      {task.may.comment && <CommentBox task={task} />}
      {query.isError && <p className={classes.problem}>{problemWords(intl, query.error)}</p>}
      <ol className={classes.talk}>
        {items.map((comment) => (
          <Comment key={comment.id} comment={comment} task={task} />
        ))}
      </ol>
      <MoreButton query={query} />
    </section>
  );
};

const Comment = ({ comment, task }: { comment: TaskComment; task: TaskDetail }) => {
  const intl = useIntl();
  const client = useQueryClient();
  const { undoable } = useTaskActs(task);
  const params = { taskId: task.id };
  const { personId } = useSession();
  const remove = useMutation({
    mutationFn: () => api(taskTalk.removeComment, { params: { ...params, commentId: comment.id } }),
    onError: (error) => sayProblem(problemWords(intl, error)),
    onSuccess: () => {
      const removed = <FormattedMessage id="tasks.comment.removed" />;
      if (comment.by?.personId !== personId) return void say(removed); // nobody speaks for another
      const mentions = comment.mentions.map((person) => person.personId);
      undoable(removed, () => api(taskTalk.addComment, { params, body: { body: comment.body, mentions } }));
    },
    onSettled: () => readTasksAgain(client),
  });
  return (
    <li className={classes.comment}>
      <header>
        <span>{comment.by ? <PersonName person={comment.by} /> : <FormattedMessage id="tasks.somebody" />}</span>
        <small>
          <FormattedDate value={comment.createdAt} day="numeric" month="short" hour="numeric" minute="2-digit" />
        </small>
      </header>
      <Markdown text={comment.body} below={3} />
      {comment.mayRemove && (
        <Button variant="default" size="compact-sm" loading={remove.isPending} onClick={() => remove.mutate()}>
          <FormattedMessage id="tasks.comment.remove" />
        </Button>
      )}
    </li>
  );
};
