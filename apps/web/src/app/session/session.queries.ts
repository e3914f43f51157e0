import { sessions } from '@rollcall/contract/session';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { api } from '../api.ts';

export const sessionQuery = () =>
  queryOptions({
    queryKey: ['session'],
    queryFn: ({ signal }) => api(sessions.get, {}, { signal }),
    staleTime: 5 * 60_000,
  });

/** Who is signed in. The root route has loaded it, so that pages have it at once. */
export const useSession = () => useSuspenseQuery(sessionQuery()).data;
