import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  Post,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  PlanReissues,
  type Actor,
  type ReissueApplied,
  type ReissueView,
  type RevisionView,
} from '@app/workflow';
import { CurrentActor } from '../access/actor.decorator.js';
import { IdPipe, Version } from '../http/params.js';
import { toUpload, type UploadedDocument } from '../plans/import-input.js';
import {
  ReissueAppliedDto,
  ReissueDecisionsDto,
  ReissueDto,
  ReissueRequestDto,
  RevisionListDto,
} from './reissue.dto.js';

/** 重新印发: a new version of a plan and what it changes. */
@ApiTags('reissue')
@Controller('plans/:id/revisions')
export class ReissueController {
  constructor(@Inject(PlanReissues) private readonly reissues: PlanReissues) {}

  @Get()
  @ApiOkResponse({ type: RevisionListDto })
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
  ): Promise<{ items: RevisionView[] }> {
    return { items: await this.reissues.list(actor, id) };
  }

  /** Multipart with a `file`, or JSON with `fileName` and `text`. A version that was waiting is replaced. */
  @Post()
  @UseInterceptors(FileInterceptor('file'))
  @ApiCreatedResponse({ type: ReissueDto })
  propose(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() request: ReissueRequestDto,
    @UploadedFile() file: UploadedDocument | undefined,
  ): Promise<ReissueView> {
    return this.reissues.propose(actor, id, toUpload(request, file));
  }

  @Get('proposed')
  @ApiOkResponse({ type: ReissueDto })
  read(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ReissueView> {
    return this.reissues.read(actor, id);
  }

  @Delete('proposed')
  @HttpCode(204)
  @ApiNoContentResponse()
  discard(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.reissues.discard(actor, id);
  }

  @Post('proposed/apply')
  @HttpCode(200)
  @ApiOkResponse({ type: ReissueAppliedDto })
  apply(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() answers: ReissueDecisionsDto,
  ): Promise<ReissueApplied> {
    return this.reissues.apply(actor, id, version, answers);
  }
}
