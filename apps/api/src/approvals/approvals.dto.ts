import { ApiSchema } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import {
  APPROVAL_KINDS,
  type ApprovalItem,
  type ApprovalKind,
  type ApprovalPage,
  type ApprovalQuery,
  type ApprovalTask,
} from '@app/workflow';
import { NamedRefDto } from '../openapi/common.dto.js';
import { PageCursor, PageLimit } from '../http/page.js';
import {
  CountsField,
  EnumField,
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

export class ApprovalQueryDto implements ApprovalQuery {
  @EnumField(APPROVAL_KINDS, 'ApprovalKind', optional)
  @IsOptional()
  @IsIn(APPROVAL_KINDS)
  kind?: ApprovalKind;
  @PageCursor() cursor?: string;
  @PageLimit(PAGE_MAX) limit: number = PAGE_DEFAULT;
}

@ApiSchema({ name: 'ApprovalTask' })
export class ApprovalTaskDto implements ApprovalTask {
  @IdField() id: string;
  @IntField({ example: 3 }) version: number;
  @TextField({ example: 'CZ-2026-017' }) code: string;
  @TextField() title: string;
  @TextField() planTitle: string;
  @ListField(() => NamedRefDto) lead: NamedRefDto[];
}

@ApiSchema({ name: 'ApprovalItem' })
export class ApprovalItemDto implements ApprovalItem {
  @EnumField(APPROVAL_KINDS, 'ApprovalKind') kind: ApprovalKind;
  @IdField({ description: '异议、节点或申请的编号；申请办结与签收逾期为任务编号' }) id: string;
  @IntField({ example: 3 }) version: number;
  @ObjectField(() => ApprovalTaskDto) task: ApprovalTaskDto;
  @InstantField() since: string;
  @TextField(nullable) who: string | null;
  @TextField() detail: string;
  @TextField() note: string;
}

@ApiSchema({ name: 'ApprovalPage' })
export class ApprovalPageDto implements ApprovalPage {
  @CountsField(APPROVAL_KINDS) counts: Record<ApprovalKind, number>;
  @ListField(() => ApprovalItemDto) items: ApprovalItemDto[];
  @TextField(nullable) nextCursor: string | null;
}
