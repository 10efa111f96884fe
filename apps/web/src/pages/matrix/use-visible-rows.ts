import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import { flushSync } from 'react-dom';

/** Rows drawn beyond the edges of what is seen. */
const BEYOND = 20;
/** The window moves in steps, so that a slow scroll draws nothing anew. */
const STEP = 10;

export interface Visible {
  readonly from: number;
  readonly to: number;
}

/** Which rows of equal height to draw: those in sight and some around them; on paper all. */
export function useVisibleRows(box: RefObject<HTMLElement | null>, count: number, height: number): Visible {
  const [visible, setVisible] = useState<Visible>({ from: 0, to: Math.min(count, 2 * BEYOND) });
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const look = () => {
      const first = Math.floor(element.scrollTop / height / STEP) * STEP;
      const seen = Math.ceil(element.clientHeight / height);
      const next = { from: Math.max(0, first - BEYOND), to: Math.min(count, first + seen + STEP + BEYOND) };
      setVisible((old) => (old.from === next.from && old.to === next.to ? old : next));
    };
    const all = () => flushSync(() => setVisible({ from: 0, to: count }));
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    window.addEventListener('beforeprint', all);
    window.addEventListener('afterprint', look);
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
      window.removeEventListener('beforeprint', all);
      window.removeEventListener('afterprint', look);
    };
  }, [box, count, height]);
  return visible;
}
