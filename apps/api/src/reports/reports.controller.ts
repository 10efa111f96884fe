import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  Post,
  Put,
  Query,
  StreamableFile,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  ReportForms,
  ReportMoves,
  ReportPages,
  ReportStandings,
  type Actor,
  type ChaseResult,
  type MyReportsView,
  type ReportFormComparison,
  type ReportMove,
  type ReportPageView,
  type ReportStandingView,
} from '@app/workflow';
import { CurrentActor } from '../access/actor.decorator.js';
import { toDownload } from '../http/download.js';
import { ApiError } from '../http/api-error.js';
import { IdPipe, Version } from '../http/params.js';
import type { UploadedDocument } from '../plans/import-input.js';
import {
  PageAddressDto,
  ReportChaseDto,
  ReportDraftDto,
  ReportFormUploadDto,
  ReportReturnDto,
  StandingQueryDto,
} from './report-requests.dto.js';
import {
  ChaseResultDto,
  MyReportsDto,
  ReportFormComparisonDto,
  ReportPageDto,
  ReportStandingsDto,
} from './report.dto.js';

@ApiTags('reports')
@Controller('reports')
export class ReportsController {
  constructor(
    @Inject(ReportPages) private readonly pages: ReportPages,
    @Inject(ReportMoves) private readonly moves: ReportMoves,
    @Inject(ReportForms) private readonly forms: ReportForms,
    @Inject(ReportStandings) private readonly standings: ReportStandings,
  ) {}

  /** The pages that the person's units owe or have filed. */
  @Get()
  @ApiOkResponse({ type: MyReportsDto })
  mine(@CurrentActor() actor: Actor): Promise<MyReportsView> {
    return this.pages.mine(actor);
  }

  /** Who has reported for a period and who has not; of jurisdictions below only the sums. */
  @Get('standing')
  @ApiOkResponse({ type: ReportStandingsDto })
  standing(@CurrentActor() actor: Actor, @Query() query: StandingQueryDto): Promise<ReportStandingView> {
    return this.standings.read(actor, query);
  }

  /** 催报: tells the people of late units now, each unit once a day. */
  @Post('chase')
  @HttpCode(200)
  @ApiOkResponse({ type: ChaseResultDto })
  chase(@CurrentActor() actor: Actor, @Body() chase: ReportChaseDto): Promise<ChaseResult> {
    return this.standings.chase(actor, chase);
  }

  /** The form with what is known already; opening it stores nothing. */
  @Get('page')
  @ApiOkResponse({ type: ReportPageDto })
  form(@CurrentActor() actor: Actor, @Query() address: PageAddressDto): Promise<ReportPageView> {
    return this.pages.form(actor, address);
  }

  /** Saves the entries that are given; `If-Match: "0"` where there is no page yet. */
  @Put('page')
  @ApiOkResponse({ type: ReportPageDto })
  save(
    @CurrentActor() actor: Actor,
    @Version() version: number,
    @Body() { entries, ...address }: ReportDraftDto,
  ): Promise<ReportPageView> {
    return this.pages.save(actor, address, version, entries);
  }

  @Get('page/form.xlsx')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(@CurrentActor() actor: Actor, @Query() address: PageAddressDto): Promise<StreamableFile> {
    return toDownload(await this.forms.download(actor, address));
  }

  /** What a filled-in form says otherwise than the page; stores nothing. */
  @Post('page/form')
  @HttpCode(200)
  @UseInterceptors(FileInterceptor('file'))
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: ReportFormUploadDto })
  @ApiOkResponse({ type: ReportFormComparisonDto })
  compare(
    @CurrentActor() actor: Actor,
    @Body() address: PageAddressDto,
    @UploadedFile() file: UploadedDocument | undefined,
  ): Promise<ReportFormComparison> {
    if (file === undefined) throw new ApiError('UPLOAD_INVALID');
    return this.forms.compare(actor, address, file.buffer);
  }

  @Get('pages/:id')
  @ApiOkResponse({ type: ReportPageDto })
  read(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ReportPageView> {
    return this.pages.read(actor, id);
  }

  /** Hands the page in: to the head for signature, or at once where none is asked for. */
  @Post('pages/:id/submit')
  @HttpCode(200)
  @ApiOkResponse({ type: ReportPageDto })
  submit(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Version() version: number) {
    return this.move(actor, id, version, 'submit');
  }

  @Post('pages/:id/take-back')
  @HttpCode(200)
  @ApiOkResponse({ type: ReportPageDto })
  takeBack(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Version() version: number) {
    return this.move(actor, id, version, 'take-back');
  }

  @Post('pages/:id/sign')
  @HttpCode(200)
  @ApiOkResponse({ type: ReportPageDto })
  sign(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Version() version: number) {
    return this.move(actor, id, version, 'sign');
  }

  /** By the head to the contact before it is filed, by the office to the unit afterwards. */
  @Post('pages/:id/return')
  @HttpCode(200)
  @ApiOkResponse({ type: ReportPageDto })
  returnIt(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() { reason }: ReportReturnDto,
  ): Promise<ReportPageView> {
    return this.move(actor, id, version, 'return', reason);
  }

  /** 收讫: the office has read it. */
  @Post('pages/:id/acknowledge')
  @HttpCode(200)
  @ApiOkResponse({ type: ReportPageDto })
  acknowledge(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Version() version: number) {
    return this.move(actor, id, version, 'acknowledge');
  }

  private move(
    actor: Actor,
    id: string,
    version: number,
    move: ReportMove,
    note?: string,
  ): Promise<ReportPageView> {
    return this.moves.move(actor, id, version, { move, note });
  }
}
