import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  WebhookDeliveries,
  Webhooks,
  type Actor,
  type WebhookDeliveryPage,
  type WebhookDeliveryView,
  type WebhookList,
  type WebhookView,
} from '@app/workflow';
import { CurrentActor } from '../access/actor.decorator.js';
import { IdPipe, Version } from '../http/params.js';
import {
  DeliveryQueryDto,
  NewWebhookDto,
  RedeliveryDto,
  WebhookDeliveryDto,
  WebhookDeliveryPageDto,
  WebhookDto,
  WebhookEditDto,
  WebhookListDto,
} from './webhooks.dto.js';

@ApiTags('webhooks')
@Controller('webhooks')
export class WebhooksController {
  constructor(
    @Inject(Webhooks) private readonly webhooks: Webhooks,
    @Inject(WebhookDeliveries) private readonly deliveries: WebhookDeliveries,
  ) {}

  @Get()
  @ApiOkResponse({ type: WebhookListDto })
  list(@CurrentActor() actor: Actor): Promise<WebhookList> {
    return this.webhooks.list(actor);
  }

  /** The secret is in this answer and is not shown again. */
  @Post()
  @ApiCreatedResponse({ type: WebhookDto })
  create(@CurrentActor() actor: Actor, @Body() webhook: NewWebhookDto): Promise<WebhookView> {
    return this.webhooks.create(actor, webhook);
  }

  @Patch(':id')
  @ApiOkResponse({ type: WebhookDto })
  edit(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() edit: WebhookEditDto,
  ): Promise<WebhookView> {
    return this.webhooks.edit(actor, id, version, edit);
  }

  @Delete(':id')
  @HttpCode(204)
  remove(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.webhooks.remove(actor, id);
  }

  /** What became of each event, newest first. */
  @Get(':id/deliveries')
  @ApiOkResponse({ type: WebhookDeliveryPageDto })
  page(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: DeliveryQueryDto,
  ): Promise<WebhookDeliveryPage> {
    return this.deliveries.page(actor, id, query);
  }

  /** Sends a `webhook.test` that means nothing. */
  @Post(':id/test')
  @ApiCreatedResponse({ type: WebhookDeliveryDto })
  test(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<WebhookDeliveryView> {
    return this.deliveries.test(actor, id);
  }

  /** Sends an event again, under its old id. */
  @Post(':id/redeliver')
  @HttpCode(200)
  @ApiOkResponse({ type: WebhookDeliveryDto })
  redeliver(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { deliveryId }: RedeliveryDto,
  ): Promise<WebhookDeliveryView> {
    return this.deliveries.redeliver(actor, id, deliveryId);
  }
}
