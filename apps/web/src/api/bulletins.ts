import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { saveFile } from '../lib/save-file';
import { api, ifMatch, unwrap, unwrapFile } from './client';
import { keys } from './keys';
import type { Bulletin, BulletinSection, Id, NewBulletin } from './types';

const PAGE = 30;

export function useBulletins() {
  return useInfiniteQuery({
    queryKey: keys.bulletins,
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET('/api/v1/bulletins', {
          params: { query: { limit: PAGE, ...(pageParam !== null && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

export function useBulletin(id: Id) {
  return useQuery({
    queryKey: keys.bulletin(id),
    queryFn: () => unwrap(api.GET('/api/v1/bulletins/{id}', { params: { path: { id } } })),
  });
}

export function useCreateBulletin() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NewBulletin) => unwrap(api.POST('/api/v1/bulletins', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.bulletins, exact: true }),
  });
}

/** What the office does with a draft. */
export type BulletinChange =
  | { kind: 'edit'; title?: string; texts?: Partial<Record<BulletinSection, string>> }
  | { kind: 'refresh' }
  | { kind: 'issue'; toUnits: boolean };

export function useChangeBulletin({ id, version }: Pick<Bulletin, 'id' | 'version'>) {
  const client = useQueryClient();
  const params = { params: { path: { id } }, headers: ifMatch(version) };
  return useMutation({
    mutationFn: ({ kind, ...body }: BulletinChange): Promise<Bulletin> => {
      switch (kind) {
        case 'edit':
          return unwrap(api.PATCH('/api/v1/bulletins/{id}', { ...params, body }));
        case 'refresh':
          return unwrap(api.POST('/api/v1/bulletins/{id}/refresh', params));
        case 'issue':
          return unwrap(
            api.POST('/api/v1/bulletins/{id}/issue', { ...params, body: { toUnits: false, ...body } }),
          );
      }
    },
    onSuccess: (bulletin) => {
      client.setQueryData(keys.bulletin(id), bulletin);
      return client.invalidateQueries({ queryKey: keys.bulletins, exact: true });
    },
  });
}

export function useRemoveBulletin({ id, version }: Pick<Bulletin, 'id' | 'version'>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      unwrap(api.DELETE('/api/v1/bulletins/{id}', { params: { path: { id } }, headers: ifMatch(version) })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.bulletins, exact: true }),
  });
}

export function useVerifyBulletin(id: Id) {
  return useMutation({
    mutationFn: () => unwrap(api.GET('/api/v1/bulletins/{id}/verification', { params: { path: { id } } })),
  });
}

export function useBulletinFile({ id, numberText }: Pick<Bulletin, 'id' | 'numberText'>) {
  return useMutation({
    mutationFn: () =>
      unwrapFile(
        api.GET('/api/v1/bulletins/{id}/file', { params: { path: { id } }, parseAs: 'blob' }),
        `督查通报${numberText}.docx`,
      ),
    onSuccess: saveFile,
  });
}
