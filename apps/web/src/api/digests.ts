import { useQuery } from '@tanstack/react-query';
import { api, unwrap } from './client';
import { keys } from './keys';

export function useDigests() {
  return useQuery({
    queryKey: keys.digests,
    queryFn: async () => (await unwrap(api.GET('/api/v1/digests'))).items,
  });
}

export function useDigest(id: string) {
  return useQuery({
    queryKey: keys.digest(id),
    queryFn: () => unwrap(api.GET('/api/v1/digests/{id}', { params: { path: { id } } })),
    // Frozen as it was sent.
    staleTime: Infinity,
  });
}
