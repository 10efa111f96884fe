import { Controller, Get, Inject, Param, ParseEnumPipe, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Exports, PLAN_EXPORTS, type Actor, type PlanExport } from '@app/workflow';
import { ApiError } from '../http/api-error.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { toDownload } from '../http/download.js';
import { IdPipe } from '../http/params.js';
import { LedgerFilterDto } from '../tasks/dto/task-requests.dto.js';

const KINDS = { ledger: 'ledger', matrix: 'matrix', json: 'json' } satisfies Record<PlanExport, PlanExport>;

/** Another kind is an address that does not exist. */
class KindPipe extends ParseEnumPipe<typeof KINDS> {
  constructor() {
    super(KINDS, { exceptionFactory: () => new ApiError('ROUTE_NOT_FOUND') });
  }
}
const FILE = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('exports')
@ApiProduces('application/octet-stream')
@Controller('exports')
export class ExportsController {
  constructor(@Inject(Exports) private readonly exports: Exports) {}

  /** What the reader sees in the 台账 under these filters, as .xlsx. */
  @Get('ledger')
  @ApiOkResponse(FILE)
  async ledger(@CurrentActor() actor: Actor, @Query() filter: LedgerFilterDto): Promise<StreamableFile> {
    return toDownload(await this.exports.filtered(actor, filter));
  }

  /** A plan's 台账 or 责任矩阵 as .xlsx, or all of it as JSON. */
  @Get('plans/:id/:kind')
  @ApiParam({ name: 'kind', enum: PLAN_EXPORTS })
  @ApiOkResponse(FILE)
  async plan(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('kind', new KindPipe()) kind: PlanExport,
  ): Promise<StreamableFile> {
    return toDownload(await this.exports.plan(actor, id, kind));
  }
}
