import { JobsError } from './errors.js';

/** The work's answer, or JOBS_TIMEOUT where it takes longer than it may. */
export async function withinTime<T>(work: Promise<T>, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new JobsError('JOBS_TIMEOUT', `the queue did not answer within ${limitMs} ms`)),
      limitMs,
    );
  });
  work.catch(() => undefined); // answered by then or not, a late failure has no reader
  return await Promise.race([work, timeout]).finally(() => clearTimeout(timer));
}
