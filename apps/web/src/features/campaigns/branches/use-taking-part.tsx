import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { campaignBranches } from '@rollcall/contract/campaigns/branches';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../app/api.ts';
import { say, sayProblem } from '../../../app/parts/say.ts';
import { problemWords } from '../../../app/states/problem-words.ts';
import { campaignKeys } from '../data/campaign.queries.ts';

type Wish = { branch: { id: string; name: string }; takesPart: boolean };

/** Takes a national campaign up for a branch, or gives it up; both can be taken back. */
export const useTakingPart = (campaignId: string) => {
  const intl = useIntl();
  const client = useQueryClient();
  const notice = `taking-part-${campaignId}`;
  const send = async ({ branch, takesPart }: Wish) => {
    const params = { campaignId, branchId: branch.id };
    await (takesPart ? api(campaignBranches.adopt, { params }) : api(campaignBranches.leave, { params }));
    await client.invalidateQueries({ queryKey: campaignKeys });
  };
  const onError = (error: unknown) => sayProblem(problemWords(intl, error));
  const bringBack = async (wish: Wish) => {
    notifications.hide(notice);
    await send({ ...wish, takesPart: !wish.takesPart }).catch(onError);
  };
  return useMutation({
    mutationFn: send,
    onError,
    onSuccess: (_, wish) =>
      say(
        <>
          <FormattedMessage
            id={wish.takesPart ? 'campaign.taken-up' : 'campaign.given-up'}
            values={{ branch: wish.branch.name }}
          />
          <Button size="compact-sm" variant="default" ml="sm" onClick={() => void bringBack(wish)}>
            <FormattedMessage id="campaign.undo" />
          </Button>
        </>,
        notice,
      ),
  });
};
