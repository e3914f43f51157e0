import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { TaskChange } from '@rollcall/contract/campaigns/task-talk';
import { taskStatuses } from '@rollcall/contract/campaigns/tasks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl';
import { MoreButton } from '../../../../app/parts/more-button.tsx';
import { PersonName } from '../../../../app/parts/person-name.tsx';
import { dayWords } from '../../../../app/meetings/use-meeting-times.ts';
import { LoadingRows } from '../../../../app/states/loading.tsx';
import { problemWords } from '../../../../app/states/problem-words.ts';
import { changesQuery } from '../campaign-tasks.queries.ts';
import classes from './detail.module.css';

/** What happened to a task, the latest first; read when it is opened. */
export const History = ({ taskId }: { taskId: string }) => {
  const intl = useIntl();
  const id = useId();
  const [open, { toggle }] = useDisclosure(false);
  const query = useInfiniteQuery({ ...changesQuery(taskId), enabled: open });
  return (
    <section className={classes.section} aria-label={intl.formatMessage({ id: 'tasks.history' })}>
      <Button variant="default" size="compact-md" aria-expanded={open} aria-controls={id} onClick={toggle}>
        <FormattedMessage id={open ? 'tasks.history.hide' : 'tasks.history.show'} />
      </Button>
      <div id={id}>
        {open && query.isPending && <LoadingRows rows={3} />}
        {open && query.isError && <p>{problemWords(intl, query.error)}</p>}
        {open && (
          <ol className={classes.history}>
            {query.data?.pages
              .flatMap((page) => page.items)
              .map((change) => (
                <Change key={change.id} change={change} />
              ))}
          </ol>
        )}
        {open && <MoreButton query={query} />}
      </div>
    </section>
  );
};

const Change = ({ change: { at, by, kind, from, to, person } }: { change: TaskChange }) => {
  const intl = useIntl();
  const worded = (value: string | null) => {
    const status = taskStatuses.find((known) => known === value);
    if (kind === 'moved' && status) return intl.formatMessage({ id: `tasks.state.${status}` });
    if (kind === 'due' && value) return dayWords(intl, value.slice(0, 10));
    return value ?? '';
  };
  const unknown = <FormattedMessage id="tasks.somebody" />;
  return (
    <li>
      <FormattedMessage
        id={`tasks.change.${kind}`}
        values={{
          by: by ? <PersonName person={by} /> : unknown,
          person: person ? <PersonName person={person} /> : unknown,
          from: worded(from),
          to: worded(to),
          has: to ? 'yes' : 'no',
        }}
      />
      <small>
        <FormattedDate value={at} day="numeric" month="short" hour="numeric" minute="2-digit" />
      </small>
    </li>
  );
};
