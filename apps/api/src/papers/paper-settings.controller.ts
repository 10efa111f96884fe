import { Body, Controller, Get, Inject, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { PaperSettingsDesk, type Actor, type PaperSettings } from '@app/workflow';
import { CurrentActor } from '../access/actor.decorator.js';
import { Version } from '../http/params.js';
import { PaperPlaceDto, PaperSettingsChangeDto } from './paper-requests.dto.js';
import { PaperSettingsDto } from './paper.dto.js';

/** 文书设置: 发文机关, 机关代字, time to answer. */
@ApiTags('papers')
@Controller('paper-settings')
export class PaperSettingsController {
  constructor(@Inject(PaperSettingsDesk) private readonly settings: PaperSettingsDesk) {}

  @Get()
  @ApiOkResponse({ type: PaperSettingsDto })
  read(@CurrentActor() actor: Actor, @Query() { jurisdictionId }: PaperPlaceDto): Promise<PaperSettings> {
    return this.settings.read(actor, jurisdictionId);
  }

  /** `If-Match` names the version that it replaces, 0 where nothing was laid down yet. */
  @Put()
  @ApiOkResponse({ type: PaperSettingsDto })
  change(
    @CurrentActor() actor: Actor,
    @Version() version: number,
    @Body() change: PaperSettingsChangeDto,
  ): Promise<PaperSettings> {
    return this.settings.change(actor, version, change);
  }
}
