import { campaignBranches } from '@rollcall/contract/campaigns/branches';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../app/api.ts';
import { sayUndo } from '../../../app/parts/say-undo.tsx';
import { sayProblem } from '../../../app/parts/say.ts';
import { problemWords } from '../../../app/states/problem-words.ts';
import { campaignKeys } from '../data/campaign.queries.ts';

type Wish = { branch: { id: string; name: string }; takesPart: boolean };

/** Takes a national campaign up for a branch, or gives it up; both can be taken back. */
export const useTakingPart = (campaignId: string) => {
  const intl = useIntl();
  const client = useQueryClient();
  const send = async ({ branch, takesPart }: Wish) => {
    const params = { campaignId, branchId: branch.id };
    await (takesPart ? api(campaignBranches.adopt, { params }) : api(campaignBranches.leave, { params }));
    await client.invalidateQueries({ queryKey: campaignKeys });
  };
  const onError = (error: unknown) => sayProblem(problemWords(intl, error));
  return useMutation({
    mutationFn: send,
    onError,
    onSuccess: (_, wish) =>
      sayUndo(
        <FormattedMessage
          id={wish.takesPart ? 'campaign.taken-up' : 'campaign.given-up'}
          values={{ branch: wish.branch.name }}
        />,
        `taking-part-${campaignId}`,
        () => send({ ...wish, takesPart: !wish.takesPart }).catch(onError),
      ),
  });
};
