import { type Petition, petition, petitions } from '@rollcall/contract/petitions';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { api } from '../../../../app/api.ts';
import { theirsOf } from '../../../../app/forms/theirs-of.ts';
import { say } from '../../../../app/parts/say.ts';
import { petitionKeys, petitionQuery } from '../petitions.queries.ts';
import { type Draft, requestOf } from './draft.ts';

type Outcome = { onSaved: (saved: Petition) => void; onRefused: (error: Error) => void };

/** Writes a petition against the version that the builder began with. */
export const useSavePetition = (petitionId: string, { onSaved, onRefused }: Outcome) => {
  const intl = useIntl();
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: ({ draft, version }: { draft: Draft; version: number }) =>
      api(
        petitions.change,
        { params: { petitionId }, body: requestOf(draft) },
        { headers: { 'if-match': `"${version}"` } },
      ),
    onSuccess: (saved) => {
      client.setQueryData(petitionQuery(petitionId).queryKey, saved);
      void client.invalidateQueries({ queryKey: [...petitionKeys, 'list'] });
      say(intl.formatMessage({ id: 'petition.saved' }));
      onSaved(saved);
    },
    onError: onRefused,
  });
  return {
    save: save.mutate,
    reset: save.reset,
    isPending: save.isPending,
    error: save.error,
    /** 412: the petition as somebody else has left it. */
    theirs: theirsOf(save.error, petition),
  };
};
