import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Inbox, type Actor, type InboxPage } from '@app/workflow';
import { CurrentActor } from '../access/actor.decorator.js';
import { InboxPageDto, InboxQueryDto, ReadMarkDto, UnreadCountDto } from './inbox.dto.js';

@ApiTags('inbox')
@Controller('inbox')
export class InboxController {
  constructor(@Inject(Inbox) private readonly inbox: Inbox) {}

  @Get()
  @ApiOkResponse({ type: InboxPageDto })
  list(@CurrentActor() actor: Actor, @Query() query: InboxQueryDto): Promise<InboxPage> {
    return this.inbox.page(actor, query);
  }

  @Post('read')
  @HttpCode(200)
  @ApiOkResponse({ type: UnreadCountDto })
  async markRead(@CurrentActor() actor: Actor, @Body() mark: ReadMarkDto): Promise<{ unread: number }> {
    return { unread: await this.inbox.markRead(actor, mark) };
  }
}
