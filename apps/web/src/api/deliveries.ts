import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from './client';
import { keys } from './keys';
import type { MessageChannel, MessageDecision, MessageState } from './types';

const PAGE_SIZE = 50;
const REFRESH_MS = 30_000;

export interface DeliveryFilter {
  channel?: MessageChannel;
  state?: MessageState;
  inDoubt?: boolean;
  personId?: string;
  unitId?: string;
  day?: string;
  taskId?: string;
}

export function useDeliveries(filter: DeliveryFilter) {
  return useInfiniteQuery({
    queryKey: keys.deliveryPage(filter),
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET('/api/v1/deliveries', {
          params: {
            query: { ...filter, limit: PAGE_SIZE, ...(pageParam !== null && { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function useDelivery(id: string, version: number) {
  return useQuery({
    queryKey: [...keys.delivery(id), version],
    queryFn: () => unwrap(api.GET('/api/v1/deliveries/{id}', { params: { path: { id } } })),
  });
}

export function useDeliveryChannels() {
  return useQuery({
    queryKey: keys.deliveryChannels,
    queryFn: () => unwrap(api.GET('/api/v1/delivery-channels')),
    refetchInterval: REFRESH_MS,
  });
}

export function useDeliveryDecision() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { decision: MessageDecision; items: { id: string; version: number }[] }) =>
      unwrap(api.POST('/api/v1/deliveries/decisions', { body })),
    onSettled: () => client.invalidateQueries({ queryKey: keys.deliveryLog }),
  });
}
