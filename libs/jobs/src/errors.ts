export type JobsErrorCode =
  | 'JOBS_NO_BACKEND'
  | 'JOBS_NAME_UNKNOWN'
  | 'JOBS_PAYLOAD_INVALID'
  | 'JOBS_ID_INVALID'
  | 'JOBS_HANDLER_MISSING'
  | 'JOBS_HANDLER_UNKNOWN'
  | 'JOBS_STORE_UNSAFE'
  | 'JOBS_TIMEOUT';

export class JobsError extends Error {
  override readonly name = 'JobsError';

  constructor(
    readonly code: JobsErrorCode,
    message: string,
  ) {
    super(message);
  }
}
