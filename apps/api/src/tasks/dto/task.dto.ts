import { ApiSchema } from '@nestjs/swagger';
import {
  LEDGER_CLASSES,
  LEDGER_STATES,
  TASK_STATES,
  type LedgerClass,
  type Light,
  type TaskState,
} from '@app/domain';
import type {
  ActionView,
  EventView,
  LastReportView,
  LedgerRow,
  LedgerSummary,
  MarkKind,
  MarkView,
  MayView,
  Page,
  PlanRef,
  ReportView,
  SourceView,
  TaskDetail,
} from '@app/workflow';
import { NamedRefDto, RefDto, SpanDto } from '../../openapi/common.dto.js';
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
} from '../../openapi/fields.js';
import { AcceptanceDto, CompletionDto, SignatureDto } from './task-life.dto.js';
import { AssignmentDto, MilestoneDto, TargetDto } from '../../plans/dto/draft-task.dto.js';

export const LIGHTS = ['green', 'yellow', 'red'] as const;
const MARK_KINDS = ['lead', 'cooperating', 'responsible', 'target', 'note'] as const;

@ApiSchema({ name: 'PlanRef' })
export class PlanRefDto implements PlanRef {
  @IdField() id: string;
  @TextField() title: string;
}

@ApiSchema({ name: 'LastReport' })
export class LastReportDto implements LastReportView {
  @TextField() period: string;
  @TextField() done: string;
  @InstantField() at: string;
}

@ApiSchema({ name: 'LedgerRow' })
export class LedgerRowDto implements LedgerRow {
  @IdField() id: string;
  @TextField() code: string;
  @TextField() title: string;
  @TextField(nullable) section: string | null;
  @ObjectField(() => PlanRefDto) plan: PlanRefDto;
  @ObjectField(() => RefDto) jurisdiction: RefDto;
  @EnumField(TASK_STATES, 'TaskState') state: TaskState;
  @TextField() stateLabel: string;
  @ObjectField(() => CompletionDto, nullable) completion: CompletionDto | null;
  @ObjectField(() => AcceptanceDto, nullable) acceptance: AcceptanceDto | null;
  @EnumField(LIGHTS, undefined, nullable) light: Light | null;
  @EnumField(LEDGER_CLASSES, 'LedgerClass') class: LedgerClass;
  @TextField() lightReason: string;
  @ListField(() => NamedRefDto) lead: NamedRefDto[];
  @ListField(() => NamedRefDto) cooperating: NamedRefDto[];
  @DayField(nullable) nextDue: string | null;
  @IntField() overdueDays: number;
  @IntField() milestonesTotal: number;
  @IntField() milestonesConfirmed: number;
  @ObjectField(() => LastReportDto, nullable) lastReport: LastReportDto | null;
  @TextField(nullable) myRole: string | null;
}

@ApiSchema({ name: 'LedgerPage' })
export class LedgerPageDto implements Page<LedgerRow> {
  @ListField(() => LedgerRowDto) items: LedgerRowDto[];
  @TextField(nullable) nextCursor: string | null;
}

@ApiSchema({ name: 'Summary' })
export class LedgerSummaryDto implements LedgerSummary {
  @IntField() total: number;
  @CountsField(LEDGER_CLASSES) byClass: Record<LedgerClass, number>;
  @CountsField(LEDGER_STATES) byState: Record<string, number>;
  @IntField() awaitingAcceptance: number;
  @IntField() awaitingReview: number;
}

@ApiSchema({ name: 'Mark' })
export class MarkDto implements MarkView {
  @EnumField(MARK_KINDS) kind: MarkKind;
  @ObjectField(() => SpanDto) span: SpanDto;
}

@ApiSchema({ name: 'TaskSource' })
export class TaskSourceDto implements SourceView {
  @TextField() planTitle: string;
  @TextField(nullable) docNumber: string | null;
  @TextField() path: string;
  @TextField(nullable) number: string | null;
  @TextField() before: string;
  @TextField() quote: string;
  @TextField() after: string;
  @ListField(() => MarkDto) marks: MarkDto[];
}

@ApiSchema({ name: 'ProgressReport' })
export class ProgressReportDto implements ReportView {
  @IdField() id: string;
  @TextField() period: string;
  @ObjectField(() => RefDto) unit: RefDto;
  @TextField() person: string;
  @TextField() done: string;
  @TextField() problems: string;
  @TextField() nextSteps: string;
  @InstantField() at: string;
}

@ApiSchema({ name: 'TaskEvent' })
export class TaskEventDto implements EventView {
  @IdField() id: string;
  @TextField() kind: string;
  @TextField() action: string;
  @TextField() label: string;
  @TextField() note: string;
  @TextField() actor: string;
  @FlagField() onBehalf: boolean;
  @InstantField() at: string;
  @TextField(nullable) fromState: string | null;
  @TextField(nullable) toState: string | null;
}

@ApiSchema({ name: 'TaskActionOffer' })
export class TaskActionDto implements ActionView {
  @TextField() action: string;
  @TextField() label: string;
  @FlagField() needsNote: boolean;
  @FlagField() onBehalf: boolean;
}

@ApiSchema({ name: 'TaskMay' })
export class TaskMayDto implements MayView {
  @FlagField() report: boolean;
  @FlagField() reportMilestones: boolean;
  @FlagField() reviewMilestones: boolean;
}

@ApiSchema({ name: 'TaskDetail' })
export class TaskDetailDto extends LedgerRowDto implements TaskDetail {
  @IntField() version: number;
  @InstantField(nullable) issuedAt: string | null;
  @InstantField(nullable) acceptedAt: string | null;
  @InstantField(nullable) completedAt: string | null;
  @DayField(nullable) originalDue: string | null;
  @DayField(nullable) currentDue: string | null;
  @ObjectField(() => TaskSourceDto) source: TaskSourceDto;
  @ListField(() => TaskSourceDto) mergedSources: TaskSourceDto[];
  @ListField(() => AssignmentDto) assignments: AssignmentDto[];
  @ListField(() => SignatureDto) signatures: SignatureDto[];
  @ListField(() => TargetDto) targets: TargetDto[];
  @ListField(() => MilestoneDto) milestones: MilestoneDto[];
  @ListField(() => ProgressReportDto) reports: ProgressReportDto[];
  @ListField(() => TaskEventDto) events: TaskEventDto[];
  @ListField(() => TaskActionDto) actions: TaskActionDto[];
  @ObjectField(() => TaskMayDto) may: TaskMayDto;
}
