import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { Instant, Ref, Row, Text } from './columns.js';
import type { ReportPart } from './report-entry.entity.js';
import { Task } from './task.entity.js';

/** 进展反馈: what a unit says of a task for a period. */
@Entity('progress_report')
@Index('progress_report_task_idx', ['taskId', 'id'])
export class ProgressReport extends Row {
  @Ref()
  jurisdictionId: string;

  @Ref()
  taskId: string;

  @ManyToOne(() => Task, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'task_id' })
  task?: Relation<Task>;

  @Ref()
  unitId: string;

  @Ref()
  personId: string;

  /** `2027-03`; of a unit's page also `2027-W05` or `2027-Q1`. */
  @Text()
  period: string;

  /** What a unit that does not lead says of its subtasks stands in the task's list, not in the ledger. */
  @Text({ default: 'lead' })
  part: ReportPart;

  /** 进展. */
  @Text()
  done: string;

  /** 存在问题. */
  @Text({ default: '' })
  problems: string;

  /** 下一步. */
  @Text({ default: '' })
  nextSteps: string;

  @Instant()
  at: Date;
}
