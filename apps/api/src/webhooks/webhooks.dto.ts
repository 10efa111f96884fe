import { ApiSchema } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsOptional,
  IsString,
  Length,
  MaxLength,
} from 'class-validator';
import { DELIVERY_STATUSES, type DeliveryStatus } from '@app/persistence';
import type {
  DeliveryQuery,
  NewWebhook,
  WebhookDeliveryPage,
  WebhookDeliveryView,
  WebhookEdit,
  WebhookList,
  WebhookView,
} from '@app/workflow';
import { IsId } from '../http/validators.js';
import { PageCursor, PageLimit } from '../http/page.js';
import {
  EnumField,
  FlagField,
  IdField,
  InstantField,
  IntField,
  ListField,
  TextField,
  TextListField,
  nullable,
  optional,
} from '../openapi/fields.js';

const NAME_MAX = 60;
const URL_MAX = 1000;
const EVENT_MAX = 60;
const EVENTS_MAX = 50;
const PAGE_MAX = 100;
const PAGE_DEFAULT = 20;
const EVENTS = {
  example: ['task.*', 'milestone.confirm'],
  description: '变更的种类；task.* 为一类，* 为全部',
};
const URL_EXAMPLE = { example: 'https://oa.example.gov.cn/hooks/qiantou' };
const NAME_EXAMPLE = { example: '协同办公系统' };

@ApiSchema({ name: 'Webhook' })
export class WebhookDto implements WebhookView {
  @IdField() id: string;
  @IdField() jurisdictionId: string;
  @TextField(NAME_EXAMPLE) name: string;
  @TextField(URL_EXAMPLE) url: string;
  @TextListField(EVENTS) events: string[];
  @FlagField() active: boolean;
  @IntField({ description: '连续失败的次数' }) failures: number;
  @TextField({ description: '自动停用的原因' }) disabledReason: string;
  @IntField({ description: '还没有推送的变更数' }) behind: number;
  @IntField() version: number;
  @TextField({ ...nullable, example: 'whsec_…', description: '签名密钥，只在生成时给出' }) secret:
    string | null;
}

@ApiSchema({ name: 'WebhookList' })
export class WebhookListDto implements WebhookList {
  @ListField(() => WebhookDto) items: WebhookDto[];
  @TextListField({ example: ['https://oa.example.gov.cn:443'], description: '允许推送的主机；空则未开启' })
  hosts: string[];
}

@ApiSchema({ name: 'NewWebhook' })
export class NewWebhookDto implements NewWebhook {
  @IdField() @IsId() jurisdictionId: string;
  @TextField(NAME_EXAMPLE) @IsString() @Length(1, NAME_MAX) name: string;
  @TextField(URL_EXAMPLE) @IsString() @Length(1, URL_MAX) url: string;
  @TextListField(EVENTS)
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(EVENTS_MAX)
  @IsString({ each: true })
  @MaxLength(EVENT_MAX, { each: true })
  events: string[];
}

@ApiSchema({ name: 'WebhookEdit' })
export class WebhookEditDto implements WebhookEdit {
  @TextField({ ...optional, ...NAME_EXAMPLE }) @IsOptional() @IsString() @Length(1, NAME_MAX) name?: string;
  @TextField({ ...optional, ...URL_EXAMPLE }) @IsOptional() @IsString() @Length(1, URL_MAX) url?: string;
  @TextListField({ ...optional, ...EVENTS })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(EVENTS_MAX)
  @IsString({ each: true })
  @MaxLength(EVENT_MAX, { each: true })
  events?: string[];
  @FlagField({ ...optional, description: '启用或停用', example: true })
  @IsOptional()
  @IsBoolean()
  active?: boolean;
  @FlagField({ ...optional, description: '跳过尚未推送的变更', example: false })
  @IsOptional()
  @IsBoolean()
  skipMissed?: boolean;
  @FlagField({ ...optional, description: '更换签名密钥', example: false })
  @IsOptional()
  @IsBoolean()
  renewSecret?: boolean;
}

@ApiSchema({ name: 'WebhookDelivery' })
export class WebhookDeliveryDto implements WebhookDeliveryView {
  @IdField() id: string;
  @TextField({ ...nullable, example: '1042', description: '在审计链中的序号；试发没有' }) seq: string | null;
  @TextField({ example: 'task.accept' }) type: string;
  @IntField() attempt: number;
  @EnumField(DELIVERY_STATUSES, 'WebhookDeliveryStatus') status: DeliveryStatus;
  @IntField({ ...nullable, example: 200 }) responseStatus: number | null;
  @TextField() error: string;
  @InstantField() at: string;
  @InstantField(nullable) nextAt: string | null;
}

@ApiSchema({ name: 'WebhookDeliveryPage' })
export class WebhookDeliveryPageDto implements WebhookDeliveryPage {
  @ListField(() => WebhookDeliveryDto) items: WebhookDeliveryDto[];
  @TextField(nullable) nextCursor: string | null;
}

export class DeliveryQueryDto implements DeliveryQuery {
  @PageCursor() cursor?: string;
  @PageLimit(PAGE_MAX) limit: number = PAGE_DEFAULT;
}

@ApiSchema({ name: 'Redelivery' })
export class RedeliveryDto {
  @IdField() @IsId() deliveryId: string;
}
