import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type Petition, petitions } from '@rollcall/contract/petitions';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../../app/api.ts';
import { say, sayProblem } from '../../../../app/parts/say.ts';
import { problemWords } from '../../../../app/states/problem-words.ts';
import { petitionKeys, petitionQuery } from '../petitions.queries.ts';

type Step = 'publish' | 'unpublish' | 'close' | 'reopen';
const back = { publish: 'unpublish', close: 'reopen', unpublish: 'publish', reopen: 'close' } as const;

/** Opens or closes a petition at once, says so, and offers to take it back. */
export const useMovePetition = (petitionId: string) => {
  const intl = useIntl();
  const client = useQueryClient();
  const notice = `petition-${petitionId}`;
  const send = async (step: Step): Promise<Petition> => {
    const moved = await api(petitions[step], { params: { petitionId } });
    client.setQueryData(petitionQuery(petitionId).queryKey, moved);
    void client.invalidateQueries({ queryKey: petitionKeys });
    return moved;
  };
  const failed = (error: unknown) => sayProblem(problemWords(intl, error));
  const takeBack = async (step: Step) => {
    notifications.hide(notice);
    await send(back[step]).catch(failed);
  };
  const said = (step: Step): ReactNode => (
    <>
      <FormattedMessage id={`petition.${step}.done`} />
      <Button size="compact-sm" variant="default" ml="sm" onClick={() => void takeBack(step)}>
        <FormattedMessage id="campaign.undo" />
      </Button>
    </>
  );
  return useMutation({ mutationFn: send, onSuccess: (_, step) => say(said(step), notice), onError: failed });
};
