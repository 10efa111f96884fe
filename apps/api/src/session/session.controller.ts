import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Ip,
  Post,
  Req,
  Res,
  UseGuards,
} from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { AppConfig } from '@app/config';
import { Sessions, type Actor, type Me } from '@app/workflow';
import { CurrentActor, SessionToken } from '../access/actor.decorator.js';
import { SESSION_COOKIE } from '../access/session-request.js';
import { currentRequestId } from '../http/request-id.js';
import { APP_CONFIG } from '../tokens.js';
import { CredentialsDto, MeDto } from './session.dto.js';
import { SignInRateGuard } from './sign-in-rate.guard.js';

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  @Post()
  @HttpCode(200)
  @UseGuards(SignInRateGuard)
  @ApiOkResponse({ type: MeDto })
  async signIn(
    @Body() { login, password }: CredentialsDto,
    @Ip() ip: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Me> {
    const userAgent = request.header('user-agent') ?? '';
    const requestId = currentRequestId();
    const { token, me } = await this.sessions.signIn({ login, password, ip, userAgent, requestId });
    response.cookie(SESSION_COOKIE, token, this.cookieOptions());
    return me;
  }

  @Get()
  @ApiOkResponse({ type: MeDto })
  read(@CurrentActor() actor: Actor): Promise<Me> {
    return this.sessions.me(actor);
  }

  @Delete()
  @HttpCode(204)
  async signOut(
    @SessionToken() token: string | undefined,
    @Ip() ip: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    response.clearCookie(SESSION_COOKIE, this.cookieOptions());
    if (token === undefined) return;
    await this.sessions.signOut(token, { via: 'session', ip, requestId: currentRequestId() });
  }

  /** A cookie of the browser session: the limits are kept by the server, whose clock may be another one. */
  private cookieOptions() {
    return { httpOnly: true, sameSite: 'lax', secure: this.config.http.cookieSecure, path: '/' } as const;
  }
}
