import { Controller, Get, Headers, Inject, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiHeader, ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { Response } from 'express';
import { WorkflowError } from '@app/workflow';
import type { SessionRequest } from '../access/session-request.js';
import { EventStream } from './event-stream.js';
import { LiveEventDto } from './live-event.dto.js';
import { LiveHub } from './live-hub.js';
import { readPositions } from './positions.js';

@ApiTags('events')
@ApiExtraModels(LiveEventDto)
@Controller('events')
export class EventsController {
  constructor(@Inject(LiveHub) private readonly hub: LiveHub) {}

  /**
   * Changes that the reader may see, as server-sent events, until the session ends. `change` says what happened to what, never
   * the content; `inbox` says that there is something new in the reader's own inbox; `refetch` says that changes were missed and everything is to be asked for anew.
   */
  @Get()
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: '断线前收到的最后一个 id，从其后继续。' })
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { $ref: getSchemaPath(LiveEventDto) } } } })
  async stream(
    @Req() request: SessionRequest,
    @Res() response: Response,
    @Headers('last-event-id') lastEventId: string | undefined,
  ): Promise<void> {
    const { actor, identify } = request;
    if (actor === undefined || identify === undefined) throw new WorkflowError('SESSION_REQUIRED');
    this.hub.requireRoom(actor.personId);
    await this.hub.add(actor, new EventStream(response), readPositions(lastEventId), identify);
  }
}
