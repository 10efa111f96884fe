import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 150;
const REQUEST_TIMEOUT_MS = 3000;

/** Waits until the API answers for itself and the database; false when `giveUp` says so or time is over. */
export async function waitForHealth(url: string, timeoutMs: number, giveUp: () => boolean): Promise<boolean> {
  const deadline = performance.now() + timeoutMs;
  while (performance.now() < deadline && !giveUp()) {
    if (await isHealthy(url)) return true;
    await sleep(POLL_MS);
  }
  return false;
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/api/v1/health`, { signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}
