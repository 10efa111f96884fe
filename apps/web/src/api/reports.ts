import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { saveFile } from '../lib/save-file';
import { texts } from '../texts';
import { api, ifMatch, unwrap, unwrapFile } from './client';
import { keys } from './keys';
import type { components } from './schema';
import type { Id } from './types';

type Schemas = components['schemas'];
export type ReportPage = Schemas['ReportPage'];
export type ReportEntry = Schemas['ReportEntry'];
export type ReportEntryInput = Schemas['ReportEntryInput'];
export type ReportFigure = Schemas['ReportFigureView'];
export type ReportDuty = Schemas['ReportDuty'];
export type ReportStandings = Schemas['ReportStandings'];
export type ReportStanding = Schemas['ReportStanding'];
export type ReportDifference = Schemas['ReportDifference'];
export type ReportFormComparison = Schemas['ReportFormComparison'];
export type ReportPageAction = Schemas['ReportPageAction'];

/** A unit's page to an office. */
export interface PageAddress {
  readonly jurisdictionId: Id;
  readonly unitId: Id;
  readonly period: string;
}

export const addressOf = ({ jurisdiction, unit, period }: ReportPage): PageAddress => ({
  jurisdictionId: jurisdiction.id,
  unitId: unit.id,
  period,
});

export function useMyReports(enabled: boolean) {
  return useQuery({
    queryKey: keys.myReports,
    queryFn: async () => (await unwrap(api.GET('/api/v1/reports'))).items,
    enabled,
  });
}

export function useStandings(query: { jurisdictionId?: Id; period?: string }, enabled: boolean) {
  return useQuery({
    queryKey: keys.standings(query.jurisdictionId, query.period),
    queryFn: () => unwrap(api.GET('/api/v1/reports/standing', { params: { query } })),
    enabled,
  });
}

/** Somebody is writing: what is under the hands must not change by itself. */
const STILL = { refetchOnWindowFocus: false, staleTime: 60_000 } as const;

export function useReportForm(address: PageAddress) {
  return useQuery({
    queryKey: keys.reportForm(address),
    queryFn: () => unwrap(api.GET('/api/v1/reports/page', { params: { query: address } })),
    ...STILL,
  });
}

export function useReportPage(id: Id) {
  return useQuery({
    queryKey: keys.reportPage(id),
    queryFn: () => unwrap(api.GET('/api/v1/reports/pages/{id}', { params: { path: { id } } })),
    ...STILL,
  });
}

/** The newer page in both places where it may be shown; lists and what it feeds are asked again. */
export function keepPage(client: QueryClient, page: ReportPage): void {
  client.setQueryData(keys.reportForm(addressOf(page)), page);
  if (page.id !== null) client.setQueryData(keys.reportPage(page.id), page);
  void client.invalidateQueries({ queryKey: keys.myReports });
  void client.invalidateQueries({ queryKey: ['reports', 'standing'] });
  if (page.state !== 'filed') return;
  void client.invalidateQueries({ queryKey: keys.tasks });
  void client.invalidateQueries({ queryKey: keys.anyTask });
}

export function useSavePage() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ page, entries }: { page: ReportPage; entries: ReportEntryInput[] }) =>
      unwrap(
        api.PUT('/api/v1/reports/page', {
          headers: ifMatch(page.version),
          body: { ...addressOf(page), entries },
        }),
      ),
    onSuccess: (page) => keepPage(client, page),
  });
}

export type PageMove = 'submit' | 'take-back' | 'sign' | 'return' | 'acknowledge';

export function useMovePage() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({
      id,
      version,
      move,
      reason,
    }: {
      id: Id;
      version: number;
      move: PageMove;
      reason: string;
    }) => unwrap(moveCall(id, version, move, reason)),
    onSuccess: (page) => keepPage(client, page),
  });
}

function moveCall(id: Id, version: number, move: PageMove, reason: string) {
  const options = { params: { path: { id } }, headers: ifMatch(version) };
  switch (move) {
    case 'submit':
      return api.POST('/api/v1/reports/pages/{id}/submit', options);
    case 'take-back':
      return api.POST('/api/v1/reports/pages/{id}/take-back', options);
    case 'sign':
      return api.POST('/api/v1/reports/pages/{id}/sign', options);
    case 'acknowledge':
      return api.POST('/api/v1/reports/pages/{id}/acknowledge', options);
    case 'return':
      return api.POST('/api/v1/reports/pages/{id}/return', { ...options, body: { reason } });
  }
}

export function useChase() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { jurisdictionId: Id; period: string }) =>
      unwrap(api.POST('/api/v1/reports/chase', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['reports', 'standing'] }),
  });
}

export function useFormDownload() {
  return useMutation({
    mutationFn: (address: PageAddress) =>
      unwrapFile(
        api.GET('/api/v1/reports/page/form.xlsx', { params: { query: address }, parseAs: 'blob' }),
        texts.reporting.formName,
      ),
    onSuccess: saveFile,
  });
}

/** What a filled-in form says otherwise; the server stores nothing. */
export function useFormComparison() {
  return useMutation({
    mutationFn: ({ address, file }: { address: PageAddress; file: File }) => {
      const form = new FormData();
      for (const [field, value] of Object.entries(address)) form.append(field, String(value));
      form.append('file', file, file.name);
      return unwrap(
        api.POST('/api/v1/reports/page/form', {
          body: { ...address, file: '' },
          bodySerializer: () => form, // the multipart form of the same request
        }),
      );
    },
  });
}
