import { taskTemplates } from '@rollcall/contract/campaigns/task-templates';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../../app/api.ts';
import { useIdempotencyKey } from '../../../../app/idempotency.ts';
import { sayUndo } from '../../../../app/parts/say-undo.tsx';
import { say, sayProblem } from '../../../../app/parts/say.ts';
import { problemWords } from '../../../../app/states/problem-words.ts';
import { readTasksAgain } from '../../../../app/tasks/tasks.queries.ts';
import type { TaskCampaign } from '../use-task-places.ts';

type Wish = { templateId: string; branchId: string | null; on: string };

/** Lays out the tasks and shows the board; in one step they can be taken away again. */
export const useLayOut = (campaign: TaskCampaign) => {
  const intl = useIntl();
  const client = useQueryClient();
  const navigate = useNavigate();
  const headers = useIdempotencyKey();
  const takeBack = async (layoutId: string) => {
    try {
      const { kept } = await api(taskTemplates.takeBack, { params: { layoutId } });
      say(<FormattedMessage id="tasks.layout.taken-back" values={{ kept }} />);
    } catch (error) {
      sayProblem(problemWords(intl, error));
    }
    await readTasksAgain(client);
  };
  return useMutation({
    mutationFn: ({ on, branchId, templateId }: Wish) =>
      api(
        taskTemplates.layOut,
        { params: { campaignId: campaign.id }, body: { on, branchId, templateId } },
        // Laid out again with another day it is another layout.
        { headers: { 'idempotency-key': `${headers['idempotency-key']}-${templateId}-${branchId ?? ''}-${on}` } },
      ),
    onSuccess: async ({ id, tasks }) => {
      await readTasksAgain(client);
      await navigate({ to: '/campaigns/$campaignId/tasks', params: { campaignId: campaign.id } });
      sayUndo(<FormattedMessage id="tasks.layout.done" values={{ count: tasks.length }} />, `layout-${id}`, () =>
        takeBack(id),
      );
    },
  });
};
