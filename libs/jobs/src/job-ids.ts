import type { JobsOptions } from 'bullmq';
import type { JobName } from './catalogue.js';
import { JobsError } from './errors.js';

const ALLOWED_ID = /^(?!\d+$)[\w.-]{1,200}$/;

/**
 * How a job is told from another one. Without an id of its own a job is a wake-up: while one is waiting, a second is
 * the same one; while one is running, exactly one more follows it, because what it is about may have been written
 * after the running one looked.
 */
export function identityOf(name: JobName, jobId?: string): Pick<JobsOptions, 'jobId' | 'deduplication'> {
  if (jobId === undefined) return { deduplication: { id: name, keepLastIfActive: true } };
  if (!ALLOWED_ID.test(jobId))
    throw new JobsError('JOBS_ID_INVALID', `not usable as a job id: ${JSON.stringify(jobId)}`);
  return { jobId };
}
