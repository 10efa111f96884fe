import { Body, Controller, Inject, Post, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { PlanImports, type Actor, type ImportedPlan } from '@app/workflow';
import { CurrentActor } from '../access/actor.decorator.js';
import { ImportedPlanDto } from './dto/plan.dto.js';
import { ImportRequestDto } from './dto/plan-requests.dto.js';
import { toImportInput, type UploadedDocument } from './import-input.js';

@ApiTags('plans')
@Controller('plans/imports')
export class ImportsController {
  constructor(@Inject(PlanImports) private readonly imports: PlanImports) {}

  /** Multipart with a `file`, or JSON with `fileName` and `text`. */
  @Post()
  @UseInterceptors(FileInterceptor('file'))
  @ApiCreatedResponse({ type: ImportedPlanDto })
  create(
    @CurrentActor() actor: Actor,
    @Body() request: ImportRequestDto,
    @UploadedFile() file: UploadedDocument | undefined,
  ): Promise<ImportedPlan> {
    return this.imports.importDocument(actor, toImportInput(request, file));
  }
}
