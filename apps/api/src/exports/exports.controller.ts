import { Controller, Get, Inject, Param, ParseEnumPipe, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Exports, PLAN_EXPORTS, type Actor, type ExportFile, type PlanExport } from '@app/workflow';
import { ApiError } from '../http/api-error.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { IdPipe } from '../http/params.js';
import { LedgerFilterDto } from '../tasks/dto/task-requests.dto.js';

const KINDS = { ledger: 'ledger', matrix: 'matrix', json: 'json' } satisfies Record<PlanExport, PlanExport>;
/** Another kind is an address that does not exist. */
const KIND = new ParseEnumPipe(KINDS, { exceptionFactory: () => new ApiError('ROUTE_NOT_FOUND') });
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
    @Param('kind', KIND) kind: PlanExport,
  ): Promise<StreamableFile> {
    return toDownload(await this.exports.plan(actor, id, kind));
  }
}

/** Saved under its name, never shown: what a plan brings must not run in the page's place. */
function toDownload({ name, type, bytes }: ExportFile): StreamableFile {
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, hex)}`;
  return new StreamableFile(bytes, { type, disposition, length: bytes.byteLength });
}

/** RFC 8187 allows fewer characters than a URL. */
const hex = (char: string): string => `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
