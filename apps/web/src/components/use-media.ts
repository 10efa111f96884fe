import { useSyncExternalStore } from 'react';

/** Below this width there is one column; the style sheets use the same number. */
const PHONE = '(max-width: 767px)';

function subscribe(notify: () => void): () => void {
  const query = matchMedia(PHONE);
  query.addEventListener('change', notify);
  return () => query.removeEventListener('change', notify);
}

export function usePhone(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(PHONE).matches);
}
