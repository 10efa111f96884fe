import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 50;

export interface Progress<T> {
  readonly what: string;
  measure(): T | Promise<T>;
  isDone(value: T): boolean;
  /** How long it may stand still before we give up. */
  readonly stallMs?: number;
}

/** Waits as long as something moves; a slow machine is no failure, a standstill is. */
export async function untilDone<T>({ what, measure, isDone, stallMs = 15_000 }: Progress<T>): Promise<T> {
  let last = JSON.stringify(await measure());
  let movedAt = Date.now();
  for (;;) {
    const value = await measure();
    if (isDone(value)) return value;
    const seen = JSON.stringify(value);
    if (seen !== last) [last, movedAt] = [seen, Date.now()];
    if (Date.now() - movedAt > stallMs) {
      throw new Error(`${what}: nothing moved for ${stallMs} ms, last seen ${seen}`);
    }
    await sleep(POLL_MS);
  }
}
