import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ifMatch, unwrap } from './client';
import { keys } from './keys';
import type {
  Instruction,
  InstructionActionName,
  InstructionBox,
  InstructionState,
  NewInstruction,
} from './types';

export interface InstructionFilters {
  box: InstructionBox;
  state?: InstructionState;
  overdue?: boolean;
}

const PAGE = 30;

export function useInstructions({ box, state, overdue }: InstructionFilters) {
  return useInfiniteQuery({
    queryKey: keys.instructionList({ box, state, overdue }),
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET('/api/v1/instructions', {
          params: {
            query: {
              box,
              limit: PAGE,
              ...(state !== undefined && { state }),
              ...(overdue === true && { overdue }),
              ...(pageParam !== null && { cursor: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

export function useTaskInstructions(taskId: string) {
  return useQuery({
    queryKey: keys.taskInstructions(taskId),
    queryFn: () => unwrap(api.GET('/api/v1/tasks/{id}/instructions', { params: { path: { id: taskId } } })),
  });
}

function useStale() {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: keys.instructions }),
      client.invalidateQueries({ queryKey: keys.anyTask }),
    ]);
}

export function useGiveInstruction() {
  const stale = useStale();
  return useMutation({
    mutationFn: (body: NewInstruction) => unwrap(api.POST('/api/v1/instructions', { body })),
    onSuccess: stale,
  });
}

export function useMoveInstruction() {
  const stale = useStale();
  return useMutation({
    mutationFn: ({
      instruction,
      action,
      text,
    }: {
      instruction: Instruction;
      action: InstructionActionName;
      text: string;
    }) => {
      const params = {
        params: { path: { id: instruction.id } },
        headers: ifMatch(instruction.version),
        body: text === '' ? {} : { text },
      };
      switch (action) {
        case 'answer':
          return unwrap(api.POST('/api/v1/instructions/{id}/answer', params));
        case 'return':
          return unwrap(api.POST('/api/v1/instructions/{id}/return', params));
        case 'close':
          return unwrap(api.POST('/api/v1/instructions/{id}/close', params));
        case 'withdraw':
          return unwrap(api.POST('/api/v1/instructions/{id}/withdraw', params));
      }
    },
    onSuccess: stale,
  });
}
