import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type TaskDetail, tasks } from '@rollcall/contract/campaigns/tasks';
import { useQueryClient } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import { api } from '../../../../app/api.ts';
import { useSeenVersion } from '../../../../app/forms/use-seen-version.ts';
import { useIdempotencyKey } from '../../../../app/idempotency.ts';
import { FormWindow } from '../../../../app/forms/form-window.tsx';
import { say } from '../../../../app/parts/say.ts';
import { readTasksAgain } from '../../../../app/tasks/tasks.queries.ts';
import type { CampaignPlace } from '../../data/use-branches-in.ts';
import type { TaskCampaign } from '../use-task-places.ts';
import { draftOf, freshTask, parseAdded, parseChanged, type TaskDraft } from './task-draft.ts';
import { TaskForm } from './task-form.tsx';

/** A button that opens the form of a new task. */
export const AddTaskDialog = ({ campaign, places }: { campaign: TaskCampaign; places: CampaignPlace[] }) => {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button onClick={open}>
        <FormattedMessage id="tasks.add" />
      </Button>
      <FormWindow opened={opened} onClose={close} title={<FormattedMessage id="tasks.add" />}>
        <AddTask campaign={campaign} places={places} close={close} />
      </FormWindow>
    </>
  );
};

type AddProps = { campaign: TaskCampaign; places: CampaignPlace[]; close: () => void };

const AddTask = ({ campaign, places, close }: AddProps) => {
  const client = useQueryClient();
  const headers = useIdempotencyKey();
  const send = async (draft: TaskDraft) => {
    const body = parseAdded(draft);
    if (!body.success) return body.error;
    const { title } = await api(tasks.add, { params: { campaignId: campaign.id }, body: body.data }, { headers });
    await readTasksAgain(client);
    say(<FormattedMessage id="tasks.added" values={{ task: title }} />);
    return null;
  };
  return (
    <TaskForm
      campaignId={campaign.id}
      initial={freshTask(places[0]?.id ?? '')}
      places={places}
      onSend={send}
      submit={<FormattedMessage id="tasks.add" />}
      close={close}
    />
  );
};

/** A button that opens the form of a task that is there. */
export const ChangeTaskDialog = ({ task }: { task: TaskDetail }) => {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" size="compact-md" onClick={open}>
        <FormattedMessage id="tasks.change" />
      </Button>
      <FormWindow opened={opened} onClose={close} title={<FormattedMessage id="tasks.form.change" />}>
        <ChangeTask task={task} close={close} />
      </FormWindow>
    </>
  );
};

const ChangeTask = ({ task, close }: { task: TaskDetail; close: () => void }) => {
  const client = useQueryClient();
  const against = useSeenVersion(task.version);
  const send = async (draft: TaskDraft) => {
    const body = parseChanged(draft);
    if (!body.success) return body.error;
    await against((match) => api(tasks.change, { params: { taskId: task.id }, body: body.data }, match));
    await readTasksAgain(client);
    return null;
  };
  return (
    <TaskForm
      campaignId={task.campaign.id}
      taskId={task.id}
      initial={draftOf(task)}
      places={[]}
      onSend={send}
      submit={<FormattedMessage id="tasks.form.save" />}
      close={close}
    />
  );
};
