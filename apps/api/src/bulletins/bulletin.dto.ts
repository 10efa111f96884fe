import { ApiSchema } from '@nestjs/swagger';
import {
  BULLETIN_SECTIONS,
  LEDGER_CLASSES,
  MILESTONE_STATES,
  TASK_STATES,
  type BulletinDifference,
  type BulletinFigures,
  type BulletinScope,
  type BulletinSection,
  type BulletinTask,
  type ClassCounts,
  type LedgerClass,
  type Light,
  type LightMilestone,
  type LightTask,
  type LightVerdict,
  type MilestoneState,
  type PaceTarget,
  type TaskState,
} from '@app/domain';
import {
  type BulletinSectionView,
  type BulletinSummary,
  type BulletinVerificationView,
  type BulletinView,
  type Page,
} from '@app/workflow';
import { DigestReportRowDto, DigestUnitRowDto } from '../digests/digest.dto.js';
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
  nullable,
  optional,
} from '../openapi/fields.js';

const STATES = ['draft', 'issued'] as const;

@ApiSchema({ name: 'BulletinSummary' })
export class BulletinSummaryDto implements BulletinSummary {
  @IdField() id: string;
  @IntField({ example: 2 }) version: number;
  @EnumField(STATES, 'BulletinState') state: (typeof STATES)[number];
  @ObjectField(() => RefDto) jurisdiction: RefDto;
  @TextField({ example: '关于2027年12月重点任务推进情况的通报' }) title: string;
  @IntField({ ...nullable, example: 2027 }) year: number | null;
  @IntField({ ...nullable, example: 3 }) number: number | null;
  @TextField({ example: '〔2027〕第3期' }) numberText: string;
  @DayField() asOf: string;
  @DayField() periodFrom: string;
  @DayField() periodTo: string;
  @IntField({ example: 222 }) total: number;
  @IntField({ example: 17 }) overdue: number;
  @InstantField(nullable) issuedAt: string | null;
}

@ApiSchema({ name: 'BulletinPage' })
export class BulletinPageDto implements Page<BulletinSummary> {
  @ListField(() => BulletinSummaryDto) items: BulletinSummaryDto[];
  @TextField({ ...nullable, example: null }) nextCursor: string | null;
}

@ApiSchema({ name: 'BulletinScope' })
export class BulletinScopeDto implements BulletinScope {
  @ListField(() => RefDto) plans: RefDto[];
  @ListField(() => RefDto) groups: RefDto[];
}

@ApiSchema({ name: 'BulletinSectionText' })
export class BulletinSectionDto implements BulletinSectionView {
  @EnumField(BULLETIN_SECTIONS, 'BulletinSection') section: BulletinSection;
  @TextField({ example: '一、总体情况' }) heading: string;
  @TextField({ example: '截至2027年12月28日，纳入通报的任务共222项，涉及牵头单位18个。' }) generated: string;
  @TextField({ ...nullable, example: null }) text: string | null;
}

@ApiSchema({ name: 'BulletinMilestone' })
export class BulletinMilestoneDto implements LightMilestone {
  @DayField() due: string;
  @EnumField(MILESTONE_STATES, 'MilestoneState') state: MilestoneState;
  @TextField({ example: '更新设备100台' }) name: string;
}

/** 序时 was judged by it. */
@ApiSchema({ name: 'BulletinTarget' })
export class BulletinTargetDto implements PaceTarget {
  @TextField({ example: '更新设备100台' }) name: string;
  @NumberField({ ...nullable, example: 100 }) value: number | null;
  @TextField({ ...nullable, example: '台' }) unit: string | null;
  @TextField({ ...nullable, example: 'ge' }) comparator: string | null;
  @TextField({ ...nullable, example: null }) recurring: string | null;
  @DayField() due: string;
  @NumberField({ ...nullable, example: 35 }) reached: number | null;
  @EnumField(MILESTONE_STATES, 'MilestoneState') state: MilestoneState;
}

