import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Clock } from '@app/config';
import { ApiError } from '../http/api-error.js';
import { APP_CLOCK } from '../tokens.js';

const SIGN_INS_PER_WINDOW = 60;
const WINDOW_MS = 60_000;
/** More addresses than this in one minute are an attack; forgetting them all is better than running out of memory. */
const MAX_ADDRESSES = 10_000;

interface Window {
  tries: number;
  readonly until: number;
}

/** Bounds the sign-ins of one address, whatever the logins: each costs a password hash. */
@Injectable()
export class SignInRateGuard implements CanActivate {
  private readonly windows = new Map<string, Window>();

  constructor(@Inject(APP_CLOCK) private readonly clock: Clock) {}

  canActivate(context: ExecutionContext): boolean {
    const { ip = '' } = context.switchToHttp().getRequest<Request>();
    const window = this.windowOf(ip, this.clock.now());
    window.tries += 1;
    if (window.tries > SIGN_INS_PER_WINDOW) throw new ApiError('TOO_MANY_REQUESTS');
    return true;
  }

  private windowOf(ip: string, now: number): Window {
    const known = this.windows.get(ip);
    if (known !== undefined && now < known.until) return known;
    if (this.windows.size >= MAX_ADDRESSES) this.windows.clear();
    const fresh = { tries: 0, until: now + WINDOW_MS };
    this.windows.set(ip, fresh);
    return fresh;
  }
}
