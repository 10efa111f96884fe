import type { ReactNode } from 'react';

interface FoldedProps<T> {
  items: readonly T[];
  /** How many stand open. */
  shown: number;
  /** What the rest is called, with their number. */
  more: (count: number) => string;
  render: (item: T) => ReactNode;
}

/** A list whose first rows stand open; the rest is one click away. */
export function Folded<T>({ items, shown, more, render }: FoldedProps<T>) {
  const rest = items.slice(shown);
  return (
    <>
      {items.slice(0, shown).map(render)}
      {rest.length > 0 && (
        <details className="folded">
          <summary>{more(rest.length)}</summary>
          {rest.map(render)}
        </details>
      )}
    </>
  );
}
