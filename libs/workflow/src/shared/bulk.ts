import type { BulkRow, Id } from '../views/index.js';

/**
 * Does the same with each item, one after another, and says of each what became of it. `act` answers with the version that
 * it left; what it throws is that item's result and nobody else's.
 */
export async function eachAlone<T extends { readonly id: Id }>(
  items: readonly T[],
  act: (item: T) => Promise<number>,
): Promise<BulkRow[]> {
  const rows: BulkRow[] = [];
  for (const item of items) {
    try {
      rows.push({ id: item.id, ok: true, version: await act(item) });
    } catch (error) {
      rows.push({ id: item.id, ok: false, error });
    }
  }
  return rows;
}
