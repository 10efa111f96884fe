import { ApiSchema } from '@nestjs/swagger';
import {
  DIGEST_KINDS,
  LEDGER_CLASSES,
  PAPER_KINDS,
  REPORT_STANDINGS,
  type ClassCounts,
  type DigestBefore,
  type DigestContent,
  type DigestInstructionRow,
  type DigestKind,
  type DigestList,
  type DigestPaperRow,
  type DigestReportRow,
  type DigestRow,
  type DigestUnitRow,
  type DigestWaiting,
  type DigestWaitingRow,
  type LedgerClass,
  type Light,
  type PaperKind,
  type ReportStanding,
} from '@app/domain';
import { APPROVAL_KINDS, type DigestSummary, type DigestView } from '@app/workflow';
import { RefDto } from '../openapi/common.dto.js';
import {
  CountsField,
  DayField,
  EnumField,
  IdField,
  InstantField,
  IntField,
  ListField,
  ObjectField,
  TextField,
  TextListField,
  nullable,
} from '../openapi/fields.js';

class DigestHeadDto {
  @IdField() id: string;
  @EnumField(DIGEST_KINDS, 'DigestKind') kind: DigestKind;
  @TextField({ description: 'ISO 周或月份', example: '2027-W52' }) period: string;
  @TextField({ example: '2027年第52周' }) label: string;
  @DayField() asOf: string;
  @InstantField() at: string;
  @ObjectField(() => RefDto) jurisdiction: RefDto;
}

@ApiSchema({ name: 'DigestSummary' })
export class DigestSummaryDto extends DigestHeadDto implements DigestSummary {
  @IntField() overdue: number;
  @IntField() total: number;
}

@ApiSchema({ name: 'DigestList' })
export class DigestListDto {
  @ListField(() => DigestSummaryDto) items: DigestSummaryDto[];
}

@ApiSchema({ name: 'DigestRow' })
export class DigestRowDto implements DigestRow {
  @IdField() taskId: string;
  @TextField({ example: 'CZ-2027-017' }) code: string;
  @TextField({ example: '更新落后设备' }) title: string;
  @ObjectField(() => RefDto, nullable) leadUnit: RefDto | null;
  @EnumField(LEDGER_CLASSES, 'LedgerClass') class: LedgerClass;
  @EnumField(['green', 'yellow', 'red'], undefined, nullable) light: Light | null;
  @DayField(nullable) nextDue: string | null;
  @IntField() overdueDays: number;
}

@ApiSchema({ name: 'DigestUnitRow' })
export class DigestUnitRowDto implements DigestUnitRow {
  @ObjectField(() => RefDto, nullable) unit: RefDto | null;
  @TextField({ example: '市工业和信息化局' }) name: string;
  @CountsField(LEDGER_CLASSES) byClass: ClassCounts;
  @IntField() total: number;
}

@ApiSchema({ name: 'DigestBefore' })
export class DigestBeforeDto implements DigestBefore {
  @DayField() asOf: string;
  @IntField() total: number;
  @CountsField(LEDGER_CLASSES) byClass: ClassCounts;
}

@ApiSchema({ name: 'DigestWaiting' })
export class DigestWaitingDto implements DigestWaiting {
  @EnumField(APPROVAL_KINDS, 'ApprovalKind') kind: string;
  @IntField({ example: 3 }) count: number;
  @IntField({ description: '最久等待天数', example: 6 }) oldestDays: number;
}

@ApiSchema({ name: 'DigestWaitingRow' })
export class DigestWaitingRowDto implements DigestWaitingRow {
  @EnumField(APPROVAL_KINDS, 'ApprovalKind') kind: string;
  @IdField() taskId: string;
  @TextField({ example: 'CZ-2027-017' }) code: string;
  @TextField({ example: '更新落后设备' }) title: string;
  @TextField({ example: '市工业和信息化局' }) who: string;
  @TextField({ example: '由2027-06-30延至2027-09-30' }) detail: string;
  @IntField({ example: 6 }) waitingDays: number;
}

@ApiSchema({ name: 'DigestReportRow' })
export class DigestReportRowDto implements DigestReportRow {
  @ObjectField(() => RefDto) unit: RefDto;
  @TextField({ example: '2027-12' }) period: string;
  @EnumField(REPORT_STANDINGS, 'ReportStanding') standing: ReportStanding;
  @DayField() due: string;
  @IntField({ example: 3 }) daysLate: number;
}

