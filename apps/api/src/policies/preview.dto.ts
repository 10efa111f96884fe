import { ApiSchema } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { STEP_SUBJECTS, type StepSubject } from '@app/domain';
import type { PreviewItem } from '@app/notifications';
import { NOTIFICATION_CHANNELS, type NotificationChannel } from '@app/persistence';
import { IsDay, IsId } from '../http/validators.js';
import { PageCursor, PageLimit } from '../http/page.js';
import {
  DayField,
  EnumField,
  IdField,
  IntField,
  IntListField,
  ListField,
  TextField,
  nullable,
  optional,
} from '../openapi/fields.js';

const PAGE_MAX = 200;
const PAGE_DEFAULT = 100;

/** Which part of the next days is asked for. */
export class PreviewPageDto {
  @DayField({ ...optional, description: '只看这一天' }) @IsOptional() @IsDay() day?: string;
  @IdField({ ...optional, description: '只看有责任的单位' }) @IsOptional() @IsId() unitId?: string;
  @IdField({ ...optional, description: '只看发给一个人的' }) @IsOptional() @IsId() personId?: string;
  @IdField({ ...optional, description: '只看一项任务的' }) @IsOptional() @IsId() taskId?: string;
  @EnumField(STEP_SUBJECTS, 'StepSubject', optional)
  @IsOptional()
  @IsIn(STEP_SUBJECTS)
  subject?: StepSubject;
  @PageCursor() cursor?: string;
  @PageLimit(PAGE_MAX, PAGE_DEFAULT) limit: number = PAGE_DEFAULT;
}

export class PreviewQueryDto extends PreviewPageDto {
  @IdField(optional) @IsOptional() @IsId() jurisdictionId?: string;
}

@ApiSchema({ name: 'PreviewItem' })
export class PreviewItemDto implements PreviewItem {
  @DayField({ description: '发出的日子' }) day: string;
  @EnumField(STEP_SUBJECTS, 'StepSubject') subject: StepSubject;
  @TextField({ example: 'before-7' }) step: string;
  @TextField({ example: '到期前7天' }) stepName: string;
  @EnumField(NOTIFICATION_CHANNELS, 'NotificationChannel') channel: NotificationChannel;
  @IdField(nullable) personId: string | null;
  @IdField(nullable) channelId: string | null;
  @TextField({ example: '王建国', description: '收件人或群机器人的名称' }) recipient: string;
  @TextField({ example: '市工信局' }) unitName: string;
  @IdField(nullable) taskId: string | null;
  @TextField({ example: 'CZ-2026-017' }) taskCode: string;
  @TextField({ example: '更新设备100台' }) taskTitle: string;
  @DayField() due: string;
  @TextField({ example: '节点“更新设备100台”距完成时限还有7天（2027-12-31）' }) reason: string;
}

@ApiSchema({ name: 'PreviewCount' })
export class PreviewCountDto {
  @DayField() day: string;
  @IntField({ example: 17 }) count: number;
}

@ApiSchema({ name: 'PolicyPreview' })
export class PolicyPreviewDto {
  @DayField({ description: '第一天' }) from: string;
  @DayField({ description: '最后一天' }) to: string;
  @ListField(() => PreviewItemDto) items: readonly PreviewItemDto[];
  @TextField({ ...nullable, description: '下一页从哪里开始，原样带回', example: null })
  nextCursor: string | null;
  @ListField(() => PreviewCountDto, {
    ...optional,
    description: '全部各日的条数，没有的日子不列；只在第一页给出',
  })
  counts?: readonly PreviewCountDto[];
  @IntListField({ description: '节假日安排尚未公布、按周末推算的年份', example: [2027] })
  provisionalYears: readonly number[];
}
