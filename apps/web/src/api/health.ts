import { useQuery } from '@tanstack/react-query';
import type { components } from './schema';
import { api, unwrap } from './client';
import { keys } from './keys';

export type HealthBoard = components['schemas']['HealthBoard'];
export type HealthItem = components['schemas']['HealthItem'];

const LOOK_AGAIN_MS = 120_000;

/** Also what the menu's mark is made of, so it looks again by itself; one answer serves both. */
export function useHealth(enabled = true) {
  return useQuery({
    queryKey: keys.health,
    queryFn: () => unwrap(api.GET('/api/v1/health/board')),
    enabled,
    staleTime: LOOK_AGAIN_MS / 2,
    refetchInterval: LOOK_AGAIN_MS,
  });
}
