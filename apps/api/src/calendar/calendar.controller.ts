import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Post,
  Query,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  WorkCalendars,
  type Actor,
  type CalendarCheckView,
  type CalendarImportView,
  type CalendarYearsView,
  type CalendarYearView,
  type NoticeInput,
} from '@app/workflow';
import { CurrentActor } from '../access/actor.decorator.js';
import { ApiError } from '../http/api-error.js';
import { Version } from '../http/params.js';
import type { UploadedDocument } from '../plans/import-input.js';
import {
  CalendarCheckDto,
  CalendarImportDto,
  CalendarNoticeDto,
  CalendarNoticeUploadDto,
  CalendarYearDto,
  CalendarYearQueryDto,
  CalendarYearsDto,
} from './calendar.dto.js';

@ApiTags('calendar')
@Controller('calendar')
export class CalendarController {
  constructor(@Inject(WorkCalendars) private readonly calendars: WorkCalendars) {}

  /** Every year with its source, and the years for which days may still move. */
  @Get('years')
  @ApiOkResponse({ type: CalendarYearsDto })
  years(): Promise<CalendarYearsView> {
    return this.calendars.years();
  }

  /** Holidays and 调休 workdays of a year. */
  @Get()
  @ApiOkResponse({ type: CalendarYearDto })
  year(@Query() { year }: CalendarYearQueryDto): Promise<CalendarYearView> {
    return this.calendars.year(year);
  }

  /** Changes nothing: says what a notice would change and what is wrong with it. */
  @Post('check')
  @HttpCode(200)
  @UseInterceptors(FileInterceptor('file'))
  @ApiConsumes('application/json', 'multipart/form-data')
  @ApiBody({ type: CalendarNoticeUploadDto })
  @ApiOkResponse({ type: CalendarCheckDto })
  check(
    @CurrentActor() actor: Actor,
    @Body() notice: CalendarNoticeDto,
    @UploadedFile() file: UploadedDocument | undefined,
  ): Promise<CalendarCheckView> {
    return this.calendars.check(actor, toInput(notice, file));
  }

  /** Enters a notice and computes anew what follows from it; `If-Match` names the version that it replaces, 0 for none. */
  @Post('imports')
  @HttpCode(200)
  @UseInterceptors(FileInterceptor('file'))
  @ApiConsumes('application/json', 'multipart/form-data')
  @ApiBody({ type: CalendarNoticeUploadDto })
  @ApiOkResponse({ type: CalendarImportDto })
  enter(
    @CurrentActor() actor: Actor,
    @Version() version: number,
    @Body() notice: CalendarNoticeDto,
    @UploadedFile() file: UploadedDocument | undefined,
  ): Promise<CalendarImportView> {
    return this.calendars.enter(actor, version, toInput(notice, file));
  }
}

function toInput({ text, year, source }: CalendarNoticeDto, file: UploadedDocument | undefined): NoticeInput {
  if (file === undefined && text === undefined) throw new ApiError('UPLOAD_INVALID');
  return { text, year, source, bytes: file?.buffer };
}
