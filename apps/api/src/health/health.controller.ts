import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { DataSource } from 'typeorm';
import type { Clock } from '@app/config';
import { APP_CLOCK, DATA_SOURCE } from '../tokens.js';
import { VERSION } from '../version.js';
import { HealthDto } from './health.dto.js';

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
    @Inject(APP_CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOkResponse({ type: HealthDto })
  async read(): Promise<HealthDto> {
    await this.dataSource.query('SELECT 1');
    return { status: 'ok', version: VERSION, database: 'ok', now: new Date(this.clock.now()).toISOString() };
  }
}
