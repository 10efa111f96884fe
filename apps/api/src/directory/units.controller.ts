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
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { UnitImports, Units, type Actor, type UnitImportReport, type UnitView } from '@app/workflow';
import { CurrentActor } from '../access/actor.decorator.js';
import { ApiError } from '../http/api-error.js';
import { IdPipe, Version } from '../http/params.js';
import type { UploadedDocument } from '../plans/import-input.js';
import {
  NewAliasDto,
  NewUnitDto,
  UnitDto,
  UnitEditDto,
  UnitImportReportDto,
  UnitImportRequestDto,
  UnitImportUploadDto,
  UnitListDto,
  UnitQueryDto,
} from './unit.dto.js';

@ApiTags('directory')
@Controller('units')
export class UnitsController {
  constructor(
    @Inject(Units) private readonly units: Units,
    @Inject(UnitImports) private readonly imports: UnitImports,
  ) {}

  @Get()
  @ApiOkResponse({ type: UnitListDto })
  async list(@CurrentActor() actor: Actor, @Query() query: UnitQueryDto): Promise<{ items: UnitView[] }> {
    return { items: await this.units.list(actor, query) };
  }

  @Post()
  @ApiCreatedResponse({ type: UnitDto })
  create(@CurrentActor() actor: Actor, @Body() unit: NewUnitDto): Promise<UnitView> {
    return this.units.create(actor, unit);
  }

  /** A rehearsal unless `apply` is set; then all rows or, if one is faulty, none. */
  @Post('import')
  @HttpCode(200)
  @UseInterceptors(FileInterceptor('file'))
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: UnitImportUploadDto })
  @ApiOkResponse({ type: UnitImportReportDto })
  import(
    @CurrentActor() actor: Actor,
    @Body() { jurisdictionId, apply }: UnitImportRequestDto,
    @UploadedFile() file: UploadedDocument | undefined,
  ): Promise<UnitImportReport> {
    if (file === undefined) throw new ApiError('UPLOAD_INVALID');
    return this.imports.importFile(actor, { jurisdictionId, bytes: file.buffer, apply: apply ?? false });
  }

  @Patch(':id')
  @ApiOkResponse({ type: UnitDto })
  edit(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() edit: UnitEditDto,
  ): Promise<UnitView> {
    return this.units.edit(actor, id, version, edit);
  }

  @Post(':id/aliases')
  @ApiCreatedResponse({ type: UnitDto })
  addAlias(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { alias }: NewAliasDto,
  ): Promise<UnitView> {
    return this.units.addAlias(actor, id, alias);
  }

  @Delete(':id/aliases/:aliasId')
  @ApiOkResponse({ type: UnitDto })
  removeAlias(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('aliasId', IdPipe) aliasId: string,
  ): Promise<UnitView> {
    return this.units.removeAlias(actor, id, aliasId);
  }
}
