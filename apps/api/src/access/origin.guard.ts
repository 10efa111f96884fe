import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { AppConfig } from '@app/config';
import { ApiError } from '../http/api-error.js';
import { APP_CONFIG } from '../tokens.js';
import { bearerOf } from './session-request.js';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses changes that another website makes a browser ask for. Browsers say where a request comes from
 * (Sec-Fetch-Site, or Origin in older ones) and pages cannot forge it; programs that say nothing are no browsers
 * and carry no cookie that somebody else could use.
 */
@Injectable()
export class OriginGuard implements CanActivate {
  constructor(@Inject(APP_CONFIG) private readonly config: AppConfig) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    // A page of another site cannot add this header without being asked first, and we never allow it to.
    if (bearerOf(request.header('authorization')) !== undefined) return true;
    if (READING.has(request.method) || this.isOwn(request)) return true;
    throw new ApiError('ORIGIN_REFUSED');
  }

  private isOwn(request: Request): boolean {
    const site = request.header('sec-fetch-site');
    if (site !== undefined) return site === 'same-origin' || site === 'none';
    const origin = request.header('origin');
    if (origin === undefined) return true;
    return origin === new URL(this.config.http.publicUrl).origin || hostOf(origin) === request.header('host');
  }
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
