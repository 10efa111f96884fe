import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { components } from './schema';
import { api, ifMatch, unwrap } from './client';
import { keys } from './keys';

export type CalendarYear = components['schemas']['CalendarYear'];
export type CalendarCheck = components['schemas']['CalendarCheck'];
export type CalendarDay = components['schemas']['CalendarDay'];

/** As the dialog has it: pasted words or a file. */
export interface Notice {
  readonly text?: string;
  readonly file?: File;
  readonly year?: number;
  readonly source?: string;
}

export function useCalendarYears() {
  return useQuery({
    queryKey: keys.calendarYears,
    queryFn: () => unwrap(api.GET('/api/v1/calendar/years')),
    staleTime: 60_000,
  });
}

export function useCalendarYear(year: number) {
  return useQuery({
    queryKey: keys.calendarYear(year),
    queryFn: () => unwrap(api.GET('/api/v1/calendar', { params: { query: { year } } })),
  });
}

function requestOf({ file, ...rest }: Notice) {
  if (file === undefined) return { body: rest };
  const form = new FormData();
  for (const [name, value] of Object.entries(rest)) form.append(name, String(value));
  form.append('file', file, file.name);
  // The multipart form of the same request.
  return { body: { ...rest, file: file.name }, bodySerializer: () => form };
}

export function useCheckNotice() {
  return useMutation({
    mutationFn: (notice: Notice) => unwrap(api.POST('/api/v1/calendar/check', requestOf(notice))),
  });
}

export function useEnterNotice() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ notice, version }: { notice: Notice; version: number }) =>
      unwrap(api.POST('/api/v1/calendar/imports', { ...requestOf(notice), headers: ifMatch(version) })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.calendar }),
  });
}
