import { type Petition, petitions } from '@rollcall/contract/petitions';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../../app/api.ts';
import { sayUndo } from '../../../../app/parts/say-undo.tsx';
import { sayProblem } from '../../../../app/parts/say.ts';
import { problemWords } from '../../../../app/states/problem-words.ts';
import { petitionKeys, petitionQuery } from '../petitions.queries.ts';

type Step = 'publish' | 'unpublish' | 'close' | 'reopen';
const back = { publish: 'unpublish', close: 'reopen', unpublish: 'publish', reopen: 'close' } as const;

/** Opens or closes a petition at once, says so, and offers to take it back. */
export const useMovePetition = (petitionId: string) => {
  const intl = useIntl();
  const client = useQueryClient();
  const send = async (step: Step): Promise<Petition> => {
    const moved = await api(petitions[step], { params: { petitionId } });
    client.setQueryData(petitionQuery(petitionId).queryKey, moved);
    void client.invalidateQueries({ queryKey: [...petitionKeys, 'list'] });
    return moved;
  };
  const failed = (error: unknown) => sayProblem(problemWords(intl, error));
  return useMutation({
    mutationFn: send,
    onSuccess: (_, step) =>
      sayUndo(<FormattedMessage id={`petition.${step}.done`} />, `petition-${petitionId}`, () =>
        send(back[step]).catch(failed),
      ),
    onError: failed,
  });
};
