export type UpErrorCode =
  | 'PORT_TAKEN'
  | 'PORT_DENIED'
  | 'HOST_INVALID'
  | 'ALREADY_RUNNING'
  | 'CHILD_FAILED'
  | 'NOT_HEALTHY'
  | 'DATABASE_UNREACHABLE'
  | 'DATABASE_IN_USE'
  | 'STOPPED';

/** The system cannot be started. The message is one sentence for the person at the keyboard. */
export class UpError extends Error {
  override readonly name = 'UpError';

  constructor(
    readonly code: UpErrorCode,
    message: string,
  ) {
    super(message);
  }
}
