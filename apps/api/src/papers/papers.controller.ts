import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  Patch,
  Post,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  PaperDesk,
  PaperIssue,
  Papers,
  type Actor,
  type Page,
  type PaperDetail,
  type PaperView,
  type TaskPapers,
} from '@app/workflow';
import { CurrentActor } from '../access/actor.decorator.js';
import { BulkResultDto } from '../http/bulk.dto.js';
import { toBulkResult, type BulkResult } from '../http/bulk-result.js';
import { toDownload } from '../http/download.js';
import { IdPipe, Version } from '../http/params.js';
import {
  BulkPapersDto,
  NewPaperDto,
  PaperFilterDto,
  PaperPrintDto,
  PaperQueryDto,
  PaperReasonDto,
  PaperWordsDto,
} from './paper-requests.dto.js';
import { PaperDetailDto, PaperDto, PaperPageDto, TaskPapersDto } from './paper.dto.js';

const FILE = { schema: { type: 'string', format: 'binary' } } as const;
const DOCX = 'application/octet-stream';

/** 文书: 督办通知单, 催办通知书 and slips as drafts, as issued, and as files. */
@ApiTags('papers')
@Controller()
export class PapersController {
  constructor(
    @Inject(Papers) private readonly papers: Papers,
    @Inject(PaperDesk) private readonly desk: PaperDesk,
    @Inject(PaperIssue) private readonly issuing: PaperIssue,
  ) {}

  @Get('papers')
  @ApiOkResponse({ type: PaperPageDto })
  list(@CurrentActor() actor: Actor, @Query() query: PaperQueryDto): Promise<Page<PaperView>> {
    return this.papers.page(actor, query);
  }

  @Get('tasks/:id/papers')
  @ApiOkResponse({ type: TaskPapersDto })
  ofTask(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<TaskPapers> {
    return this.papers.ofTask(actor, id);
  }

  /** Issued papers as one .docx, each on a sheet of its own. */
  @Get('papers/print')
  @ApiProduces(DOCX)
  @ApiOkResponse(FILE)
  async print(@CurrentActor() actor: Actor, @Query() { ids }: PaperPrintDto): Promise<StreamableFile> {
    return toDownload(await this.papers.print(actor, ids));
  }

  /** 登记簿 under the filters as .docx. */
  @Get('papers/register')
  @ApiProduces(DOCX)
  @ApiOkResponse(FILE)
  async register(@CurrentActor() actor: Actor, @Query() filter: PaperFilterDto): Promise<StreamableFile> {
    return toDownload(await this.papers.register(actor, filter));
  }

  @Get('papers/:id')
  @ApiOkResponse({ type: PaperDetailDto })
  read(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<PaperDetail> {
    return this.papers.read(actor, id);
  }

  /** The .docx as issued; of a draft as it would look without a number. */
  @Get('papers/:id/file')
  @ApiProduces(DOCX)
  @ApiOkResponse(FILE)
  async file(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    return toDownload(await this.papers.file(actor, id));
  }

  @Post('papers')
  @ApiCreatedResponse({ type: PaperDto })
  begin(@CurrentActor() actor: Actor, @Body() input: NewPaperDto): Promise<PaperView> {
    return this.desk.begin(actor, input);
  }

  /** A batch; every paper is issued or refused for itself. */
  @Post('papers/bulk-issues')
  @HttpCode(200)
  @ApiOkResponse({ type: BulkResultDto })
  async issueAll(@CurrentActor() actor: Actor, @Body() { items }: BulkPapersDto): Promise<BulkResult> {
    return toBulkResult(await this.issuing.issueAll(actor, items));
  }

  @Patch('papers/:id')
  @ApiOkResponse({ type: PaperDto })
  edit(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() words: PaperWordsDto,
  ): Promise<PaperView> {
    return this.desk.edit(actor, id, version, words);
  }

  @Post('papers/:id/issue')
  @HttpCode(200)
  @ApiOkResponse({ type: PaperDto })
  issue(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
  ): Promise<PaperView> {
    return this.issuing.issue(actor, id, version);
  }

  @Post('papers/:id/drop')
  @HttpCode(200)
  @ApiOkResponse({ type: PaperDto })
  drop(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() { reason }: PaperReasonDto,
  ): Promise<PaperView> {
    return this.desk.drop(actor, id, version, reason);
  }

  @Post('papers/:id/void')
  @HttpCode(200)
  @ApiOkResponse({ type: PaperDto })
  void(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() { reason }: PaperReasonDto,
  ): Promise<PaperView> {
    return this.desk.void(actor, id, version, reason);
  }

  @Post('papers/:id/acknowledge')
  @HttpCode(200)
  @ApiOkResponse({ type: PaperDto })
  acknowledge(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
  ): Promise<PaperView> {
    return this.desk.acknowledge(actor, id, version);
  }
}
