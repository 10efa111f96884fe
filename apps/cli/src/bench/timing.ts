export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

const NANOSECONDS = 1e6;

/** Milliseconds that `work` takes. */
export function elapsed(work: () => unknown): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / NANOSECONDS;
}

const MICROSECONDS = 1e3;

/** Milliseconds of processor time that `work` takes: comparable on a machine that does other things, too. */
export function worked(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / MICROSECONDS;
}

/** Milliseconds until what `work` promises is there. */
export async function elapsedUntil(work: () => Promise<unknown>): Promise<number> {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / NANOSECONDS;
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** The value below which this share of them lies; the nearest of them. */
export const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

export const spread = (values: readonly number[]): Spread => ({
  min: Math.min(...values),
  median: median(values),
  max: Math.max(...values),
});
