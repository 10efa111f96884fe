import { Controller, Get, Inject, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Statistics, StatisticsExports, type Actor, type StatisticsView } from '@app/workflow';
import { CurrentActor } from '../access/actor.decorator.js';
import { toDownload } from '../http/download.js';
import { StatisticsDto, StatisticsQueryDto, TrendDto, TrendQueryDto } from './statistics.dto.js';

@ApiTags('statistics')
@Controller('statistics')
export class StatisticsController {
  constructor(
    @Inject(Statistics) private readonly statistics: Statistics,
    @Inject(StatisticsExports) private readonly files: StatisticsExports,
  ) {}

  @Get()
  @ApiOkResponse({ type: StatisticsDto })
  by(@CurrentActor() actor: Actor, @Query() { by, ...filter }: StatisticsQueryDto): Promise<StatisticsView> {
    return this.statistics.by(actor, by, filter);
  }

  @Get('trend')
  @ApiOkResponse({ type: TrendDto })
  async trend(
    @CurrentActor() actor: Actor,
    @Query() { months, ...filter }: TrendQueryDto,
  ): Promise<TrendDto> {
    return { items: await this.statistics.trend(actor, months, filter) };
  }

  /** The same table as .xlsx. */
  @Get('export')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @CurrentActor() actor: Actor,
    @Query() { by, ...filter }: StatisticsQueryDto,
  ): Promise<StreamableFile> {
    return toDownload(await this.files.file(actor, by, filter));
  }
}
