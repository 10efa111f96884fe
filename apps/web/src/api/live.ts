import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { keysTouchedBy } from '../lib/live';
import { keys } from './keys';
import type { LiveEvent } from './types';

const EVENTS = '/api/v1/events';
/** Many changes at once (交办 of a plan) make one round of loading. */
const GATHER_MS = 400;
/** While somebody writes nothing moves under their hands, and a form keeps the version it was opened with. */
const AGAIN_MS = 2000;
const WRITING =
  'form, .ant-modal-wrap:not([style*="display: none"]), .ant-drawer-open, textarea:focus, input:focus';

const isWriting = (): boolean => document.querySelector(WRITING) !== null;

/**
 * Keeps what is on the screen up to date: the server says what has changed, and what shows it is loaded anew. Without a
 * connection nothing is said and nothing breaks: pages are as fresh as their last loading.
 */
export function useLiveChanges(personId: string): void {
  const client = useQueryClient();
  useEffect(() => {
    if (typeof EventSource === 'undefined') return undefined;
    const source = new EventSource(EVENTS);
    const gathered = gather(client);
    source.addEventListener('change', ({ data }: MessageEvent<string>) =>
      gathered.add(keysTouchedBy(JSON.parse(data) as LiveEvent)),
    );
    // Of the inbox only the count moves under somebody's hands.
    source.addEventListener('inbox', () => {
      for (const queryKey of [keys.inbox, keys.session]) void client.invalidateQueries({ queryKey });
    });
    source.addEventListener('refetch', () => gathered.add([[]]));
    return () => {
      source.close();
      gathered.stop();
    };
  }, [client, personId]);
}

function gather(client: QueryClient): { add(keys: readonly QueryKey[]): void; stop(): void } {
  const waiting = new Map<string, QueryKey>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    timer = isWriting() ? setTimeout(flush, AGAIN_MS) : undefined;
    if (timer !== undefined) return;
    for (const queryKey of waiting.values()) void client.invalidateQueries({ queryKey });
    waiting.clear();
  };
  return {
    add: (keys) => {
      for (const key of keys) waiting.set(JSON.stringify(key), key);
      timer ??= setTimeout(flush, GATHER_MS);
    },
    stop: () => clearTimeout(timer),
  };
}
