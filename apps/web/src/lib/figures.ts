/** 150000000 → 1.5亿; documents print 万 and 亿, people read them so. */
export function figure(value: number): string {
  if (Math.abs(value) >= 1e8) return `${trim(value / 1e8)}亿`;
  if (Math.abs(value) >= 1e4) return `${trim(value / 1e4)}万`;
  return trim(value);
}

function trim(value: number): string {
  return String(Math.round(value * 10_000) / 10_000);
}

const COMPARATORS: Readonly<Record<string, string>> = { ge: '≥', le: '≤', about: '约' };

interface Measure {
  readonly value: number | null;
  readonly valueMax?: number | null;
  readonly unit: string | null;
  readonly comparator: string | null;
}

/** ≥60%, 约40公里, 3万–5万辆; null for a commitment without a number. */
export function measure({ value, valueMax, unit, comparator }: Measure): string | null {
  if (value === null) return null;
  const sign = COMPARATORS[comparator ?? ''] ?? '';
  const range = valueMax === null || valueMax === undefined ? '' : `–${figure(valueMax)}`;
  return `${sign}${figure(value)}${range}${unit ?? ''}`;
}

/** 7 of 36 → 19.4% */
export function share(part: number, whole: number): string {
  return whole === 0 ? '0%' : `${(Math.round((part / whole) * 1000) / 10).toFixed(1)}%`;
}
