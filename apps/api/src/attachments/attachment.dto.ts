import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { ATTACHMENT_SUBJECTS, type AttachmentSubject } from '@app/domain';
import type { AttachmentList, AttachmentView } from '@app/workflow';
import { IsId } from '../http/validators.js';
import {
  EnumField,
  IdField,
  InstantField,
  IntField,
  ListField,
  TextField,
  TextListField,
} from '../openapi/fields.js';

const SCAN_STATES = ['clean', 'unscanned', 'refused'] as const;

@ApiSchema({ name: 'Attachment' })
export class AttachmentDto implements AttachmentView {
  @IdField() id: string;
  @EnumField(ATTACHMENT_SUBJECTS, 'AttachmentSubject') subjectType: AttachmentSubject;
  @IdField() subjectId: string;
  @TextField({ example: '设备更新验收表.xlsx' }) name: string;
  @TextField({ example: 'application/pdf' }) mediaType: string;
  @IntField({ example: 48_213, description: '字节' }) size: number;
  @EnumField(SCAN_STATES, 'ScanState', { description: '未配置杀毒软件时为 unscanned' }) scan:
    'clean' | 'unscanned' | 'refused';
  @IdField() personId: string;
  @TextField({ example: '王建国' }) person: string;
  @InstantField() at: string;
}

@ApiSchema({ name: 'AttachmentList' })
export class AttachmentListDto implements AttachmentList {
  @ListField(() => AttachmentDto) items: AttachmentDto[];
  @IntField({ example: 20_971_520, description: '单个附件的最大字节数' }) maxBytes: number;
  @TextListField({ example: ['pdf', 'docx', 'jpg'] }) extensions: string[];
}

/** Fields that come with the file. */
@ApiSchema({ name: 'AttachmentTarget' })
export class AttachmentTargetDto {
  @EnumField(ATTACHMENT_SUBJECTS, 'AttachmentSubject')
  @IsIn(ATTACHMENT_SUBJECTS)
  subjectType: AttachmentSubject;
  @IdField() @IsId() subjectId: string;
}

/** For the OpenAPI document only: the whole multipart body. */
@ApiSchema({ name: 'AttachmentUpload' })
export class AttachmentUploadDto {
  @EnumField(ATTACHMENT_SUBJECTS, 'AttachmentSubject') subjectType: AttachmentSubject;
  @IdField() subjectId: string;
  @ApiProperty({ type: 'string', format: 'binary' }) file: unknown;
}
