import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { saveFile } from '../lib/save-file';
import { texts } from '../texts';
import { api, unwrap, unwrapFile } from './client';
import { keys } from './keys';
import type { AttachmentSubject } from './types';

/** Everything beside a task and its parts, once for all the places that show some of it. */
export function useAttachments(taskId: string) {
  return useQuery({
    queryKey: keys.attachments(taskId),
    queryFn: () => unwrap(api.GET('/api/v1/tasks/{id}/attachments', { params: { path: { id: taskId } } })),
  });
}

export interface AttachmentTarget {
  subjectType: AttachmentSubject;
  subjectId: string;
}

export function useAddAttachment(taskId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ file, subjectType, subjectId }: AttachmentTarget & { file: File }) => {
      const form = new FormData();
      form.append('subjectType', subjectType);
      form.append('subjectId', subjectId);
      form.append('file', file, file.name);
      return unwrap(
        api.POST('/api/v1/tasks/{id}/attachments', {
          params: { path: { id: taskId } },
          body: { subjectType, subjectId, file: '' },
          bodySerializer: () => form, // the multipart form of the same request
        }),
      );
    },
    onSettled: () => client.invalidateQueries({ queryKey: keys.attachments(taskId) }),
  });
}

export function useRemoveAttachment(taskId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => unwrap(api.DELETE('/api/v1/attachments/{id}', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: keys.attachments(taskId) }),
  });
}

export function useDownloadAttachment() {
  return useMutation({
    mutationFn: (id: string) =>
      unwrapFile(
        api.GET('/api/v1/attachments/{id}', { params: { path: { id } }, parseAs: 'blob' }),
        texts.attachments.file,
      ),
    onSuccess: saveFile,
  });
}
