import { Controller, Get, Inject, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { auditActionOptions } from '@app/domain';
import {
  AuditTrail,
  type Actor,
  type AuditAnchor,
  type AuditDetail,
  type AuditRow,
  type ChainReport,
  type Page,
} from '@app/workflow';
import { CurrentActor } from '../access/actor.decorator.js';
import { ApiError } from '../http/api-error.js';
import { toDownload } from '../http/download.js';
import { IdPipe } from '../http/params.js';
import {
  AuditActionListDto,
  AuditAnchorDto,
  AuditDetailDto,
  AuditFilterDto,
  AuditPageDto,
  AuditQueryDto,
  ChainReportDto,
  VerificationQueryDto,
} from './audit.dto.js';

@ApiTags('audit')
@Controller()
export class AuditController {
  constructor(@Inject(AuditTrail) private readonly trail: AuditTrail) {}

  /** One jurisdiction's trail, newest first. */
  @Get('audit')
  @ApiOkResponse({ type: AuditPageDto })
  page(@CurrentActor() actor: Actor, @Query() query: AuditQueryDto): Promise<Page<AuditRow>> {
    return this.trail.page(actor, query);
  }

  /** Everything that leaves a row, with its name. */
  @Get('audit/actions')
  @ApiOkResponse({ type: AuditActionListDto })
  actions(): AuditActionListDto {
    return { items: auditActionOptions() };
  }

  /** The ends of the chains: kept elsewhere, an anchor against which they can be verified later. */
  @Get('audit/heads')
  @ApiOkResponse({ type: AuditAnchorDto })
  heads(@CurrentActor() actor: Actor): Promise<AuditAnchor> {
    return this.trail.heads(actor);
  }

  /** Computes every hash of the chain anew. */
  @Get('audit/verification')
  @ApiOkResponse({ type: ChainReportDto })
  verify(
    @CurrentActor() actor: Actor,
    @Query() { jurisdictionId, anchorCount: count, anchorHash: hash }: VerificationQueryDto,
  ): Promise<ChainReport> {
    return this.trail.verify(actor, jurisdictionId, anchorOf(count, hash));
  }

  @Get('audit/:id')
  @ApiOkResponse({ type: AuditDetailDto })
  read(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<AuditDetail> {
    return this.trail.read(actor, id);
  }

  /** The rows under these filters as .xlsx. */
  @Get('exports/audit')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(@CurrentActor() actor: Actor, @Query() filter: AuditFilterDto): Promise<StreamableFile> {
    return toDownload(await this.trail.file(actor, filter));
  }
}

/** Half an anchor would look like one that fits. */
function anchorOf(
  count: number | undefined,
  hash: string | undefined,
): { count: number; hash: string } | null {
  if (count === undefined && hash === undefined) return null;
  if (count !== undefined && hash !== undefined) return { count, hash };
  const place = count === undefined ? 'anchorCount' : 'anchorHash';
  throw new ApiError('REQUEST_INVALID', [{ place, message: '锚点的条数和哈希要一起填写' }]);
}
