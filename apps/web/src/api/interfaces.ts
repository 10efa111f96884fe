import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ifMatch, unwrap } from './client';
import { keys } from './keys';
import type { NewToken, NewWebhook, WebhookEdit } from './types';

const LOG_PAGE = 20;
/** A test or a repetition is sent within seconds. */
const LOG_REFRESH_MS = 5000;

export function useTokens() {
  return useQuery({
    queryKey: keys.tokens,
    queryFn: async () => (await unwrap(api.GET('/api/v1/tokens'))).items,
  });
}

export function useCreateToken() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NewToken) => unwrap(api.POST('/api/v1/tokens', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.tokens }),
  });
}

export function useRevokeToken() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => unwrap(api.DELETE('/api/v1/tokens/{id}', { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.tokens }),
  });
}

export function useWebhooks() {
  return useQuery({ queryKey: keys.webhooks, queryFn: () => unwrap(api.GET('/api/v1/webhooks')) });
}

export function useCreateWebhook() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NewWebhook) => unwrap(api.POST('/api/v1/webhooks', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.webhooks }),
  });
}

export function useEditWebhook() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version, ...body }: WebhookEdit & { id: string; version: number }) =>
      unwrap(
        api.PATCH('/api/v1/webhooks/{id}', { params: { path: { id }, header: ifMatch(version) }, body }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.webhooks }),
  });
}

export function useRemoveWebhook() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => unwrap(api.DELETE('/api/v1/webhooks/{id}', { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.webhooks }),
  });
}

export function useDeliveries(id: string) {
  return useInfiniteQuery({
    queryKey: keys.deliveries(id),
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET('/api/v1/webhooks/{id}/deliveries', {
          params: {
            path: { id },
            query: { limit: LOG_PAGE, ...(pageParam !== null && { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: LOG_REFRESH_MS,
  });
}

export function useTestWebhook() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => unwrap(api.POST('/api/v1/webhooks/{id}/test', { params: { path: { id } } })),
    onSuccess: (_, id) => client.invalidateQueries({ queryKey: keys.deliveries(id) }),
  });
}

export function useRedeliver(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (deliveryId: string) =>
      unwrap(api.POST('/api/v1/webhooks/{id}/redeliver', { params: { path: { id } }, body: { deliveryId } })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.deliveries(id) }),
  });
}

export function useFeed(unitId: string, enabled: boolean) {
  return useQuery({
    queryKey: keys.feed(unitId),
    queryFn: () => unwrap(api.GET('/api/v1/units/{id}/feed', { params: { path: { id: unitId } } })),
    enabled,
  });
}

export function useRenewFeed(unitId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(api.POST('/api/v1/units/{id}/feed', { params: { path: { id: unitId } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.feed(unitId) }),
  });
}

export function useRevokeFeed(unitId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(api.DELETE('/api/v1/units/{id}/feed', { params: { path: { id: unitId } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.feed(unitId) }),
  });
}
