import { ApiSchema } from '@nestjs/swagger';
import {
  TARGET_CLASSES,
  TASK_STATES,
  type TargetClass,
  type TargetCounts,
  type TaskState,
} from '@app/domain';
import type { PlanTargets, TargetStandingView, TaskTargets, TaskTargetsRow } from '@app/workflow';
import {
  CountsField,
  DayField,
  EnumField,
  FlagField,
  IdField,
  ListField,
  NumberField,
  ObjectField,
  TextField,
  nullable,
} from '../openapi/fields.js';
import { PlanRefDto } from '../tasks/dto/task.dto.js';

@ApiSchema({ name: 'TargetStanding' })
export class TargetStandingDto implements TargetStandingView {
  @IdField() targetId: string;
  @IdField(nullable) milestoneId: string | null;
  @TextField({ nullable: true, example: '更新公交车' }) name: string | null;
  @TextField({ example: '力争2024年更新公交车400辆' }) quote: string;
  @NumberField({ nullable: true, example: 400 }) value: number | null;
  @NumberField(nullable) valueMax: number | null;
  @TextField({ nullable: true, example: '辆' }) unit: string | null;
  @TextField({ nullable: true, example: 'ge' }) comparator: string | null;
  @TextField(nullable) recurring: string | null;
  @DayField(nullable) due: string | null;
  @NumberField({ nullable: true, example: 180 }) reached: number | null;
  @FlagField() confirmed: boolean;
  @EnumField(TARGET_CLASSES, 'TargetClass') class: TargetClass;
  @NumberField({ nullable: true, description: '完成百分比', example: 45 }) completion: number | null;
  @NumberField({ nullable: true, description: '序时进度，百分比', example: 50.3 }) schedule: number | null;
  @NumberField({ nullable: true, description: '比序时超前的百分点，负数为落后', example: -5.3 })
  points: number | null;
  @TextField() sentence: string;
}

@ApiSchema({ name: 'TaskTargets' })
export class TaskTargetsDto implements TaskTargets {
  @CountsField(TARGET_CLASSES) counts: TargetCounts;
  @ListField(() => TargetStandingDto) items: TargetStandingDto[];
}

@ApiSchema({ name: 'TaskTargetsRow' })
export class TaskTargetsRowDto implements TaskTargetsRow {
  @IdField() taskId: string;
  @TextField(nullable) code: string | null;
  @TextField() title: string;
  @EnumField(TASK_STATES, 'TaskState') state: TaskState;
  @CountsField(TARGET_CLASSES) counts: TargetCounts;
  @ListField(() => TargetStandingDto) items: TargetStandingDto[];
}

@ApiSchema({ name: 'PlanTargets' })
export class PlanTargetsDto implements PlanTargets {
  @ObjectField(() => PlanRefDto) plan: PlanRefDto;
  @DayField() today: string;
  @CountsField(TARGET_CLASSES) counts: TargetCounts;
  @ListField(() => TaskTargetsRowDto) tasks: TaskTargetsRowDto[];
}
