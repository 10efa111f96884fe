import { ApiSchema } from '@nestjs/swagger';
import {
  LEDGER_CLASSES,
  type ClassCounts,
  type DigestContent,
  type DigestRow,
  type DigestUnitRow,
  type LedgerClass,
  type Light,
} from '@app/domain';
import type { DigestSummary, DigestView } from '@app/workflow';
import { RefDto } from '../openapi/common.dto.js';
import {
  CountsField,
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
} from '../openapi/fields.js';

@ApiSchema({ name: 'DigestSummary' })
export class DigestSummaryDto implements DigestSummary {
  @IdField() id: string;
  @TextField({ example: '2027-W52' }) week: string;
  @DayField() asOf: string;
  @ObjectField(() => RefDto) jurisdiction: RefDto;
  @IntField() overdue: number;
  @IntField() total: number;
  @InstantField() at: string;
}

@ApiSchema({ name: 'DigestList' })
export class DigestListDto {
  @ListField(() => DigestSummaryDto) items: DigestSummaryDto[];
}

@ApiSchema({ name: 'DigestRow' })
export class DigestRowDto implements DigestRow {
  @IdField() taskId: string;
  @TextField() code: string;
  @TextField() title: string;
  @ObjectField(() => RefDto, nullable) leadUnit: RefDto | null;
  @EnumField(LEDGER_CLASSES, 'LedgerClass') class: LedgerClass;
  @EnumField(['green', 'yellow', 'red'], undefined, nullable) light: Light | null;
  @DayField(nullable) nextDue: string | null;
  @IntField() overdueDays: number;
  @FlagField() awaitingAcceptance: boolean;
  @FlagField() awaitingReview: boolean;
  @FlagField() newlyOverdue: boolean;
}

@ApiSchema({ name: 'DigestUnitRow' })
export class DigestUnitRowDto implements DigestUnitRow {
  @ObjectField(() => RefDto, nullable) unit: RefDto | null;
  @TextField() name: string;
  @CountsField(LEDGER_CLASSES) byClass: ClassCounts;
  @IntField() total: number;
}

@ApiSchema({ name: 'DigestContent' })
export class DigestContentDto implements DigestContent {
  @IntField() total: number;
  @CountsField(LEDGER_CLASSES) byClass: ClassCounts;
  @ListField(() => DigestUnitRowDto) byUnit: DigestUnitRowDto[];
  @ListField(() => DigestRowDto) newlyOverdue: DigestRowDto[];
  @ListField(() => DigestRowDto) longestOverdue: DigestRowDto[];
  @ListField(() => DigestRowDto) awaitingAcceptance: DigestRowDto[];
  @ListField(() => DigestRowDto) awaitingReview: DigestRowDto[];
}

@ApiSchema({ name: 'Digest' })
export class DigestDto implements DigestView {
  @IdField() id: string;
  @TextField({ example: '2027-W52' }) week: string;
  @DayField() asOf: string;
  @InstantField() at: string;
  @ObjectField(() => RefDto) jurisdiction: RefDto;
  @ObjectField(() => DigestContentDto) content: DigestContentDto;
}
