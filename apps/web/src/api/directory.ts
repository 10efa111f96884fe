import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ifMatch, unwrap } from './client';
import { keys } from './keys';
import type { GroupRole, Role, Unit, UnitEdit } from './types';

export function useUnitDetail(id: string) {
  return useQuery({
    queryKey: keys.unit(id),
    queryFn: () => unwrap(api.GET('/api/v1/units/{id}', { params: { path: { id } } })),
  });
}

/** Units and people name each other: a change of the one makes the other stale. */
function useStale() {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['units'] }),
      client.invalidateQueries({ queryKey: keys.people }),
    ]);
}

export function usePatchUnit() {
  const stale = useStale();
  return useMutation({
    mutationFn: ({ unit, edit }: { unit: Pick<Unit, 'id' | 'version'>; edit: UnitEdit }) =>
      unwrap(
        api.PATCH('/api/v1/units/{id}', {
          params: { path: { id: unit.id } },
          headers: ifMatch(unit.version),
          body: edit,
        }),
      ),
    onSuccess: stale,
  });
}

export function useAddAlias(unitId: string) {
  const stale = useStale();
  return useMutation({
    mutationFn: (alias: string) =>
      unwrap(api.POST('/api/v1/units/{id}/aliases', { params: { path: { id: unitId } }, body: { alias } })),
    onSuccess: stale,
  });
}

export function useRemoveAlias(unitId: string) {
  const stale = useStale();
  return useMutation({
    mutationFn: (aliasId: string) =>
      unwrap(
        api.DELETE('/api/v1/units/{id}/aliases/{aliasId}', { params: { path: { id: unitId, aliasId } } }),
      ),
    onSuccess: stale,
  });
}

export function useSetMembers(unit: Pick<Unit, 'id' | 'version'>) {
  const stale = useStale();
  return useMutation({
    mutationFn: (members: { unitId: string; role: GroupRole }[]) =>
      unwrap(
        api.PUT('/api/v1/units/{id}/members', {
          params: { path: { id: unit.id } },
          headers: ifMatch(unit.version),
          body: { members },
        }),
      ),
    onSuccess: stale,
  });
}

export function useMergePreview(unitId: string, into: string | undefined) {
  return useQuery({
    queryKey: ['units', 'merge', unitId, into ?? ''],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/units/{id}/merge-preview', {
          params: { path: { id: unitId }, query: { into: into ?? '' } },
        }),
      ),
    enabled: into !== undefined,
    gcTime: 0,
  });
}

export function useMergeUnit(unitId: string) {
  const stale = useStale();
  return useMutation({
    mutationFn: ({ version, intoId, note }: { version: number; intoId: string; note: string }) =>
      unwrap(
        api.POST('/api/v1/units/{id}/merge', {
          params: { path: { id: unitId } },
          headers: ifMatch(version),
          body: { intoId, ...(note !== '' && { note }) },
        }),
      ),
    onSuccess: stale,
  });
}

export function useHandover(unit: Pick<Unit, 'id' | 'version'>) {
  const stale = useStale();
  return useMutation({
    mutationFn: (body: { fromPersonId: string; toPersonId: string; role: Role }) =>
      unwrap(
        api.POST('/api/v1/units/{id}/handover', {
          params: { path: { id: unit.id } },
          headers: ifMatch(unit.version),
          body,
        }),
      ),
    onSuccess: stale,
  });
}

export function useJoinUnit(personId: string) {
  const stale = useStale();
  return useMutation({
    mutationFn: (body: { unitId: string; role: Role }) =>
      unwrap(api.POST('/api/v1/people/{id}/memberships', { params: { path: { id: personId } }, body })),
    onSuccess: stale,
  });
}

export function useLeaveUnit(personId: string) {
  const stale = useStale();
  return useMutation({
    mutationFn: (membershipId: string) =>
      unwrap(
        api.DELETE('/api/v1/people/{id}/memberships/{membershipId}', {
          params: { path: { id: personId, membershipId } },
        }),
      ),
    onSuccess: stale,
  });
}

/** A rehearsal first; the same file again with `apply` writes it. */
export function useImportUnits() {
  const stale = useStale();
  return useMutation({
    mutationFn: ({ jurisdictionId, file, apply }: { jurisdictionId: string; file: File; apply: boolean }) => {
      const form = new FormData();
      form.append('jurisdictionId', jurisdictionId);
      form.append('apply', String(apply));
      form.append('file', file, file.name);
      return unwrap(
        api.POST('/api/v1/units/import', {
          body: { jurisdictionId, apply, file: file.name },
          bodySerializer: () => form, // the multipart form of the same request
        }),
      );
    },
    onSuccess: ({ applied }) => (applied ? stale() : undefined),
  });
}

export function useBelow() {
  return useQuery({
    queryKey: keys.below,
    queryFn: async () => (await unwrap(api.GET('/api/v1/overview/below'))).items,
  });
}
