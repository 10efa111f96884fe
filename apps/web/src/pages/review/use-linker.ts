import { useCallback, useMemo, useRef, useState } from 'react';
import type { FocusEvent, MouseEvent } from 'react';
import { flushSync } from 'react-dom';
import { Linker } from './linker';
import type { Pane } from './linker';

/** The linker of the page, the handlers that feed it, and which pane a phone shows. */
export function useLinker() {
  const linker = useRef<Linker | null>(null);
  const [pane, setPane] = useState<Pane>('clauses');
  const rootRef = useCallback((element: HTMLDivElement | null) => {
    linker.current = element === null ? null : new Linker(element);
  }, []);
  const handlers = useMemo(
    () => ({
      onMouseOver: (event: MouseEvent) => linker.current?.enter(event.target),
      onMouseLeave: () => linker.current?.clear(),
      onFocus: (event: FocusEvent) => linker.current?.enter(event.target),
      onBlur: () => linker.current?.clear(),
    }),
    [],
  );
  const jump = useCallback((key: string, to: Pane) => {
    // The pane has to be on the screen before anything in it has a place.
    flushSync(() => setPane(to));
    linker.current?.jump(key, to);
  }, []);
  return { rootRef, handlers, pane, setPane, jump };
}
