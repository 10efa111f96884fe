import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from './client';
import { keys } from './keys';
import type { Me } from './types';

const PAGE_SIZE = 50;

export function useInbox(unreadOnly: boolean) {
  return useInfiniteQuery({
    queryKey: keys.inboxList(unreadOnly),
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET('/api/v1/inbox', {
          params: {
            query: {
              limit: PAGE_SIZE,
              ...(unreadOnly && { unread: true }),
              ...(pageParam !== null && { cursor: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function useMarkRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { ids?: string[]; all?: true }) => unwrap(api.POST('/api/v1/inbox/read', { body })),
    onSuccess: ({ unread }) => {
      client.setQueryData<Me | null>(keys.session, (me) => (me ? { ...me, unread } : me));
      return client.invalidateQueries({ queryKey: keys.inbox });
    },
  });
}
