import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { WorkflowError, type Actor } from '@app/workflow';
import type { SessionRequest } from './session-request.js';

/** The signed-in person. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<SessionRequest>();
  if (actor === undefined) throw new WorkflowError('SESSION_REQUIRED');
  return actor;
});

/** The token in the cookie, if there is one. */
export const SessionToken = createParamDecorator(
  (_: unknown, context: ExecutionContext): string | undefined =>
    context.switchToHttp().getRequest<SessionRequest>().sessionToken,
);
