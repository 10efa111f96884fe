import { ApiSchema } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { EXTENSION_STATES, type ExtensionState } from '@app/domain';
import type {
  ExtensionApproval,
  ExtensionInput,
  ExtensionQuery,
  ExtensionTaskView,
  ExtensionView,
  MilestoneExtensionView,
  Page,
  TaskExtensions,
} from '@app/workflow';
import { AttachmentDto } from '../attachments/attachment.dto.js';
import { IsDay, IsId } from '../http/validators.js';
import { RefDto } from '../openapi/common.dto.js';
import { PageCursor, PageLimit } from '../http/page.js';
import {
  DayField,
  EnumField,
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

const TEXT_MAX = 4000;
const PAGE_MAX = 200;
const PAGE_DEFAULT = 50;

@ApiSchema({ name: 'ExtensionTask' })
export class ExtensionTaskDto implements ExtensionTaskView {
  @IdField() id: string;
  @TextField({ example: 'CZ-2026-017' }) code: string;
  @TextField() title: string;
}

@ApiSchema({ name: 'Extension' })
export class ExtensionDto implements ExtensionView {
  @IdField() id: string;
  @IntField({ example: 1 }) version: number;
  @EnumField(EXTENSION_STATES, 'ExtensionState') state: ExtensionState;
  @TextField({ example: '待审批' }) stateLabel: string;
  @ObjectField(() => ExtensionTaskDto) task: ExtensionTaskDto;
  @ObjectField(() => RefDto) jurisdiction: RefDto;
  @IdField(nullable) milestoneId: string | null;
  @TextField({ example: '更新设备100台' }) milestoneName: string;
  @ObjectField(() => RefDto) unit: RefDto;
  @TextField({ example: '王建国' }) person: string;
  @TextField({ example: '进口设备交付推迟' }) reason: string;
  @TextField({ example: '已签订合同' }) progress: string;
  @DayField(nullable) originalDue: string | null;
  @DayField() fromDue: string;
  @DayField({ example: '2028-03-31' }) newDue: string;
  @DayField(nullable) grantedDue: string | null;
  @InstantField() at: string;
  @TextField(nullable) decidedBy: string | null;
  @InstantField(nullable) decidedAt: string | null;
  @TextField() decisionNote: string;
  @IntField({ example: 0 }) granted: number;
  @IntField({ example: 2 }) left: number;
  @ListField(() => AttachmentDto) attachments: AttachmentDto[];
  @FlagField() mayDecide: boolean;
  @FlagField() mayWithdraw: boolean;
}

@ApiSchema({ name: 'ExtensionPage' })
export class ExtensionPageDto implements Page<ExtensionView> {
  @ListField(() => ExtensionDto) items: ExtensionDto[];
  @TextField(nullable) nextCursor: string | null;
}

@ApiSchema({ name: 'MilestoneExtension' })
export class MilestoneExtensionDto implements MilestoneExtensionView {
  @IdField() milestoneId: string;
  @IntField({ example: 1 }) granted: number;
  @IntField({ example: 1 }) left: number;
  @FlagField() mayRequest: boolean;
  @TextField({ example: '节点已过时限，按规则须在到期前申请。' }) obstacle: string;
}

@ApiSchema({ name: 'TaskExtensions' })
export class TaskExtensionsDto implements TaskExtensions {
  @ListField(() => ExtensionDto) items: ExtensionDto[];
  @ListField(() => MilestoneExtensionDto) milestones: MilestoneExtensionDto[];
}

@ApiSchema({ name: 'ExtensionInput' })
export class ExtensionInputDto implements ExtensionInput {
  @DayField({ example: '2028-03-31' }) @IsDay() newDue: string;
  @TextField({ example: '进口设备交付推迟' }) @IsString() @Length(1, TEXT_MAX) reason: string;
  @TextField({ required: false, example: '已签订合同，预付款已到账' })
  @IsOptional()
  @IsString()
  @MaxLength(TEXT_MAX)
  progress?: string;
}

@ApiSchema({ name: 'ExtensionApproval' })
export class ExtensionApprovalDto implements ExtensionApproval {
  @TextField({ example: '情况属实' }) @IsString() @Length(1, TEXT_MAX) note: string;
  @DayField({ required: false, example: '2028-02-29' }) @IsOptional() @IsDay() grantedDue?: string;
}

@ApiSchema({ name: 'ExtensionRejection' })
export class ExtensionRejectionDto {
  @TextField({ example: '已有备用设备' }) @IsString() @Length(1, TEXT_MAX) note: string;
}

export class ExtensionQueryDto implements ExtensionQuery {
  @IdField(optional) @IsOptional() @IsId() jurisdictionId?: string;
  @IdField(optional) @IsOptional() @IsId() unitId?: string;
  @EnumField(EXTENSION_STATES, 'ExtensionState', optional)
  @IsOptional()
  @IsIn(EXTENSION_STATES)
  state?: ExtensionState;
  @PageCursor() cursor?: string;
  @PageLimit(PAGE_MAX) limit: number = PAGE_DEFAULT;
}
