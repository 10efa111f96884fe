import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ifMatch, unwrap } from './client';
import { keys } from './keys';
import type { ChannelEdit, MessageTemplateKey, NewChannel, TemplateTexts } from './types';

/** A test is sent within seconds; what became of it shows by itself. */
const REFRESH_MS = 10_000;

export function useChannels() {
  return useQuery({
    queryKey: keys.channels,
    queryFn: () => unwrap(api.GET('/api/v1/channels')),
    refetchInterval: REFRESH_MS,
  });
}

export function useCreateChannel() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NewChannel) => unwrap(api.POST('/api/v1/channels', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.channels }),
  });
}

export function useEditChannel() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version, ...body }: ChannelEdit & { id: string; version: number }) =>
      unwrap(
        api.PATCH('/api/v1/channels/{id}', { params: { path: { id }, header: ifMatch(version) }, body }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.channels }),
  });
}

export function useRemoveChannel() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => unwrap(api.DELETE('/api/v1/channels/{id}', { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.channels }),
  });
}

export function useTestChannel() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => unwrap(api.POST('/api/v1/channels/{id}/test', { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.channels }),
  });
}

export function useTemplates(jurisdictionId: string | undefined) {
  return useQuery({
    queryKey: keys.templates(jurisdictionId),
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/templates', {
          params: { query: jurisdictionId === undefined ? {} : { jurisdictionId } },
        }),
      ),
  });
}

/** Prints it on the server, where the real ones are printed too. */
export function useTemplatePreview(key: MessageTemplateKey, texts: TemplateTexts) {
  return useQuery({
    queryKey: keys.templatePreview(key, texts),
    queryFn: () =>
      unwrap(api.POST('/api/v1/templates/{key}/preview', { params: { path: { key } }, body: texts })),
    placeholderData: keepPreviousData,
  });
}

interface Saved extends TemplateTexts {
  key: MessageTemplateKey;
  version: number;
  jurisdictionId: string;
}

export function useSaveTemplate() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ key, version, ...body }: Saved) =>
      unwrap(
        api.PUT('/api/v1/templates/{key}', { params: { path: { key }, header: ifMatch(version) }, body }),
      ),
    onSuccess: (_, { jurisdictionId }) =>
      client.invalidateQueries({ queryKey: keys.templates(jurisdictionId) }),
  });
}

export function useRestoreTemplate() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ key, version, jurisdictionId }: Omit<Saved, keyof TemplateTexts>) =>
      unwrap(
        api.DELETE('/api/v1/templates/{key}', {
          params: { path: { key }, header: ifMatch(version), query: { jurisdictionId } },
        }),
      ),
    onSuccess: (_, { jurisdictionId }) =>
      client.invalidateQueries({ queryKey: keys.templates(jurisdictionId) }),
  });
}
