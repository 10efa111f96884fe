import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  DeliveryDecisions,
  DeliveryLog,
  type Actor,
  type ChannelHealth,
  type DeliveryDetail,
  type DeliveryView,
  type Page,
} from '@app/workflow';
import { CurrentActor } from '../access/actor.decorator.js';
import { BulkResultDto } from '../http/bulk.dto.js';
import { toBulkResult, type BulkResult } from '../http/bulk-result.js';
import { IdPipe } from '../http/params.js';
import {
  DeliveryChannelDto,
  DeliveryDecisionDto,
  DeliveryDetailDto,
  DeliveryPageDto,
  DeliveryQueryDto,
} from './deliveries.dto.js';

@ApiTags('deliveries')
@Controller()
export class DeliveriesController {
  constructor(
    @Inject(DeliveryLog) private readonly log: DeliveryLog,
    @Inject(DeliveryDecisions) private readonly decisions: DeliveryDecisions,
  ) {}

  /** 投递记录, newest first. */
  @Get('deliveries')
  @ApiOkResponse({ type: DeliveryPageDto })
  page(@CurrentActor() actor: Actor, @Query() query: DeliveryQueryDto): Promise<Page<DeliveryView>> {
    return this.log.page(actor, query);
  }

  @Get('delivery-channels')
  @ApiOkResponse({ type: [DeliveryChannelDto] })
  channels(@CurrentActor() actor: Actor): Promise<ChannelHealth[]> {
    return this.log.channels(actor);
  }

  @Get('deliveries/:id')
  @ApiOkResponse({ type: DeliveryDetailDto })
  read(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<DeliveryDetail> {
    return this.log.read(actor, id);
  }

  /** 重发 or 放弃, each message on its own. */
  @Post('deliveries/decisions')
  @HttpCode(200)
  @ApiOkResponse({ type: BulkResultDto })
  async decide(
    @CurrentActor() actor: Actor,
    @Body() { items, decision }: DeliveryDecisionDto,
  ): Promise<BulkResult> {
    return toBulkResult(await this.decisions.decideAll(actor, items, decision));
  }
}
