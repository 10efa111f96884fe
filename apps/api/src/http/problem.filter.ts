import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { WorkflowError } from '@app/workflow';
import { ApiError, type ApiErrorCode } from './api-error.js';
import { isDatabaseAway } from './database-away.js';
import { sendProblem, toProblem } from './problem.js';
import { StoredProblem } from './idempotency/stored-problem.js';
import { currentRequestId } from './request-id.js';

/** What an operator has to know of. */
const OURS: ReadonlySet<ApiErrorCode> = new Set(['INTERNAL', 'DATABASE_AWAY']);

/** Every error becomes problem details here; unexpected ones go to the log with the number the client is given. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('api');

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    if (error instanceof StoredProblem) return sendProblem(response, error.problem);
    const known = knownError(error);
    if (known instanceof ApiError && OURS.has(known.code)) this.logger.error(describe(error));
    if (known.cause !== undefined) this.logger.error(`${known.code}: ${describe(known.cause)}`);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    sendProblem(response, toProblem(known, currentRequestId()));
  }
}

/** What of ours an error is; what is not known is ours to repair. */
/** The error as the client is told of it. */
export function knownError(error: unknown): WorkflowError | ApiError {
  if (error instanceof WorkflowError || error instanceof ApiError) return error;
  if (isDatabaseAway(error)) return new ApiError('DATABASE_AWAY');
  return new ApiError(codeOfFramework(error) ?? 'INTERNAL');
}

/** What Nest, body-parser and multer throw; all else is ours to repair. */
function codeOfFramework(error: unknown): ApiErrorCode | null {
  switch (statusOf(error)) {
    case 400:
      return isBodyError(error) ? 'JSON_MALFORMED' : 'UPLOAD_INVALID';
    case 404:
      return 'ROUTE_NOT_FOUND';
    case 413:
      return 'PAYLOAD_TOO_LARGE';
    case 415:
      return 'JSON_MALFORMED';
    case 429:
      return 'TOO_MANY_REQUESTS';
    default:
      return null;
  }
}

function statusOf(error: unknown): number | null {
  if (error instanceof HttpException) return error.getStatus();
  if (typeof error === 'object' && error !== null && 'status' in error && 'expose' in error) {
    return typeof error.status === 'number' ? error.status : null;
  }
  return null;
}

/** Multer's refusals are Nest exceptions by the time they come here and name what was wrong with the form. */
function isBodyError(error: unknown): boolean {
  const message = error instanceof Error ? error.message : '';
  return !/field|file|multipart|boundary|form/i.test(message);
}

/** Never the error object itself: a driver's error carries the values of the statement. */
export function describe(error: unknown): string {
  return error instanceof Error
    ? `${error.name}: ${error.message}\n${error.stack ?? ''}`
    : 'a thrown value that is no error';
}
