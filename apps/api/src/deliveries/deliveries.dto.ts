import { ApiSchema } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  ValidateNested,
} from 'class-validator';
import {
  MESSAGE_CHANNELS,
  MESSAGE_DECISIONS,
  MESSAGE_STATES,
  type MessageChannel,
  type MessageDecision,
  type MessageState,
} from '@app/domain';
import type {
  ChannelHealth,
  DeliveryDetail,
  DeliveryItem,
  DeliveryTry,
  DeliveryView,
  MessageQuery,
  Page,
} from '@app/workflow';
import { BULK_MAX, SeenVersionDto } from '../http/bulk.dto.js';
import { IsDay, IsId } from '../http/validators.js';
import { RefDto } from '../openapi/common.dto.js';
import { PageCursor, PageLimit } from '../http/page.js';
import {
  DayField,
  EnumField,
  EnumListField,
  FlagField,
  IdField,
  InstantField,
  IntField,
  ListField,
  ObjectField,
  TextField,
  nullable,
  optional,
} from '../openapi/fields.js';

const PAGE_MAX = 200;
const PAGE_DEFAULT = 50;
const KINDS = ['daily', 'event', 'digest'] as const;
const OUTCOMES = ['sent', 'failed', 'in_doubt'] as const;
const CHANNEL_STATES = ['working', 'resting', 'trying', 'off', 'unconfigured'] as const;

@ApiSchema({ name: 'Delivery' })
export class DeliveryDto implements DeliveryView {
  @IdField() id: string;
  @IntField({ example: 3 }) version: number;
  @ObjectField(() => RefDto, nullable) jurisdiction: RefDto | null;
  @EnumField(MESSAGE_CHANNELS, 'MessageChannel') channel: MessageChannel;
  @TextField({ example: '王建国' }) recipient: string;
  @TextField({ example: '市工业和信息化局' }) unitName: string;
  @TextField({ example: 'wang@example.gov.cn' }) address: string;
  @EnumField(KINDS, 'DeliveryKind') kind: (typeof KINDS)[number];
  @DayField() day: string;
  @EnumField(MESSAGE_STATES, 'MessageState') state: MessageState;
  @TextField({ example: '收件人未登记手机号' }) reason: string;
  @FlagField({ description: '存疑：有一次发送不知道是否送达' }) inDoubt: boolean;
  @IntField({ example: 1 }) attempts: number;
  @IntField({ description: '含几件事', example: 2 }) count: number;
  @TextField({ ...nullable, example: '更新工业设备1000台' }) title: string | null;
  @InstantField() createdAt: string;
  @InstantField(nullable) nextAt: string | null;
  @InstantField(nullable) sentAt: string | null;
  @EnumListField(MESSAGE_DECISIONS, 'MessageDecision') may: MessageDecision[];
}

@ApiSchema({ name: 'DeliveryPage' })
export class DeliveryPageDto implements Page<DeliveryView> {
  @ListField(() => DeliveryDto) items: DeliveryDto[];
  @TextField(nullable) nextCursor: string | null;
}

@ApiSchema({ name: 'DeliveryItem' })
export class DeliveryItemDto implements DeliveryItem {
  @IdField() id: string;
  @IdField(nullable) taskId: string | null;
  @TextField({ example: '更新工业设备1000台' }) title: string;
  @TextField({ example: '节点“完成任务”还有7天到期。' }) body: string;
  @TextField({ example: '节点已报送' }) reason: string;
}

@ApiSchema({ name: 'DeliveryTry' })
export class DeliveryTryDto implements DeliveryTry {
  @IdField() id: string;
  @InstantField() at: string;
  @EnumField(OUTCOMES, 'DeliveryOutcome') outcome: (typeof OUTCOMES)[number];
  @TextField({ example: '对方的回答：451 try again later' }) error: string;
}

@ApiSchema({ name: 'DeliveryDetail' })
export class DeliveryDetailDto extends DeliveryDto implements DeliveryDetail {
  @ListField(() => DeliveryItemDto, nullable) items: DeliveryItemDto[] | null;
  @ListField(() => DeliveryTryDto) tries: DeliveryTryDto[];
}

@ApiSchema({ name: 'DeliveryChannel' })
export class DeliveryChannelDto implements ChannelHealth {
  @IdField() id: string;
  @EnumField(MESSAGE_CHANNELS, 'MessageChannel') kind: MessageChannel;
  @TextField({ example: '办公室督办群' }) name: string;
  @EnumField(CHANNEL_STATES, 'DeliveryChannelState') state: (typeof CHANNEL_STATES)[number];
  @InstantField(nullable) openUntil: string | null;
  @TextField({ example: '对方在 10 秒内没有回答' }) lastError: string;
  @InstantField(nullable) lastSentAt: string | null;
  @IntField({ example: 12 }) waiting: number;
}

@ApiSchema({ name: 'DeliveryDecision' })
export class DeliveryDecisionDto {
  @EnumField(MESSAGE_DECISIONS, 'MessageDecision', { example: 'resend' })
  @IsIn(MESSAGE_DECISIONS)
  decision: MessageDecision;

  @ListField(() => SeenVersionDto)
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(BULK_MAX)
  @ValidateNested({ each: true })
  @Type(() => SeenVersionDto)
  items: SeenVersionDto[];
}

export class DeliveryQueryDto implements MessageQuery {
  @EnumField(MESSAGE_CHANNELS, 'MessageChannel', optional)
  @IsOptional()
  @IsIn(MESSAGE_CHANNELS)
  channel?: MessageChannel;
  @EnumField(MESSAGE_STATES, 'MessageState', optional)
  @IsOptional()
  @IsIn(MESSAGE_STATES)
  state?: MessageState;
  @FlagField({ ...optional, description: '只看有存疑发送的', example: true })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  inDoubt?: boolean;
  @IdField(optional) @IsOptional() @IsId() personId?: string;
  @IdField(optional) @IsOptional() @IsId() unitId?: string;
  @DayField(optional) @IsOptional() @IsDay() day?: string;
  @IdField(optional) @IsOptional() @IsId() taskId?: string;
  @PageCursor() cursor?: string;
  @PageLimit(PAGE_MAX) limit: number = PAGE_DEFAULT;
}
