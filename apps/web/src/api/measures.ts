import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from './client';
import type { components } from './schema';

export type MeasureTable = components['schemas']['MeasureTable'];
export type MeasureRow = components['schemas']['MeasureRow'];
export type MeasurePlan = components['schemas']['MeasurePlan'];
export type MeasurePromise = components['schemas']['MeasurePromise'];
export type MeasureProposal = components['schemas']['MeasureProposal'];
export type LinkRequest = components['schemas']['MeasureLinkRequest'];

const key = ['measures'] as const;

export function useMeasures(jurisdictionId: string | undefined) {
  const query = jurisdictionId === undefined ? {} : { jurisdictionId };
  return useQuery({
    queryKey: [...key, jurisdictionId ?? 'first'],
    queryFn: () => unwrap(api.GET('/api/v1/measures', { params: { query } })),
  });
}

/** Confirm, reject or link by hand; whoever was slower gets the newer table. */
export function useDecideLinks() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: LinkRequest) => unwrap(api.POST('/api/v1/measures/links', { body })),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  });
}
