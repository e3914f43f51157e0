import { type Goal, goals } from '@rollcall/contract/campaigns/goals';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../../app/api.ts';
import { sayUndo } from '../../../../app/parts/say-undo.tsx';
import { sayProblem } from '../../../../app/parts/say.ts';
import { problemWords } from '../../../../app/states/problem-words.ts';
import { readGoalsAgain } from '../goals.queries.ts';

/** Takes a goal off its campaign, and offers to put it back with all that was reached. */
export const useRemoveGoal = ({ id: goalId, campaignId, title }: Goal) => {
  const intl = useIntl();
  const client = useQueryClient();
  const params = { campaignId, goalId };
  const onError = (error: unknown) => sayProblem(problemWords(intl, error));
  const again = () => readGoalsAgain(client, campaignId);
  const putBack = async () => {
    await api(goals.putBack, { params }).catch(onError);
    await again();
  };
  return useMutation({
    mutationFn: () => api(goals.remove, { params }),
    onError,
    onSuccess: () =>
      sayUndo(<FormattedMessage id="goals.removed" values={{ goal: title }} />, `goal-${goalId}`, putBack),
    onSettled: again,
  });
};
