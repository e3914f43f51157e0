import { followUps } from '@rollcall/contract/outreach';
import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { api } from '../../../app/api.ts';
import { sayProblem } from '../../../app/parts/say.ts';
import { problemWords } from '../../../app/states/problem-words.ts';

const followUpKeys = ['follow-ups'] as const;

/** Newcomers whom somebody of the branch should speak with, the longest waiting first. */
export const followUpsQuery = (branchId: string) =>
  infiniteQueryOptions({
    queryKey: [...followUpKeys, branchId],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api(followUps.list, { params: { branchId }, query: { limit: 10, cursor: pageParam } }, { signal }),
    getNextPageParam: (last) => last.nextCursor,
  });

type Settled = { followUpId: string; done: boolean };

/** Says that somebody has spoken with a newcomer, or has not yet. */
export const useSettleFollowUp = () => {
  const client = useQueryClient();
  const intl = useIntl();
  return useMutation({
    mutationFn: ({ followUpId, done }: Settled) =>
      api(done ? followUps.complete : followUps.reopen, { params: { followUpId } }),
    onError: (error) => sayProblem(problemWords(intl, error)),
    onSettled: () => client.invalidateQueries({ queryKey: followUpKeys }),
  });
};