@ApiSchema({ name: 'DigestInstructionRow' })
export class DigestInstructionRowDto implements DigestInstructionRow {
  @IdField() id: string;
  @IdField(nullable) taskId: string | null;
  @TextField({ example: 'CZ-2027-017 更新落后设备' }) subject: string;
  @TextField({ example: '请加快进度，月底前报结果。' }) text: string;
  @TextListField({ example: ['市工业和信息化局'] }) units: string[];
  @DayField(nullable) due: string | null;
  @IntField({ example: 2 }) overdueDays: number;
}

@ApiSchema({ name: 'DigestPaperRow' })
export class DigestPaperRowDto implements DigestPaperRow {
  @IdField() id: string;
  @EnumField(PAPER_KINDS, 'PaperKind') kind: PaperKind;
  @IntField({ example: 2027 }) year: number;
  @IntField({ example: 3 }) number: number;
  @IdField() taskId: string;
  @TextField({ example: '更新落后设备' }) title: string;
  @TextField({ example: '市工业和信息化局' }) unit: string;
}

const Total = () => IntField({ description: '全部条数；rows 至多前 200 条', example: 2 });

@ApiSchema({ name: 'DigestTasks' })
export class DigestTasksDto implements DigestList<DigestRow> {
  @Total() total: number;
  @ListField(() => DigestRowDto) rows: DigestRowDto[];
}
@ApiSchema({ name: 'DigestWaitingRows' })
export class DigestWaitingRowsDto implements DigestList<DigestWaitingRow> {
  @Total() total: number;
  @ListField(() => DigestWaitingRowDto) rows: DigestWaitingRowDto[];
}
@ApiSchema({ name: 'DigestReports' })
export class DigestReportsDto implements DigestList<DigestReportRow> {
  @Total() total: number;
  @ListField(() => DigestReportRowDto) rows: DigestReportRowDto[];
}
@ApiSchema({ name: 'DigestInstructions' })
export class DigestInstructionsDto implements DigestList<DigestInstructionRow> {
  @Total() total: number;
  @ListField(() => DigestInstructionRowDto) rows: DigestInstructionRowDto[];
}
@ApiSchema({ name: 'DigestPapers' })
export class DigestPapersDto implements DigestList<DigestPaperRow> {
  @Total() total: number;
  @ListField(() => DigestPaperRowDto) rows: DigestPaperRowDto[];
}

@ApiSchema({ name: 'DigestContent' })
export class DigestContentDto implements DigestContent {
  @IntField() total: number;
  @CountsField(LEDGER_CLASSES) byClass: ClassCounts;
  @ObjectField(() => DigestBeforeDto, nullable) before: DigestBeforeDto | null;
  @ListField(() => DigestUnitRowDto) byUnit: DigestUnitRowDto[];
  @DayField(nullable) since: string | null;
  @ObjectField(() => DigestTasksDto) newlyOverdue: DigestTasksDto;
  @ListField(() => DigestRowDto) longestOverdue: DigestRowDto[];
  @ObjectField(() => DigestTasksDto) awaitingAcceptance: DigestTasksDto;
  @ObjectField(() => DigestTasksDto) awaitingReview: DigestTasksDto;
  @ListField(() => DigestWaitingDto) waiting: DigestWaitingDto[];
  @ObjectField(() => DigestWaitingRowsDto) waitingRows: DigestWaitingRowsDto;
  @ObjectField(() => DigestReportsDto) missedReports: DigestReportsDto;
  @ObjectField(() => DigestInstructionsDto) instructions: DigestInstructionsDto;
  @ObjectField(() => DigestPapersDto) papers: DigestPapersDto;
  @DayField(nullable) comingUntil: string | null;
  @ObjectField(() => DigestTasksDto) coming: DigestTasksDto;
}

@ApiSchema({ name: 'Digest' })
export class DigestDto extends DigestHeadDto implements DigestView {
  @IntField({ description: '所依据规则的版本', example: 3 }) policyVersion: number;
  @ObjectField(() => DigestContentDto) content: DigestContentDto;
}
