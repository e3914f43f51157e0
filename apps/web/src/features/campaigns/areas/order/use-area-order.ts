import { areas } from '@rollcall/contract/areas';
import type { PriorityArea } from '@rollcall/contract/campaigns';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { api } from '../../../../app/api.ts';
import { priorityAreasQuery } from '../../../../app/data/campaigns.queries.ts';
import { sayProblem } from '../../../../app/parts/say.ts';
import { problemWords } from '../../../../app/states/problem-words.ts';

const mutationKey = ['area-order'];

/** Puts the areas in another order: seen at once, taken back where the server refuses. */
export const useAreaOrder = () => {
  const intl = useIntl();
  const queries = useQueryClient();
  const { queryKey } = priorityAreasQuery();
  return useMutation({
    mutationKey,
    scope: { id: 'area-order' }, // moves that follow fast are sent one after the other
    mutationFn: (items: PriorityArea[]) => api(areas.order, { body: { areaIds: items.map(({ id }) => id) } }),
    onMutate: async (items) => {
      await queries.cancelQueries({ queryKey, exact: true });
      queries.setQueryData(queryKey, { items });
    },
    onError: (error) => sayProblem(problemWords(intl, error)),
    onSettled: () => {
      if (queries.isMutating({ mutationKey }) > 1) return; // the last one brings the truth
      return queries.invalidateQueries({ queryKey });
    },
  });
};
