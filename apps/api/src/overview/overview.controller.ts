import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { JurisdictionsBelow, type Actor, type BelowRow } from '@app/workflow';
import { CurrentActor } from '../access/actor.decorator.js';
import { BelowListDto } from './overview.dto.js';

@ApiTags('overview')
@Controller('overview')
export class OverviewController {
  constructor(@Inject(JurisdictionsBelow) private readonly below: JurisdictionsBelow) {}

  /** Jurisdictions below the reader's, each as sums of its own ledger. */
  @Get('below')
  @ApiOkResponse({ type: BelowListDto })
  async list(@CurrentActor() actor: Actor): Promise<{ items: BelowRow[] }> {
    return { items: await this.below.list(actor) };
  }
}
