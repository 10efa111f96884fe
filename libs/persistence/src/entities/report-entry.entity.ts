import { Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { Ref, Text, VersionedRow } from './columns.js';
import { ReportPage } from './report-page.entity.js';
import { Task } from './task.entity.js';

/** A value that a unit says it has reached of a target. */
export interface ReportFigure {
  targetId: string;
  reached: number;
}

/** The lead speaks for the whole task, others for the subtasks they own. */
export type ReportPart = 'lead' | 'subtask';

/** What a page says about one task. */
@Entity('report_entry')
@Index('report_entry_key', ['pageId', 'taskId', 'part'], { unique: true })
@Index('report_entry_task_idx', ['taskId', 'pageId'])
export class ReportEntry extends VersionedRow {
  @Ref()
  jurisdictionId: string;

  @Ref()
  pageId: string;

  @ManyToOne(() => ReportPage, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'page_id' })
  page?: Relation<ReportPage>;

  @Ref()
  taskId: string;

  @ManyToOne(() => Task, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'task_id' })
  task?: Relation<Task>;

  @Text()
  part: ReportPart;

  /** 进展. */
  @Text({ default: '' })
  done: string;

  /** 存在问题. */
  @Text({ default: '' })
  problems: string;

  /** 下一步. */
  @Text({ default: '' })
  nextSteps: string;

  @Column({ type: 'jsonb', default: [] })
  figures: ReportFigure[];
}
