import { type Meeting } from '@rollcall/contract/meetings';
import { rsvps } from '@rollcall/contract/meetings/rsvps';
import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { type IntlShape, useIntl } from 'react-intl';
import { ApiError } from '@rollcall/contract/client';
import { api } from '../api.ts';
import { meetingKeys } from '../meetings/meetings.queries.ts';
import { sayProblem } from '../parts/say.ts';
import { problemWords } from '../states/problem-words.ts';
import { expectedRsvp, patchMeeting, type Wish, withAnswer, withDetails } from './answered.ts';

/** No place on the other side, where somebody wanted to go over to it, is not the same as none for a guest. */
const refusalWords = (intl: IntlShape, error: Error) =>
  error instanceof ApiError &&
  error.problem.code === 'not-enough-places' &&
  error.problem.errors?.some(({ path }) => path === 'mode')
    ? intl.formatMessage({ id: 'mode.full' })
    : problemWords(intl, error);

/** Answers a meeting: seen at once wherever the meeting stands, taken back where the server refuses. */
export const useAnswer = (meeting: Pick<Meeting, 'id'>) => {
  const client = useQueryClient();
  const intl = useIntl();
  const show = (change: (m: Meeting) => Meeting) =>
    client.setQueriesData({ queryKey: meetingKeys }, (data: unknown) => patchMeeting(data, meeting.id, change));
  return useMutation({
    mutationKey: ['answer', meeting.id],
    scope: { id: `answer-${meeting.id}` }, // taps that follow fast are sent one after the other
    mutationFn: (wish: Wish) => api(rsvps.answer, { params: { meetingId: meeting.id }, body: wish }),
    onMutate: async (wish) => {
      await client.cancelQueries({ queryKey: meetingKeys });
      const before: [QueryKey, unknown][] = client.getQueriesData({ queryKey: meetingKeys });
      show((m) => withAnswer(m, expectedRsvp(m, wish)));
      return { before };
    },
    onSuccess: (own, wish) => show((m) => withDetails(withAnswer(m, own), wish)),
    onError: (error, _, context) => {
      for (const [key, data] of context?.before ?? []) client.setQueryData(key, data);
      sayProblem(refusalWords(intl, error));
    },
    onSettled: () => {
      if (client.isMutating({ mutationKey: ['answer'] }) > 1) return; // the last one brings the truth
      return client.invalidateQueries({ queryKey: meetingKeys });
    },
  });
};
