/** The step in which documents print a number and people say it: 亿, 万 or none. */
export interface Scale {
  readonly factor: number;
  readonly word: string;
}

export function scaleOf(value: number): Scale {
  if (Math.abs(value) >= 1e8) return { factor: 1e8, word: '亿' };
  if (Math.abs(value) >= 1e4) return { factor: 1e4, word: '万' };
  return { factor: 1, word: '' };
}

/** 250 in 亿 → 25000000000, without the dust of binary fractions. */
export function unscale(value: number, { factor }: Scale): number {
  return Math.round(value * factor * 1e6) / 1e6;
}

/** 150000000 → 1.5亿 */
export function figure(value: number): string {
  const { factor, word } = scaleOf(value);
  return `${trim(value / factor)}${word}`;
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
