import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  Patch,
  Post,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import {
  BulletinDesk,
  Bulletins,
  type Actor,
  type BulletinSummary,
  type BulletinVerificationView,
  type BulletinView,
  type Page,
} from '@app/workflow';
import { CurrentActor } from '../access/actor.decorator.js';
import { toDownload } from '../http/download.js';
import { IdPipe, Version } from '../http/params.js';
import { BulletinDto, BulletinPageDto, BulletinVerificationDto } from './bulletin.dto.js';
import {
  BulletinEditDto,
  BulletinIssueDto,
  BulletinQueryDto,
  NewBulletinDto,
} from './bulletin-requests.dto.js';

@ApiTags('bulletins')
@Controller('bulletins')
export class BulletinsController {
  constructor(
    @Inject(Bulletins) private readonly bulletins: Bulletins,
    @Inject(BulletinDesk) private readonly desk: BulletinDesk,
  ) {}

  @Get()
  @ApiOkResponse({ type: BulletinPageDto })
  list(@CurrentActor() actor: Actor, @Query() query: BulletinQueryDto): Promise<Page<BulletinSummary>> {
    return this.bulletins.page(actor, query);
  }

  @Post()
  @ApiCreatedResponse({ type: BulletinDto })
  create(@CurrentActor() actor: Actor, @Body() input: NewBulletinDto): Promise<BulletinView> {
    return this.desk.create(actor, input);
  }

  @Get(':id')
  @ApiOkResponse({ type: BulletinDto })
  read(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<BulletinView> {
    return this.bulletins.read(actor, id);
  }

  @Patch(':id')
  @ApiOkResponse({ type: BulletinDto })
  edit(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() body: BulletinEditDto,
  ): Promise<BulletinView> {
    return this.desk.edit(actor, id, version, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
  ): Promise<void> {
    return this.desk.remove(actor, id, version);
  }

  /** Reads the data anew. */
  @Post(':id/refresh')
  @HttpCode(200)
  @ApiOkResponse({ type: BulletinDto })
  refresh(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
  ): Promise<BulletinView> {
    return this.desk.refresh(actor, id, version);
  }

  @Post(':id/issue')
  @HttpCode(200)
  @ApiOkResponse({ type: BulletinDto })
  issue(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() { toUnits }: BulletinIssueDto,
  ): Promise<BulletinView> {
    return this.desk.issue(actor, id, version, toUnits);
  }

  /** The .docx as issued, or as the draft stands. */
  @Get(':id/file')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    return toDownload(await this.bulletins.file(actor, id));
  }

  /** Counts it again by the rules frozen in it. */
  @Get(':id/verification')
  @ApiOkResponse({ type: BulletinVerificationDto })
  verify(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<BulletinVerificationView> {
    return this.bulletins.verify(actor, id);
  }
}
