import { QueryCache, QueryClient, MutationCache } from '@tanstack/react-query';
import { keys } from '../api/keys';
import { ApiError } from '../api/problem';

const MAX_RETRIES = 2;

/** Trying again helps against a broken line, not against a refusal. */
function shouldRetry(failures: number, error: Error): boolean {
  const status = error instanceof ApiError ? error.problem.status : 0;
  return failures < MAX_RETRIES && (status === 0 || status === 502 || status === 503);
}

export function createQueryClient(): QueryClient {
  const onError = (error: Error): void => {
    // The shell sees the null and shows the sign-in page; the address to come back to is kept there.
    if (error instanceof ApiError && error.problem.code !== 'LOGIN_FAILED' && error.isSignedOut) {
      client.setQueryData(keys.session, null);
    }
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({
      onError,
      onMutate: () => dropRefreshes(client),
      onSuccess: () => dropRefreshes(client),
    }),
    defaultOptions: { queries: { retry: shouldRetry, staleTime: 10_000 }, mutations: { retry: false } },
  });
  return client;
}

/**
 * A refresh that was asked for before a change was stored would bring back what was there before, and the next click
 * would be refused. First loads go on: somebody waits for them. The change itself is announced and refreshed again.
 */
const dropRefreshes = (client: QueryClient): Promise<void> =>
  client.cancelQueries({ predicate: ({ state }) => state.data !== undefined });
