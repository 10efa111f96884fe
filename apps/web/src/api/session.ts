import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from './client';
import { keys } from './keys';
import { ApiError } from './problem';
import type { Me } from './types';

/** Who is signed in; null when nobody is. Asked again now and then for the day and the unread count. */
export function useSession() {
  return useQuery<Me | null>({
    queryKey: keys.session,
    queryFn: async () => {
      try {
        return await unwrap(api.GET('/api/v1/session'));
      } catch (error) {
        if (error instanceof ApiError && error.isSignedOut) return null;
        throw error;
      }
    },
    staleTime: 30_000,
    refetchInterval: 60_000,
  });
}

/** For pages inside the shell, where somebody is signed in by construction. */
export function useMe(): Me {
  const { data } = useSession();
  if (data === undefined || data === null) throw new Error('useMe outside of the signed-in area');
  return data;
}

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { login: string; password: string }) => unwrap(api.POST('/api/v1/session', { body })),
    onSuccess: (me) => {
      client.clear();
      client.setQueryData(keys.session, me);
    },
  });
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(api.DELETE('/api/v1/session')),
    // Signed out is what the person wants, whatever the server says about a session that had already ended.
    onSettled: () => {
      client.clear();
      client.setQueryData(keys.session, null);
    },
  });
}
