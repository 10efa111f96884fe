/** Ways in which the door itself refuses, before any use case is asked. Closed. */
export type ApiErrorCode =
  | 'REQUEST_INVALID'
  | 'JSON_MALFORMED'
  | 'PAYLOAD_TOO_LARGE'
  | 'UPLOAD_INVALID'
  | 'VERSION_REQUIRED'
  | 'ROUTE_NOT_FOUND'
  | 'ORIGIN_REFUSED'
  | 'TOO_MANY_REQUESTS'
  | 'TOO_MANY_STREAMS'
  | 'TOKEN_INVALID'
  | 'TOKEN_SCOPE'
  | 'IDEMPOTENCY_KEY_INVALID'
  | 'IDEMPOTENCY_MISMATCH'
  | 'IDEMPOTENCY_RUNNING'
  | 'IDEMPOTENCY_ANSWER_LOST'
  | 'DATABASE_AWAY'
  | 'INTERNAL';

export interface FieldError {
  readonly place: string;
  readonly message: string;
}

/** A request that never reaches a use case. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly code: ApiErrorCode,
    readonly errors: readonly FieldError[] = [],
  ) {
    super(code);
  }
}
