import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Digests, type Actor, type DigestSummary, type DigestView } from '@app/workflow';
import { CurrentActor } from '../access/actor.decorator.js';
import { IdPipe } from '../http/params.js';
import { DigestDto, DigestListDto } from './digest.dto.js';

@ApiTags('digests')
@Controller('digests')
export class DigestsController {
  constructor(@Inject(Digests) private readonly digests: Digests) {}

  @Get()
  @ApiOkResponse({ type: DigestListDto })
  async list(@CurrentActor() actor: Actor): Promise<{ items: DigestSummary[] }> {
    return { items: await this.digests.list(actor) };
  }

  @Get(':id')
  @ApiOkResponse({ type: DigestDto })
  read(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<DigestView> {
    return this.digests.read(actor, id);
  }
}
