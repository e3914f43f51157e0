import { type AddGoalEntry, type Goal, type GoalEntry, goals } from '@rollcall/contract/campaigns/goals';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../../app/api.ts';
import { sayUndo } from '../../../../app/parts/say-undo.tsx';
import { sayProblem } from '../../../../app/parts/say.ts';
import { problemWords } from '../../../../app/states/problem-words.ts';
import { readGoalsAgain } from '../goals.queries.ts';

type Sent = { body: AddGoalEntry; headers: Record<string, string> };

/** Writes down what was reached, or takes it back; either can be undone at once. */
export const useEntryActs = ({ id: goalId, campaignId, unit }: Goal) => {
  const intl = useIntl();
  const client = useQueryClient();
  const params = { campaignId, goalId };
  const again = () => readGoalsAgain(client, campaignId);
  const onError = (error: unknown) => sayProblem(problemWords(intl, error));
  const undoable = (id: 'goals.entry.added' | 'goals.entry.removed', amount: number, undo: () => Promise<unknown>) =>
    sayUndo(<FormattedMessage id={id} values={{ amount, unit }} />, `goal-entry-${goalId}`, () =>
      undo().catch(onError).then(again),
    );
  const add = useMutation({
    mutationFn: ({ body, headers }: Sent) => api(goals.addEntry, { params, body }, { headers }),
    onSuccess: ({ id: entryId, amount }) =>
      undoable('goals.entry.added', amount, () => api(goals.removeEntry, { params: { ...params, entryId } })),
    onSettled: again,
  });
  const remove = useMutation({
    mutationFn: ({ id: entryId }: GoalEntry) => api(goals.removeEntry, { params: { ...params, entryId } }),
    onError,
    onSuccess: (_, { branch, on, amount, note }) =>
      undoable('goals.entry.removed', amount, () =>
        api(goals.addEntry, { params, body: { branchId: branch?.id ?? null, on, amount, note } }),
      ),
    onSettled: again,
  });
  return { add, remove };
};
