import type { KeyboardEvent } from 'react';

/** Enter in a date field picks the day; it must not send the form around it. */
export function keepEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault();
}
