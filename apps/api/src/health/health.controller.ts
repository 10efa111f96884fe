import { Controller, Get, HttpStatus, Inject, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { DataSource } from 'typeorm';
import type { Clock } from '@app/config';
import { HealthBoard, type Actor, type HealthBoardView } from '@app/workflow';
import { CurrentActor } from '../access/actor.decorator.js';
import { APP_CLOCK, DATA_SOURCE } from '../tokens.js';
import { VERSION } from '../version.js';
import { HealthBoardDto, HealthDto, ReadinessDto } from './health.dto.js';
import { readiness } from './readiness.js';

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
    @Inject(APP_CLOCK) private readonly clock: Clock,
    @Inject(HealthBoard) private readonly board: HealthBoard,
  ) {}

  @Get()
  @ApiOkResponse({ type: HealthDto })
  async read(): Promise<HealthDto> {
    await this.dataSource.query('SELECT 1');
    return { status: 'ok', version: VERSION, database: 'ok', now: new Date(this.clock.now()).toISOString() };
  }

  /** For load balancers: 503 while requests had better go elsewhere. */
  @Get('ready')
  @ApiOkResponse({ type: ReadinessDto })
  async ready(@Res({ passthrough: true }) response: Response): Promise<ReadinessDto> {
    const found = await readiness(this.dataSource);
    if (!found.ready) response.status(HttpStatus.SERVICE_UNAVAILABLE);
    return found;
  }

  @Get('board')
  @ApiOkResponse({ type: HealthBoardDto })
  readBoard(@CurrentActor() actor: Actor): Promise<HealthBoardView> {
    return this.board.read(actor);
  }
}
