import { Button } from '@mantine/core';
import { can } from '@rollcall/contract/permissions';
import { type Petition, petitions } from '@rollcall/contract/petitions';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../../app/api.ts';
import { ButtonLink } from '../../../../app/links.tsx';
import { say, sayProblem } from '../../../../app/parts/say.ts';
import { useSession } from '../../../../app/session/session.queries.ts';
import { problemWords } from '../../../../app/states/problem-words.ts';
import { petitionKeys, petitionQuery } from '../petitions.queries.ts';
import { useMovePetition } from './use-move-petition.tsx';

/** What those who plan a petition can do with it: the next step first. */
export const PetitionActions = ({ petition }: { petition: Petition }) => {
  const { id: petitionId, state } = petition;
  const plans = can(useSession(), 'campaigns.manage', petition.branch?.id ?? null);
  const move = useMovePetition(petitionId);
  if (!plans) return null;
  return (
    <>
      {state === 'draft' && (
        <Button loading={move.isPending} onClick={() => move.mutate('publish')}>
          <FormattedMessage id="petition.publish" />
        </Button>
      )}
      <ButtonLink variant="default" to="/petitions/$petitionId/edit" params={{ petitionId }}>
        <FormattedMessage id="petition.edit" />
      </ButtonLink>
      {state === 'open' && (
        <Button variant="default" loading={move.isPending} onClick={() => move.mutate('close')}>
          <FormattedMessage id="petition.close" />
        </Button>
      )}
      {state === 'closed' && (
        <Button variant="default" loading={move.isPending} onClick={() => move.mutate('reopen')}>
          <FormattedMessage id="petition.reopen" />
        </Button>
      )}
      {state === 'draft' && <Remove petitionId={petitionId} />}
    </>
  );
};

const Remove = ({ petitionId }: { petitionId: string }) => {
  const intl = useIntl();
  const client = useQueryClient();
  const navigate = useNavigate();
  const remove = useMutation({
    mutationFn: () => api(petitions.remove, { params: { petitionId } }),
    onSuccess: async () => {
      await navigate({ to: '/petitions' });
      client.removeQueries({ queryKey: petitionQuery(petitionId).queryKey });
      await client.invalidateQueries({ queryKey: [...petitionKeys, 'list'] });
      say(<FormattedMessage id="petition.removed" />);
    },
    onError: (error) => sayProblem(problemWords(intl, error)),
  });
  return (
    <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate()}>
      <FormattedMessage id="petition.remove" />
    </Button>
  );
};
