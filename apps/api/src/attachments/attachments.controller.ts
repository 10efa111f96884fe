import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Inject,
  Param,
  Post,
  UploadedFile,
  UseInterceptors,
  type StreamableFile,
} from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { Attachments, type Actor, type AttachmentList, type AttachmentView } from '@app/workflow';
import { CurrentActor } from '../access/actor.decorator.js';
import { ApiError } from '../http/api-error.js';
import { toDownload } from '../http/download.js';
import { IdPipe } from '../http/params.js';
import type { UploadedDocument } from '../plans/import-input.js';
import {
  AttachmentDto,
  AttachmentListDto,
  AttachmentTargetDto,
  AttachmentUploadDto,
} from './attachment.dto.js';
import { AttachmentUploadInterceptor } from './attachment-upload.interceptor.js';

@ApiTags('attachments')
@Controller()
export class AttachmentsController {
  constructor(@Inject(Attachments) private readonly attachments: Attachments) {}

  /** 附件清单: what stands beside the task and its parts. */
  @Get('tasks/:id/attachments')
  @ApiOkResponse({ type: AttachmentListDto })
  list(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<AttachmentList> {
    return this.attachments.list(actor, id);
  }

  /** 上传附件: multipart, with one `file`; what it is decides its bytes, not its name alone. */
  @Post('tasks/:id/attachments')
  @UseInterceptors(AttachmentUploadInterceptor)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: AttachmentUploadDto })
  @ApiCreatedResponse({ type: AttachmentDto })
  add(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { subjectType, subjectId }: AttachmentTargetDto,
    @UploadedFile() file: UploadedDocument | undefined,
  ): Promise<AttachmentView> {
    if (file === undefined) throw new ApiError('UPLOAD_INVALID');
    const { originalname, buffer } = file;
    return this.attachments.add(actor, id, { subjectType, subjectId, fileName: originalname, bytes: buffer });
  }

  /** 下载附件: always saved, never shown in our pages' place, kept by no cache. */
  @Get('attachments/:id')
  @Header('Cache-Control', 'private, no-store')
  @Header('Content-Security-Policy', "default-src 'none'; sandbox")
  @Header('X-Content-Type-Options', 'nosniff')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    const { name, mediaType, bytes } = await this.attachments.download(actor, id);
    return toDownload({ name, type: mediaType, bytes });
  }

  /** 删除附件: by whoever uploaded it or by the office, until what it belongs to is confirmed. */
  @Delete('attachments/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.attachments.remove(actor, id);
  }
}
