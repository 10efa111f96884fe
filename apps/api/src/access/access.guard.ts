import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { rolesOf, Sessions, Tokens, WorkflowError, type Actor, type Origin } from '@app/workflow';
import { ApiError } from '../http/api-error.js';
import { currentRequestId } from '../http/request-id.js';
import type { RoleReach, RouteRule } from './route-rule.js';
import { RouteRegister } from './route-register.js';
import { bearerOf, sessionTokenOf, type SessionRequest } from './session-request.js';

/** Finds out who asks, and lets them through where the table of routes does. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(RouteRegister) private readonly routes: RouteRegister,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Tokens) private readonly tokens: Tokens,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.routes.ruleFor(context.getHandler());
    if (rule === undefined) throw new WorkflowError('FORBIDDEN');
    const request = context.switchToHttp().getRequest<SessionRequest>();
    const bearer = bearerOf(request.header('authorization'));
    const session = bearer === undefined ? sessionTokenOf(request.header('cookie')) : undefined;
    if (session !== undefined) request.sessionToken = session;
    if (rule.allow === 'public') return true;
    const actor =
      bearer === undefined
        ? await this.bySession(request, session)
        : await this.byToken(request, bearer, rule);
    const via = bearer === undefined ? 'session' : 'token';
    const origin: Origin = { via, ip: request.ip ?? '', requestId: currentRequestId() };
    request.actor = { ...actor, origin };
    requireAny(actor, rule.allow);
    return true;
  }

  private async bySession(request: SessionRequest, token: string | undefined): Promise<Actor> {
    const actor = token === undefined ? null : await this.sessions.resolve(token);
    if (token === undefined || actor === null) throw new WorkflowError('SESSION_REQUIRED');
    request.identify = () => this.sessions.resolve(token, false);
    return actor;
  }

  /** A token opens the routes of its scopes, and of these what its person may do at this moment. */
  private async byToken(request: SessionRequest, token: string, { token: scope }: RouteRule): Promise<Actor> {
    const bearer = await this.tokens.resolve(token);
    if (bearer === null) {
      const mustWait = await this.tokens.refuse(request.ip ?? '');
      throw new ApiError(mustWait ? 'TOO_MANY_REQUESTS' : 'TOKEN_INVALID');
    }
    if (scope === null || !bearer.scopes.includes(scope)) throw new ApiError('TOKEN_SCOPE');
    request.identify = async () => (await this.tokens.resolve(token))?.actor ?? null;
    return bearer.actor;
  }
}

function requireAny(actor: Actor, allow: 'signed-in' | RoleReach): void {
  if (allow === 'signed-in' || rolesOf(actor).some((role) => role in allow)) return;
  throw new WorkflowError('FORBIDDEN');
}
