import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 25;

/** Waits for something to become true instead of guessing how long it takes. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  timeoutMs = 10_000,
  what = 'the condition',
): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`${what} did not become true within ${timeoutMs} ms`);
    await sleep(POLL_MS);
  }
}
