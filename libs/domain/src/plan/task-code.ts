/**
 * The number a task keeps for life and people read out on the telephone: `CZ-2024-017`. `seq` counts from 1 within
 * prefix and year; beyond 999 the code simply grows a digit.
 */
export function taskCode(prefix: string, year: number, seq: number): string {
  if (prefix.trim() === '') throw new RangeError('a task code needs a prefix');
  if (!Number.isInteger(year) || year < 1000 || year > 9999) throw new RangeError(`not a year: ${year}`);
  if (!Number.isInteger(seq) || seq < 1) throw new RangeError(`not a sequence number: ${seq}`);
  return `${prefix.trim()}-${year}-${String(seq).padStart(3, '0')}`;
}
