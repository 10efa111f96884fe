import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { rolesOf, Sessions, WorkflowError, type Actor } from '@app/workflow';
import type { RouteRule } from './routes.js';
import { RouteRegister } from './route-register.js';
import { sessionTokenOf, type SessionRequest } from './session-request.js';

/** Finds out who asks, and lets them through where the table of routes does. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(RouteRegister) private readonly routes: RouteRegister,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.routes.ruleFor(context.getHandler());
    if (rule === undefined) throw new WorkflowError('FORBIDDEN');
    const request = context.switchToHttp().getRequest<SessionRequest>();
    const token = sessionTokenOf(request.header('cookie'));
    if (token !== undefined) request.sessionToken = token;
    if (rule === 'public') return true;
    const actor = token === undefined ? null : await this.sessions.resolve(token);
    if (actor === null) throw new WorkflowError('SESSION_REQUIRED');
    request.actor = actor;
    requireAny(actor, rule);
    return true;
  }
}

function requireAny(actor: Actor, rule: Exclude<RouteRule, 'public'>): void {
  if (rule === 'signed-in' || rolesOf(actor).some((role) => rule.includes(role))) return;
  throw new WorkflowError('FORBIDDEN');
}
