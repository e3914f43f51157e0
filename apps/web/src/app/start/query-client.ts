import { ApiError } from '@rollcall/contract/client';
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { goToSignIn } from '../session/sign-in.ts';

const mayPass = (error: Error) => !(error instanceof ApiError) || error.status >= 502;

const onError = (error: Error) => {
  if (error instanceof ApiError && error.problem.code === 'unauthenticated') goToSignIn();
};

/** Asks again only where asking again may help: the server is away, not "no". */
export const createQueryClient = () =>
  new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => failures < 2 && mayPass(error),
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