@ApiSchema({ name: 'BulletinInput' })
export class BulletinInputDto implements LightTask {
  @EnumField(TASK_STATES, 'TaskState') state: TaskState;
  @DayField(nullable) issuedOn: string | null;
  @ListField(() => BulletinMilestoneDto) milestones: BulletinMilestoneDto[];
  @ListField(() => BulletinTargetDto, optional) targets?: BulletinTargetDto[];
}

@ApiSchema({ name: 'BulletinVerdict' })
export class BulletinVerdictDto implements LightVerdict {
  @EnumField(['green', 'yellow', 'red'], undefined, nullable) light: Light | null;
  @EnumField(LEDGER_CLASSES, 'LedgerClass') class: LedgerClass;
  @DayField(nullable) nextDue: string | null;
  @IntField({ example: 26 }) overdueDays: number;
  @TextField({ example: '节点“更新设备100台”时限2027-12-01，已逾期26天' }) reason: string;
}

@ApiSchema({ name: 'BulletinTask' })
export class BulletinTaskDto implements BulletinTask {
  @IdField() taskId: string;
  @TextField({ example: 'CZ-2027-017' }) code: string;
  @TextField({ example: '更新落后设备' }) title: string;
  @ObjectField(() => RefDto, nullable) leadUnit: RefDto | null;
  @ObjectField(() => BulletinInputDto) input: BulletinInputDto;
  @DayField(nullable) completedOn: string | null;
  @ObjectField(() => BulletinVerdictDto) verdict: BulletinVerdictDto;
}

@ApiSchema({ name: 'BulletinFigures' })
export class BulletinFiguresDto implements BulletinFigures {
  @IntField({ example: 222 }) total: number;
  @CountsField(LEDGER_CLASSES) byClass: ClassCounts;
  @ListField(() => DigestUnitRowDto) byUnit: DigestUnitRowDto[];
  @IntField({ description: '通报期内办结', example: 5 }) finished: number;
  @IntField({ description: '通报期内新增逾期', example: 3 }) newlyOverdue: number;
}

@ApiSchema({ name: 'BulletinFacts' })
export class BulletinFactsDto {
  @DayField() asOf: string;
  @DayField() periodFrom: string;
  @DayField() periodTo: string;
  @ListField(() => BulletinTaskDto) tasks: BulletinTaskDto[];
  @ListField(() => DigestReportRowDto) missedReports: DigestReportRowDto[];
  @ObjectField(() => BulletinFiguresDto) figures: BulletinFiguresDto;
}

@ApiSchema({ name: 'Bulletin' })
export class BulletinDto extends BulletinSummaryDto implements BulletinView {
  @ObjectField(() => BulletinScopeDto) scope: BulletinScopeDto;
  @IntField({ description: '所依据规则的版本', example: 3 }) policyVersion: number;
  @InstantField() at: string;
  @TextField({ example: '李四' }) createdBy: string;
  @TextField({ ...nullable, example: '王五' }) issuedBy: string | null;
  @ListField(() => BulletinSectionDto) sections: BulletinSectionDto[];
  @ObjectField(() => BulletinFactsDto) data: BulletinFactsDto;
  @TextField({ ...nullable, example: 'b5bb9d8014a0f9b1d61e21e796d78dcc' }) sha256: string | null;
  @FlagField({ example: true }) mayEdit: boolean;
}

@ApiSchema({ name: 'BulletinDifference' })
export class BulletinDifferenceDto implements BulletinDifference {
  @EnumField(['task', 'figures', 'text']) what: BulletinDifference['what'];
  @TextField({ example: 'CZ-2027-017' }) place: string;
  @TextField({ example: '{"light":"red"}' }) printed: string;
  @TextField({ example: '{"light":"green"}' }) recomputed: string;
}

@ApiSchema({ name: 'BulletinVerification' })
export class BulletinVerificationDto implements BulletinVerificationView {
  @FlagField({ example: true }) identical: boolean;
  @IntField({ description: '重新亮灯的任务数', example: 222 }) tasks: number;
  @DayField() asOf: string;
  @IntField({ example: 3 }) policyVersion: number;
  @ListField(() => BulletinDifferenceDto) differences: BulletinDifferenceDto[];
  @FlagField({ ...nullable, description: '存档文件与签发时一致；草稿为空', example: true }) file:
    boolean | null;
}
