import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ifMatch, unwrap } from './client';
import { keys } from './keys';
import type { components } from './schema';
import type { Id } from './types';

export type Policy = components['schemas']['Policy'];
export type PolicyChange = components['schemas']['PolicyChange'];
export type ReportCadence = components['schemas']['ReportCadence'];

export function usePolicy(jurisdictionId: Id | undefined) {
  return useQuery({
    queryKey: keys.policy(jurisdictionId),
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/policies', {
          params: { query: jurisdictionId === undefined ? {} : { jurisdictionId } },
        }),
      ),
    refetchOnWindowFocus: false,
  });
}

export function useChangePolicy(jurisdictionId: Id | undefined) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ revision, change }: { revision: number; change: PolicyChange }) =>
      unwrap(api.POST('/api/v1/policies', { headers: ifMatch(revision), body: change })),
    onSuccess: (policy) => {
      client.setQueryData(keys.policy(jurisdictionId), policy);
      void client.invalidateQueries({ queryKey: ['reports'] });
    },
  });
}
