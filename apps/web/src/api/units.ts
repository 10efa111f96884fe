import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ifMatch, unwrap } from './client';
import { keys } from './keys';
import type { NewPerson, NewUnit, Person, PersonEdit } from './types';

const DIRECTORY_LIMIT = 500;

/** A directory has some hundred units: it is loaded once and searched on the spot. */
export function useUnits(jurisdictionId?: string, enabled = true, inactive = false) {
  return useQuery({
    queryKey: [...keys.units(jurisdictionId), inactive],
    queryFn: async () =>
      (
        await unwrap(
          api.GET('/api/v1/units', {
            params: {
              query: {
                limit: DIRECTORY_LIMIT,
                ...(jurisdictionId !== undefined && { jurisdictionId }),
                ...(inactive && { inactive }),
              },
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
    mutationFn: ({ id, version, ...body }: PersonEdit & Pick<Person, 'id' | 'version'>) =>
      unwrap(api.PATCH('/api/v1/people/{id}', { params: { path: { id } }, headers: ifMatch(version), body })),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keys.people }),
        client.invalidateQueries({ queryKey: ['units'] }),
      ]),
  });
}
