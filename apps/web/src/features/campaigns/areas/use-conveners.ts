import { areas, type PriorityAreaDetail } from '@rollcall/contract/areas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { api } from '../../../app/api.ts';
import { sayProblem } from '../../../app/parts/say.ts';
import { problemWords } from '../../../app/states/problem-words.ts';
import { areaQuery } from './areas.queries.ts';

export type ConvenerChange =
  { how: 'name'; personId: string; publicName: string | null } | { how: 'remove'; personId: string };

/** Gives a convener a public name, or ends the convening. */
export const useChangeConvener = (areaId: string) => {
  const intl = useIntl();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (change: ConvenerChange): Promise<PriorityAreaDetail> => {
      const params = { areaId, personId: change.personId };
      if (change.how === 'name') {
        return api(areas.nameConvener, { params, body: { publicName: change.publicName } });
      }
      await api(areas.removeConvener, { params });
      return api(areas.get, { params: { areaId } });
    },
    onSuccess: (area) => queries.setQueryData(areaQuery(areaId).queryKey, area),
    onError: (error) => sayProblem(problemWords(intl, error)),
  });
};
