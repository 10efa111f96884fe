import {
  Inject,
  Injectable,
  Logger,
  StreamableFile,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { Response } from 'express';
import { lastValueFrom, of, type Observable } from 'rxjs';
import { Idempotency, IDEMPOTENCY_LEASE_SECONDS, type StoredAnswer } from '@app/workflow';
import type { SessionRequest } from '../../access/session-request.js';
import { ApiError, type ApiErrorCode } from '../api-error.js';
import { knownError } from '../problem.filter.js';
import { toProblem, type Problem } from '../problem.js';
import { currentRequestId } from '../request-id.js';
import { requestContent } from './request-content.js';
import { StoredProblem } from './stored-problem.js';

const KEY = /^[\x21-\x7e]{1,255}$/;
const OURS = 500;
const RENEWALS_PER_LEASE = 3;
const REFUSALS = {
  'other-request': 'IDEMPOTENCY_MISMATCH',
  running: 'IDEMPOTENCY_RUNNING',
  'answer-lost': 'IDEMPOTENCY_ANSWER_LOST',
} as const satisfies Record<string, ApiErrorCode>;

export const IDEMPOTENCY_KEY = 'Idempotency-Key';
export const IDEMPOTENCY_REPLAYED = 'Idempotency-Replayed';

interface Running {
  readonly id: string;
  readonly requestId: string;
}

/** Lets a POST with an `Idempotency-Key` be repeated without being done twice. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  private readonly logger = new Logger('idempotency');

  constructor(@Inject(Idempotency) private readonly keys: Idempotency) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<SessionRequest>();
    const key = request.header(IDEMPOTENCY_KEY);
    if (key === undefined || request.actor === undefined) return next.handle();
    if (!KEY.test(key)) throw new ApiError('IDEMPOTENCY_KEY_INVALID');
    const requestId = currentRequestId();
    const reservation = await this.keys.reserve({
      personId: request.actor.personId,
      key,
      route: `${request.method} ${request.originalUrl}`,
      content: requestContent(request),
      requestId,
    });
    const response = context.switchToHttp().getResponse<Response>();
    switch (reservation.kind) {
      case 'run':
        return of(await this.run({ id: reservation.id, requestId }, next, response));
      case 'answer':
        return of(replay(reservation.answer, response));
      case 'other-request':
      case 'running':
      case 'answer-lost':
        throw new ApiError(REFUSALS[reservation.kind]);
    }
  }

  private async run(running: Running, next: CallHandler, response: Response): Promise<unknown> {
    const { id, requestId } = running;
    const renew = (): void => void this.keys.renew(id, requestId).catch(() => undefined);
    const timer = setInterval(renew, (IDEMPOTENCY_LEASE_SECONDS * 1000) / RENEWALS_PER_LEASE);
    try {
      const body: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
      await this.keep(running, body, response.statusCode);
      return body;
    } catch (error) {
      const problem = toProblem(knownError(error), requestId);
      await this.keep(running, problem, problem.status);
      throw error;
    } finally {
      clearInterval(timer);
    }
  }

  /** The work is done whatever becomes of this; a repetition then finds it in the audit trail. */
  private async keep({ id, requestId }: Running, body: unknown, status: number): Promise<void> {
    const storable = status < OURS && !(body instanceof StreamableFile);
    const kept = storable
      ? this.keys.finish(id, requestId, { status, body })
      : this.keys.abandon(id, requestId);
    await kept.catch((error: unknown) => {
      this.logger.warn(`an answer was not kept: ${error instanceof Error ? error.message : String(error)}`);
    });
  }
}

function replay({ status, body }: StoredAnswer, response: Response): unknown {
  response.setHeader(IDEMPOTENCY_REPLAYED, 'true');
  if (status >= 400) throw new StoredProblem(body as Problem);
  response.status(status);
  return body;
}
