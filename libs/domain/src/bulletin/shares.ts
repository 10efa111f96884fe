/** Tenths of a percent that a whole has. */
const WHOLE = 1000;

/**
 * Each count's share of their sum in percent with one decimal, such that the shares add up to 100.0: the largest
 * remainders are rounded up (of equal ones the earlier). All 0 where there is nothing.
 */
export function sharesOf(counts: readonly number[]): string[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => '0.0');
  const parts = counts.map((count, place) => ({
    place,
    tenths: Math.floor((count * WHOLE) / total),
    remainder: (count * WHOLE) % total,
  }));
  const missing = WHOLE - parts.reduce((sum, { tenths }) => sum + tenths, 0);
  const raised = new Set(
    [...parts]
      .sort((a, b) => b.remainder - a.remainder || a.place - b.place)
      .slice(0, missing)
      .map(({ place }) => place),
  );
  return parts.map(({ place, tenths }) => ((tenths + (raised.has(place) ? 1 : 0)) / 10).toFixed(1));
}
