import { ActionIcon, Button, FileButton, Progress } from '@mantine/core';
import { TASK_FILES_AT_MOST, type TaskDetail, type TaskFile, tasks } from '@rollcall/contract/campaigns/tasks';
import { acceptedFiles, FILE_MEGABYTES_AT_MOST, fileHref } from '@rollcall/contract/files';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../../../app/api.ts';
import { PersonName } from '../../../../../app/parts/person-name.tsx';
import { sayProblem } from '../../../../../app/parts/say.ts';
import { problemWords } from '../../../../../app/states/problem-words.ts';
import { Cross } from '../../../../../app/parts/icons.tsx';
import { readTasksAgain } from '../../../../../app/tasks/tasks.queries.ts';
import { useTaskActs } from '../../../../../app/tasks/use-task-acts.tsx';
import classes from '../detail.module.css';
import { fileSize } from './file-size.ts';
import { type Upload, useUploads } from './use-uploads.ts';

/** The files that hang on a task, those on their way, and the way to add more. */
export const Attachments = ({ task }: { task: TaskDetail }) => {
  const intl = useIntl();
  const { uploads, send, drop } = useUploads(task.id);
  const { attachments, may } = task;
  if (attachments.length === 0 && !may.work) return null;
  return (
    <section className={classes.section} aria-label={intl.formatMessage({ id: 'tasks.files' })}>
      <h2>
        <FormattedMessage id="tasks.files" />
        {may.work && (
          <span>
            <FormattedMessage id="tasks.files.hint" values={{ megabytes: FILE_MEGABYTES_AT_MOST }} />
          </span>
        )}
      </h2>
      <ul className={classes.files}>
        {attachments.map((file) => (
          <Attachment key={file.id} file={file} task={task} />
        ))}
        {uploads.map((upload) => (
          <UploadRow key={upload.key} upload={upload} drop={() => drop(upload.key)} />
        ))}
      </ul>
      {may.work && attachments.length + uploads.length < TASK_FILES_AT_MOST && (
        <FileButton multiple accept={acceptedFiles} onChange={(chosen) => void send(chosen)}>
          {(props) => (
            <Button {...props} variant="default" size="compact-md" mt={6}>
              <FormattedMessage id="tasks.files.add" />
            </Button>
          )}
        </FileButton>
      )}
    </section>
  );
};

const Attachment = ({ file, task }: { file: TaskFile; task: TaskDetail }) => {
  const intl = useIntl();
  const client = useQueryClient();
  const { undoable } = useTaskActs(task);
  const params = { taskId: task.id, fileId: file.id };
  const detach = useMutation({
    mutationFn: () => api(tasks.detach, { params }),
    onError: (error) => sayProblem(problemWords(intl, error)),
    onSuccess: () =>
      undoable(<FormattedMessage id="tasks.file.removed" values={{ file: file.name }} />, () =>
        api(tasks.attach, { params }),
      ),
    onSettled: () => readTasksAgain(client),
  });
  return (
    <li>
      <span className={classes.file}>
        <a href={fileHref(file)} download>
          {file.name}
        </a>
        <small>
          {fileSize(intl, file.size)}
          {file.addedBy && (
            <>
              {' · '}
              <PersonName person={file.addedBy} />
            </>
          )}
        </small>
      </span>
      {file.mayRemove && (
        <ActionIcon
          variant="subtle"
          size="lg"
          loading={detach.isPending}
          aria-label={intl.formatMessage({ id: 'tasks.file.remove' }, { file: file.name })}
          onClick={() => detach.mutate()}
        >
          <Cross />
        </ActionIcon>
      )}
    </li>
  );
};

const UploadRow = ({ upload: { name, share, problem }, drop }: { upload: Upload; drop: () => void }) => {
  const intl = useIntl();
  return (
    <li>
      <span className={classes.file}>
        {name}
        {problem ? (
          <p role="alert" className={classes.problem}>
            {problem}
          </p>
        ) : (
          <Progress
            value={100 * share}
            mt={4}
            aria-label={intl.formatMessage({ id: 'tasks.file.sending' }, { file: name })}
          />
        )}
      </span>
      <ActionIcon
        variant="subtle"
        size="lg"
        aria-label={intl.formatMessage({ id: problem ? 'tasks.file.dismiss' : 'tasks.file.stop' }, { file: name })}
        onClick={drop}
      >
        <Cross />
      </ActionIcon>
    </li>
  );
};
