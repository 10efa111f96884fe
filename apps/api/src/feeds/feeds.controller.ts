import { Controller, Delete, Get, Header, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { UnitFeeds, WorkflowError, type Actor, type FeedView } from '@app/workflow';
import { CurrentActor } from '../access/actor.decorator.js';
import { ApiError } from '../http/api-error.js';
import { IdPipe } from '../http/params.js';
import { UnitFeedDto } from './feeds.dto.js';

const TOKEN = /^[\w-]{43}$/;

@ApiTags('feeds')
@Controller()
export class FeedsController {
  constructor(@Inject(UnitFeeds) private readonly feeds: UnitFeeds) {}

  @Get('units/:id/feed')
  @ApiOkResponse({ type: UnitFeedDto })
  read(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<FeedView> {
    return this.feeds.read(actor, id);
  }

  /** Makes the address, or a new one in its place. */
  @Post('units/:id/feed')
  @HttpCode(200)
  @ApiOkResponse({ type: UnitFeedDto })
  renew(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<FeedView> {
    return this.feeds.renew(actor, id);
  }

  @Delete('units/:id/feed')
  @HttpCode(204)
  revoke(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.feeds.revoke(actor, id);
  }

  /** For calendar programs, which cannot sign in: whoever has the address reads the unit's due days. */
  @Get('feeds/:token.ics')
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @Header('Cache-Control', 'private, max-age=900')
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async calendar(@Param('token') token: string, @Req() request: Request): Promise<string> {
    const text = TOKEN.test(token) ? await this.feeds.text(token) : null;
    if (text !== null) return text;
    const mustWait = await this.feeds.refuse(request.ip ?? '');
    throw mustWait ? new ApiError('TOO_MANY_REQUESTS') : new WorkflowError('NOT_FOUND');
  }
}
