import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type Goal, goals } from '@rollcall/contract/campaigns/goals';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../../app/api.ts';
import { say, sayProblem } from '../../../../app/parts/say.ts';
import { problemWords } from '../../../../app/states/problem-words.ts';
import { readGoalsAgain } from '../goals.queries.ts';

/** Takes a goal off its campaign, and offers to put it back with all that was reached. */
export const useRemoveGoal = ({ id: goalId, campaignId, title }: Goal) => {
  const intl = useIntl();
  const client = useQueryClient();
  const params = { campaignId, goalId };
  const notice = `goal-${goalId}`;
  const onError = (error: unknown) => sayProblem(problemWords(intl, error));
  const again = () => readGoalsAgain(client, campaignId);
  const putBack = async () => {
    notifications.hide(notice);
    await api(goals.putBack, { params }).catch(onError);
    await again();
  };
  return useMutation({
    mutationFn: () => api(goals.remove, { params }),
    onError,
    onSuccess: () =>
      say(
        <>
          <FormattedMessage id="goals.removed" values={{ goal: title }} />
          <Button size="compact-sm" variant="default" ml="sm" onClick={() => void putBack()}>
            <FormattedMessage id="undo" />
          </Button>
        </>,
        notice,
      ),
    onSettled: again,
  });
};
