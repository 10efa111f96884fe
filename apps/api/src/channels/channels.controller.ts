import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Channels, type Actor, type ChannelList, type ChannelView } from '@app/workflow';
import { CurrentActor } from '../access/actor.decorator.js';
import { IdPipe, Version } from '../http/params.js';
import { ChannelDto, ChannelEditDto, ChannelListDto, NewChannelDto } from './channels.dto.js';

@ApiTags('channels')
@Controller('channels')
export class ChannelsController {
  constructor(@Inject(Channels) private readonly channels: Channels) {}

  @Get()
  @ApiOkResponse({ type: ChannelListDto })
  list(@CurrentActor() actor: Actor): Promise<ChannelList> {
    return this.channels.list(actor);
  }

  /** Address and secret are sealed and never shown again; a secret that the system made is in this answer only. */
  @Post()
  @ApiCreatedResponse({ type: ChannelDto })
  create(@CurrentActor() actor: Actor, @Body() channel: NewChannelDto): Promise<ChannelView> {
    return this.channels.create(actor, channel);
  }

  @Patch(':id')
  @ApiOkResponse({ type: ChannelDto })
  edit(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() edit: ChannelEditDto,
  ): Promise<ChannelView> {
    return this.channels.edit(actor, id, version, edit);
  }

  /** Only what never sent anything. */
  @Delete(':id')
  @HttpCode(204)
  remove(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.channels.remove(actor, id);
  }

  /** Writes a message like any other, which delivery sends. */
  @Post(':id/test')
  @ApiCreatedResponse({ type: ChannelDto })
  test(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ChannelView> {
    return this.channels.test(actor, id);
  }
}
