import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { saveFile } from '../lib/save-file';
import { paperTexts } from '../texts/papers';
import { api, ifMatch, unwrap, unwrapFile } from './client';
import { keys } from './keys';
import type { Id, NewPaper, Paper, PaperFilters, PaperSettingsChange, PaperWords } from './types';

const PAGE = 50;

export function usePapers(filters: PaperFilters) {
  return useInfiniteQuery({
    queryKey: keys.paperList(filters),
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET('/api/v1/papers', {
          params: { query: { ...filters, limit: PAGE, ...(pageParam !== null && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

export function usePaper(id: Id) {
  return useQuery({
    queryKey: keys.paper(id),
    queryFn: () => unwrap(api.GET('/api/v1/papers/{id}', { params: { path: { id } } })),
  });
}

export function useTaskPapers(taskId: Id) {
  return useQuery({
    queryKey: keys.taskPapers(taskId),
    queryFn: () => unwrap(api.GET('/api/v1/tasks/{id}/papers', { params: { path: { id: taskId } } })),
  });
}

export function usePaperSettings() {
  return useQuery({
    queryKey: keys.paperSettings,
    queryFn: () => unwrap(api.GET('/api/v1/paper-settings', {})),
  });
}

/** What a change of papers makes stale: every list of them, and the history of their tasks. */
function useStale() {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: keys.papers }),
      client.invalidateQueries({ queryKey: keys.anyTask }),
    ]);
}

export function useBeginPaper() {
  const stale = useStale();
  return useMutation({
    mutationFn: (body: NewPaper) => unwrap(api.POST('/api/v1/papers', { body })),
    onSuccess: stale,
  });
}

export function useEditPaper() {
  const stale = useStale();
  return useMutation({
    mutationFn: ({ paper, words }: { paper: Paper; words: PaperWords }) =>
      unwrap(
        api.PATCH('/api/v1/papers/{id}', {
          params: { path: { id: paper.id } },
          headers: ifMatch(paper.version),
          body: words,
        }),
      ),
    onSuccess: stale,
  });
}

export type PaperStep =
  | { action: 'issue' | 'acknowledge'; paper: Paper }
  | { action: 'drop' | 'void'; paper: Paper; reason: string };

function send(step: PaperStep) {
  const at = { params: { path: { id: step.paper.id } }, headers: ifMatch(step.paper.version) };
  switch (step.action) {
    case 'issue':
      return unwrap(api.POST('/api/v1/papers/{id}/issue', at));
    case 'acknowledge':
      return unwrap(api.POST('/api/v1/papers/{id}/acknowledge', at));
    case 'drop':
      return unwrap(api.POST('/api/v1/papers/{id}/drop', { ...at, body: { reason: step.reason } }));
    case 'void':
      return unwrap(api.POST('/api/v1/papers/{id}/void', { ...at, body: { reason: step.reason } }));
  }
}

/** 签发、签收、不签发、作废. A refused 签发 may have ended the draft, so lists are read anew either way. */
export function useMovePaper() {
  const stale = useStale();
  return useMutation({ mutationFn: send, onSettled: stale });
}

export function useIssuePapers() {
  const stale = useStale();
  return useMutation({
    mutationFn: (items: { id: Id; version: number }[]) =>
      unwrap(api.POST('/api/v1/papers/bulk-issues', { body: { items } })),
    onSettled: stale,
  });
}

export function usePaperFile() {
  return useMutation({
    mutationFn: (id: Id) =>
      unwrapFile(
        api.GET('/api/v1/papers/{id}/file', { params: { path: { id } }, parseAs: 'blob' }),
        paperTexts.fileName,
      ),
    onSuccess: saveFile,
  });
}

export function usePrintPapers() {
  return useMutation({
    mutationFn: (ids: readonly Id[]) =>
      unwrapFile(
        api.GET('/api/v1/papers/print', { params: { query: { ids: ids.join(',') } }, parseAs: 'blob' }),
        paperTexts.printName,
      ),
    onSuccess: saveFile,
  });
}

export function usePaperRegister() {
  return useMutation({
    mutationFn: ({ state: _state, ...filters }: PaperFilters) =>
      unwrapFile(
        api.GET('/api/v1/papers/register', { params: { query: filters }, parseAs: 'blob' }),
        paperTexts.registerName,
      ),
    onSuccess: saveFile,
  });
}

export function useChangePaperSettings() {
  const stale = useStale();
  return useMutation({
    mutationFn: ({ version, body }: { version: number; body: PaperSettingsChange }) =>
      unwrap(api.PUT('/api/v1/paper-settings', { headers: ifMatch(version), body })),
    onSuccess: stale,
  });
}
