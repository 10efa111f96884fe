export type EmbeddedPostgresErrorCode =
  | 'PG_PLATFORM'
  | 'PG_DISK_FULL'
  | 'PG_NO_RIGHTS'
  | 'PG_INIT_FAILED'
  | 'PG_START_FAILED'
  | 'PG_LOCKED'
  | 'PG_SECRET';

/** The embedded server cannot be used. The message is one sentence for the person at the keyboard. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';

  constructor(
    readonly code: EmbeddedPostgresErrorCode,
    message: string,
    /** What the server or the system said, for the log. */
    readonly detail: string = '',
  ) {
    super(message);
  }
}
