import type { RequestOf, ResponseOf } from '@rollcall/contract/endpoint';
import { type OwnSeriesRsvp, type Series, seriesEndpoints } from '@rollcall/contract/meetings/series';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { api } from '../../../../app/api.ts';
import { meetingKeys } from '../../../../app/meetings/meetings.queries.ts';
import { sayProblem } from '../../../../app/parts/say.ts';
import { problemWords } from '../../../../app/states/problem-words.ts';
import { seriesQuery } from '../series.queries.ts';
import { offerBack } from './offer-back.tsx';

export type SeriesWish = RequestOf<typeof seriesEndpoints.answer>['body'];
export type SeriesAnswered = ResponseOf<typeof seriesEndpoints.answer>;

/** The wish that leads to the answer that somebody has. */
export const seriesWishOf = ({ mode, ...own }: OwnSeriesRsvp): SeriesWish => ({ ...own, ...(mode ? { mode } : {}) });

/** Answers all meetings of a series at once, also those that are added later. */
export const useSeriesAnswer = (series: Pick<Series, 'id' | 'title'>) => {
  const client = useQueryClient();
  const intl = useIntl();
  const answer = useMutation({
    mutationFn: (wish: SeriesWish) => api(seriesEndpoints.answer, { params: { seriesId: series.id }, body: wish }),
    onSuccess: ({ ownRsvp }) => {
      client.setQueryData(seriesQuery(series.id).queryKey, (old) => old && { ...old, ownRsvp });
      return client.invalidateQueries({ queryKey: meetingKeys });
    },
    onError: (error) => sayProblem(problemWords(intl, error)),
  });
  return {
    mutate: answer.mutate,
    isPending: answer.isPending,
    /** Comes to none of them any more, and offers to have it back. */
    takeBack: (own: OwnSeriesRsvp) =>
      answer.mutate(
        { status: 'declined' },
        { onSuccess: () => offerBack(series.id, () => answer.mutate(seriesWishOf(own))) },
      ),
  };
};
