import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { rolesOf, Sessions, WorkflowError, type Actor, type Origin } from '@app/workflow';
import { currentRequestId } from '../http/request-id.js';
import type { RoleReach } from './route-rule.js';
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
    if (rule.allow === 'public') return true;
    const actor = token === undefined ? null : await this.sessions.resolve(token);
    if (actor === null) throw new WorkflowError('SESSION_REQUIRED');
    const origin: Origin = { via: 'session', ip: request.ip ?? '', requestId: currentRequestId() };
    request.actor = { ...actor, origin };
    requireAny(actor, rule.allow);
    return true;
  }
}

function requireAny(actor: Actor, allow: 'signed-in' | RoleReach): void {
  if (allow === 'signed-in' || rolesOf(actor).some((role) => role in allow)) return;
  throw new WorkflowError('FORBIDDEN');
}
