import { ApiSchema } from '@nestjs/swagger';
import { LEDGER_CLASSES, type LedgerClass } from '@app/domain';
import type { BelowRow } from '@app/workflow';
import { RefDto } from '../openapi/common.dto.js';
import {
  CountsField,
  InstantField,
  IntField,
  ListField,
  NumberField,
  ObjectField,
  TextListField,
  nullable,
} from '../openapi/fields.js';

@ApiSchema({ name: 'BelowRow' })
export class BelowRowDto implements BelowRow {
  @ObjectField(() => RefDto) jurisdiction: RefDto;
  @TextListField({ description: '自上而下的名称', example: ['山西省', '长治市'] }) path: string[];
  @IntField() total: number;
  @CountsField(LEDGER_CLASSES) byClass: Record<LedgerClass, number>;
  @NumberField({ ...nullable, description: '完成率（%），没有任务时为空', example: 62.5 })
  completionRate: number | null;
  @IntField({ description: '逾期最久的天数' }) longestOverdue: number;
  @InstantField(nullable) lastReportAt: string | null;
}

@ApiSchema({ name: 'BelowList' })
export class BelowListDto {
  @ListField(() => BelowRowDto) items: BelowRowDto[];
}
