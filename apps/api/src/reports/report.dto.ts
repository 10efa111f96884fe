import { ApiSchema } from '@nestjs/swagger';
import {
  REPORT_CADENCES,
  REPORT_PAGE_ACTIONS,
  REPORT_PAGE_STATES,
  REPORT_STANDINGS,
  TASK_STATES,
  type PeriodCadence,
  type ReportCadence,
  type ReportPageAction,
  type ReportPageState,
  type ReportStanding,
  type TaskState,
} from '@app/domain';
import type {
  ChaseResult,
  MyReportsView,
  ReportContributionView,
  ReportDifference,
  ReportDutyView,
  ReportEntrySource,
  ReportEntryView,
  ReportFigureView,
  ReportFormComparison,
  ReportPageRef,
  ReportPageView,
  ReportStandingView,
} from '@app/workflow';
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
  NumberField,
  ObjectField,
  TextField,
  TextListField,
  nullable,
} from '../openapi/fields.js';
import { REPORT_PARTS } from './report-requests.dto.js';

const SOURCES = ['saved', 'reported', 'carried', 'empty'] as const;
const FIELDS = ['done', 'problems', 'nextSteps', 'figure'] as const;
const PERIOD = { example: '2027-03' } as const;
const LABEL = { example: '2027年3月' } as const;

@ApiSchema({ name: 'ReportPageRef' })
export class ReportPageRefDto implements ReportPageRef {
  @IdField() id: string;
  @EnumField(REPORT_PAGE_STATES, 'ReportPageState') state: ReportPageState;
  @TextField({ example: '待审签' }) stateLabel: string;
  @IntField() version: number;
  @InstantField(nullable) filedAt: string | null;
  @InstantField(nullable) acknowledgedAt: string | null;
}

@ApiSchema({ name: 'ReportDuty' })
export class ReportDutyDto implements ReportDutyView {
  @ObjectField(() => RefDto) jurisdiction: RefDto;
  @ObjectField(() => RefDto) unit: RefDto;
  @TextField(PERIOD) period: string;
  @TextField(LABEL) label: string;
  @DayField() due: string;
  @IntField({ example: 6 }) tasks: number;
  @EnumField(REPORT_STANDINGS, 'ReportStanding') standing: ReportStanding;
  @IntField() daysLate: number;
  @ObjectField(() => ReportPageRefDto, nullable) page: ReportPageRefDto | null;
}

@ApiSchema({ name: 'MyReports' })
export class MyReportsDto implements MyReportsView {
  @ListField(() => ReportDutyDto) items: ReportDutyDto[];
}

@ApiSchema({ name: 'ReportStandings' })
export class ReportStandingsDto implements ReportStandingView {
  @ObjectField(() => RefDto) jurisdiction: RefDto;
  @EnumField(REPORT_CADENCES, 'ReportCadence') cadence: ReportCadence;
  @TextField({ ...PERIOD, nullable: true }) period: string | null;
  @TextField(LABEL) label: string;
  @TextField({ example: '2027-02', nullable: true }) previous: string | null;
  @TextField({ example: '2027-04', nullable: true }) next: string | null;
  @DayField(nullable) due: string | null;
  @IntField({ example: 32 }) units: number;
  @CountsField(REPORT_STANDINGS) counts: Record<ReportStanding, number>;
  @ListField(() => ReportDutyDto) items: ReportDutyDto[];
}

@ApiSchema({ name: 'ReportFigureView' })
export class ReportFigureViewDto implements ReportFigureView {
  @IdField() targetId: string;
  @TextField({ example: '更新设备100台' }) quote: string;
  @TextField({ example: '台', nullable: true }) unit: string | null;
  @NumberField({ example: 100 }) value: number;
  @TextField({ example: '>=', nullable: true }) comparator: string | null;
  @TextField() milestone: string;
  @DayField() due: string;
  @NumberField({ example: 40, nullable: true }) reached: number | null;
}

@ApiSchema({ name: 'ReportContribution' })
export class ReportContributionDto implements ReportContributionView {
  @TextField({ example: '市商务局' }) unit: string;
  @TextField() done: string;
  @TextField() problems: string;
}

