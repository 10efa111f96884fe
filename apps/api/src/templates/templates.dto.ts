import { ApiSchema } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import {
  MESSAGE_TEMPLATE_KEYS,
  TEMPLATE_BODY_MAX,
  TEMPLATE_SUBJECT_MAX,
  type MessageTemplateKey,
  type TemplateTexts,
  type TemplateVariable,
} from '@app/domain';
import type {
  MessageTemplateList,
  MessageTemplateView,
  TemplateChange,
  TemplateFaultView,
  TemplatePreview,
} from '@app/workflow';
import { IsId } from '../http/validators.js';
import { RefDto } from '../openapi/common.dto.js';
import {
  EnumField,
  FlagField,
  IdField,
  IntField,
  ListField,
  ObjectField,
  TextField,
  nullable,
  optional,
} from '../openapi/fields.js';

const SUBJECT = {
  example: '「牵头」{{ summary }}（{{ day }}）',
  description: 'Liquid；群消息为标题，短信没有',
};
const BODY = { example: '{{ personName }}，您好：\n\n{{ list }}', description: 'Liquid' };

export class TemplateQueryDto {
  @IdField(optional) @IsOptional() @IsId() jurisdictionId?: string;
}

export class TemplatePlaceDto {
  @IdField() @IsId() jurisdictionId: string;
}

@ApiSchema({ name: 'TemplateTexts' })
export class TemplateTextsDto implements TemplateTexts {
  @TextField(SUBJECT) @IsString() @MaxLength(TEMPLATE_SUBJECT_MAX) subject: string;
  @TextField(BODY) @IsString() @MaxLength(TEMPLATE_BODY_MAX) body: string;
}

@ApiSchema({ name: 'TemplateChange' })
export class TemplateChangeDto extends TemplateTextsDto implements TemplateChange {
  @IdField() @IsId() jurisdictionId: string;
}

@ApiSchema({ name: 'TemplateVariable' })
export class TemplateVariableDto implements TemplateVariable {
  @TextField({ example: 'personName' }) name: string;
  @TextField({ example: '收件人姓名' }) meaning: string;
}

@ApiSchema({ name: 'MessageTemplate' })
export class MessageTemplateDto implements MessageTemplateView {
  @EnumField(MESSAGE_TEMPLATE_KEYS, 'MessageTemplateKey') key: MessageTemplateKey;
  @TextField({ example: '每日提醒邮件' }) label: string;
  @TextField(SUBJECT) subject: string;
  @TextField(BODY) body: string;
  @FlagField({ description: '是否为本单位自拟；否则为系统预设' }) own: boolean;
  @TextField({ example: '', description: '自拟的内容无法使用的原因，期间发出的是预设内容' }) broken: string;
  @ObjectField(() => TemplateTextsDto) shipped: TemplateTextsDto;
  @ListField(() => TemplateVariableDto) variables: TemplateVariableDto[];
  @IntField({ example: 0, description: '0 为从未保存' }) version: number;
}

@ApiSchema({ name: 'MessageTemplateList' })
export class MessageTemplateListDto implements MessageTemplateList {
  @ObjectField(() => RefDto) jurisdiction: RefDto;
  @ListField(() => MessageTemplateDto) items: MessageTemplateDto[];
}

@ApiSchema({ name: 'TemplateFault' })
export class TemplateFaultDto implements TemplateFaultView {
  @EnumField(['subject', 'body'], 'TemplatePlace') place: 'subject' | 'body';
  @IntField({ ...nullable, example: 2 }) line: number | null;
  @TextField({ example: '没有“personname”这个变量，请对照可用变量。' }) message: string;
}

@ApiSchema({ name: 'TemplatePreview' })
export class TemplatePreviewDto implements TemplatePreview {
  @TextField({ example: '「牵头」2项任务临期、1项逾期（2027-12-28）' }) subject: string;
  @TextField() text: string;
  @TextField({ ...nullable, example: null }) html: string | null;
  @ObjectField(() => TemplateFaultDto, nullable) fault: TemplateFaultDto | null;
}
