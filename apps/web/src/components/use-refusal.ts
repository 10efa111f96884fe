import { useCallback } from 'react';
import { App } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import type { QueryKey } from '@tanstack/react-query';
import { ApiError, sentenceOf } from '../api/problem';
import { texts } from '../texts';

/**
 * What to do when a change is refused: a lost race is explained and the newer content loaded, everything else is
 * said in a message.
 */
export function useRefusal(queryKey: QueryKey): (error: unknown) => void {
  const { modal, message } = App.useApp();
  const client = useQueryClient();
  return useCallback(
    (error: unknown) => {
      if (!(error instanceof ApiError && error.isConflict)) {
        void message.error(sentenceOf(error));
        return;
      }
      modal.warning({
        title: texts.errors.conflictTitle,
        content: texts.errors.conflictText,
        okText: texts.common.reload,
        onOk: () => client.invalidateQueries({ queryKey }),
      });
    },
    // Keys are built anew on every render; their content is what counts.
    [modal, message, client, JSON.stringify(queryKey)],
  );
}