@ApiSchema({ name: 'ReportEntry' })
export class ReportEntryDto implements ReportEntryView {
  @IdField(nullable) id: string | null;
  @IdField() taskId: string;
  @TextField({ example: 'CZ-2027-017' }) code: string;
  @TextField() title: string;
  @TextField() planTitle: string;
  @EnumField(TASK_STATES, 'TaskState') taskState: TaskState;
  @DayField(nullable) due: string | null;
  @EnumField(REPORT_PARTS, 'ReportPart') part: 'lead' | 'subtask';
  @TextListField() subtasks: string[];
  @IntField() version: number;
  @TextField() done: string;
  @TextField() problems: string;
  @TextField() nextSteps: string;
  @ListField(() => ReportFigureViewDto) figures: ReportFigureViewDto[];
  @EnumField(SOURCES, 'ReportEntrySource') source: ReportEntrySource;
  @TextField({ example: '2027年2月', nullable: true }) carriedFrom: string | null;
  @ListField(() => ReportContributionDto) contributions: ReportContributionDto[];
}

@ApiSchema({ name: 'ReportPageAction' })
export class ReportPageActionDto {
  @EnumField(REPORT_PAGE_ACTIONS, 'ReportPageActionName') action: ReportPageAction;
  @TextField({ example: '提交审签' }) label: string;
  @FlagField() needsNote: boolean;
}

@ApiSchema({ name: 'ReportPage' })
export class ReportPageDto implements ReportPageView {
  @IdField(nullable) id: string | null;
  @IntField() version: number;
  @ObjectField(() => RefDto) jurisdiction: RefDto;
  @ObjectField(() => RefDto) unit: RefDto;
  @TextField(PERIOD) period: string;
  @TextField(LABEL) label: string;
  @EnumField(REPORT_CADENCES, 'ReportCadence') cadence: PeriodCadence;
  @DayField() due: string;
  @EnumField(REPORT_PAGE_STATES, 'ReportPageState') state: ReportPageState;
  @TextField({ example: '填报中' }) stateLabel: string;
  @EnumField(REPORT_STANDINGS, 'ReportStanding') standing: ReportStanding;
  @FlagField() headSignOff: boolean;
  @InstantField(nullable) savedAt: string | null;
  @TextField(nullable) savedBy: string | null;
  @InstantField(nullable) submittedAt: string | null;
  @TextField(nullable) submittedBy: string | null;
  @InstantField(nullable) signedAt: string | null;
  @TextField(nullable) signedBy: string | null;
  @InstantField(nullable) filedAt: string | null;
  @InstantField(nullable) returnedAt: string | null;
  @TextField(nullable) returnedBy: string | null;
  @TextField() returnReason: string;
  @InstantField(nullable) acknowledgedAt: string | null;
  @ListField(() => ReportEntryDto) entries: ReportEntryDto[];
  @FlagField() maySave: boolean;
  @ListField(() => ReportPageActionDto) actions: ReportPageActionDto[];
}

@ApiSchema({ name: 'ReportDifference' })
export class ReportDifferenceDto implements ReportDifference {
  @IdField() taskId: string;
  @TextField({ example: 'CZ-2027-017' }) taskCode: string;
  @TextField() title: string;
  @EnumField(REPORT_PARTS, 'ReportPart') part: 'lead' | 'subtask';
  @EnumField(FIELDS, 'ReportField') field: (typeof FIELDS)[number];
  @IdField(nullable) targetId: string | null;
  @TextField({ example: '进展' }) label: string;
  @TextField() before: string;
  @TextField() after: string;
  @FlagField({ description: '下载之后有人改过这一项' }) changedMeanwhile: boolean;
}

@ApiSchema({ name: 'ReportFormUnfit' })
export class ReportFormUnfitDto {
  @IntField({ example: 7 }) row: number;
  @TextField() text: string;
  @TextField({ example: '是别的单位的报送表' }) reason: string;
}

@ApiSchema({ name: 'ReportFormComparison' })
export class ReportFormComparisonDto implements ReportFormComparison {
  @IntField() version: number;
  @IntField() unchanged: number;
  @ListField(() => ReportDifferenceDto) differences: ReportDifferenceDto[];
  @ListField(() => ReportFormUnfitDto) unfit: ReportFormUnfitDto[];
}

@ApiSchema({ name: 'ChaseResult' })
export class ChaseResultDto implements ChaseResult {
  @IntField({ example: 3 }) units: number;
  @IntField({ example: 5 }) people: number;
  @TextListField({ description: '没有联络员、无人可催的单位' }) withoutContact: string[];
}
