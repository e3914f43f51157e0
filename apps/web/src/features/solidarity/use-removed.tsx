import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { sayUndo } from '../../app/parts/say-undo.tsx';
import { sayProblem } from '../../app/parts/say.ts';
import { problemWords } from '../../app/states/problem-words.ts';

type Options<T> = { queryKey: QueryKey; remove: (item: T) => Promise<void>; restore: (item: T) => Promise<unknown> };

/** Takes an item out of its list at once, and offers to put it back. */
export const useRemoved = <T extends { id: string }>({ queryKey, remove, restore }: Options<T>) => {
  const intl = useIntl();
  const queries = useQueryClient();
  const again = () => queries.invalidateQueries({ queryKey });
  const onError = (error: Error) => sayProblem(problemWords(intl, error));
  const undo = useMutation({ mutationFn: restore, onSuccess: again, onError });
  return useMutation({
    mutationFn: remove,
    onSuccess: async (_, item) => {
      sayUndo(<FormattedMessage id="solidarity.removed" />, `removed-${item.id}`, () => undo.mutate(item));
      await again();
    },
    onError,
  });
};
