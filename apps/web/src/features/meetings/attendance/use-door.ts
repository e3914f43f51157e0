import { type Meeting, type MeetingPerson, rsvps } from '@rollcall/contract/meetings';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';
import { useIntl } from 'react-intl';
import { api } from '../../../app/api.ts';
import { meetingQuery } from '../../../app/meetings/meetings.queries.ts';
import { sayProblem } from '../../../app/parts/say.ts';
import { problemWords } from '../../../app/states/problem-words.ts';
import { answersQuery } from '../meetings.queries.ts';
import { recorded } from './door.ts';

type Tick = { person: MeetingPerson; came: boolean };

/** The whole list, read page after page, and the ticks: seen at once, taken back where the server refuses. */
export const useDoor = (meetingId: string) => {
  const intl = useIntl();
  const client = useQueryClient();
  const options = answersQuery(meetingId);
  const { data, hasNextPage, isFetching, isPending, isError, error, fetchNextPage } = useInfiniteQuery({
    ...options,
    staleTime: Infinity, // ticks keep it true; reading 5,000 rows again after each one would not help
  });
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [hasNextPage, isFetching, isError, fetchNextPage]);

  const show = useCallback(
    ({ person, came }: Tick) =>
      client.setQueryData(options.queryKey, (old) => {
        if (!old) return old;
        const known = old.pages.some(({ items }) => items.some((p) => p.personId === person.personId));
        return {
          ...old,
          pages: old.pages.map((page, i) =>
            known
              ? page.items.some((p) => p.personId === person.personId)
                ? { ...page, items: recorded(page.items, person, came) }
                : page
              : i === 0
                ? { ...page, items: recorded(page.items, person, came) }
                : page,
          ),
        };
      }),
    [client, options.queryKey],
  );

  const { mutate } = useMutation({
    scope: { id: `door-${meetingId}` },
    mutationFn: ({ person, came }: Tick) =>
      api(rsvps.recordAttendance, { params: { meetingId, personId: person.personId }, body: { came } }),
    onMutate: show,
    onError: (error, { person, came }) => {
      show({ person, came: !came });
      sayProblem(problemWords(intl, error));
    },
    onSuccess: ({ cameCount }) => {
      client.setQueryData(
        meetingQuery(meetingId).queryKey,
        (old) => old && { ...old, counts: { ...old.counts, came: cameCount } satisfies Meeting['counts'] },
      );
    },
  });
  const record = useCallback((person: MeetingPerson, came: boolean) => mutate({ person, came }), [mutate]);
  const people = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  return { people, isPending: isPending || hasNextPage, error: isPending || isError ? error : null, record };
};
