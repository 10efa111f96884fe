import { Controller, Get, Inject, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Matrix, type Actor, type MatrixChoices, type MatrixView } from '@app/workflow';
import { CurrentActor } from '../access/actor.decorator.js';
import { toDownload } from '../http/download.js';
import { MatrixChoicesDto, MatrixChoicesQueryDto, MatrixDto, MatrixFilterDto } from './matrix.dto.js';

@ApiTags('matrix')
@Controller()
export class MatrixController {
  constructor(@Inject(Matrix) private readonly matrix: Matrix) {}

  /** 责任矩阵: issued tasks × units under these filters, with counts, workload and overlap. */
  @Get('matrix')
  @ApiOkResponse({ type: MatrixDto })
  read(@CurrentActor() actor: Actor, @Query() filter: MatrixFilterDto): Promise<MatrixView> {
    return this.matrix.read(actor, filter);
  }

  /** What the matrix can be narrowed to; chapters are those of the plan named. */
  @Get('matrix/choices')
  @ApiOkResponse({ type: MatrixChoicesDto })
  choices(@CurrentActor() actor: Actor, @Query() { planId }: MatrixChoicesQueryDto): Promise<MatrixChoices> {
    return this.matrix.choices(actor, planId);
  }

  /** The same rows and signs as .xlsx. */
  @Get('exports/matrix')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(@CurrentActor() actor: Actor, @Query() filter: MatrixFilterDto): Promise<StreamableFile> {
    return toDownload(await this.matrix.file(actor, filter));
  }
}
