import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from './client';
import { keys } from './keys';
import type { NewPerson, NewUnit, PersonEdit } from './types';

const DIRECTORY_LIMIT = 500;

/** A directory has some hundred units: it is loaded once and searched on the spot. */
export function useUnits(jurisdictionId?: string, enabled = true) {
  return useQuery({
    queryKey: keys.units(jurisdictionId),
    queryFn: async () =>
      (
        await unwrap(
          api.GET('/api/v1/units', {
            params: {
              query: { limit: DIRECTORY_LIMIT, ...(jurisdictionId !== undefined && { jurisdictionId }) },
            },
          }),
        )
      ).items,
    staleTime: 60_000,
    enabled,
  });
}

export function useCreateUnit() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NewUnit) => unwrap(api.POST('/api/v1/units', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['units'] }),
  });
}

export function usePeople() {
  return useQuery({
    queryKey: keys.people,
    queryFn: async () => (await unwrap(api.GET('/api/v1/people'))).items,
  });
}

export function useCreatePerson() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NewPerson) => unwrap(api.POST('/api/v1/people', { body })),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keys.people }),
        client.invalidateQueries({ queryKey: ['units'] }),
      ]),
  });
}

export function usePatchPerson() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: PersonEdit & { id: string }) =>
      unwrap(api.PATCH('/api/v1/people/{id}', { params: { path: { id } }, body })),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keys.people }),
        client.invalidateQueries({ queryKey: ['units'] }),
      ]),
  });
}
