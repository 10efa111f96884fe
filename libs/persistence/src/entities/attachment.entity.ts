import { Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import type { AttachmentSubject } from '@app/domain';
import { AttachmentContent } from './attachment-content.entity.js';
import { Instant, Ref, Row, Text } from './columns.js';
import { Task } from './task.entity.js';

/** 附件: a file that somebody put beside a task or a part of it. Removing it is a mark; the row and its bytes stay. */
@Entity('attachment')
@Index('attachment_subject_idx', ['subjectType', 'subjectId'])
@Index('attachment_task_idx', ['taskId', 'id'])
@Index('attachment_content_idx', ['jurisdictionId', 'sha256'])
export class Attachment extends Row {
  @Ref()
  jurisdictionId: string;

  @Ref()
  taskId: string;

  @ManyToOne(() => Task, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'task_id' })
  task?: Relation<Task>;

  @Text()
  subjectType: AttachmentSubject;

  @Ref()
  subjectId: string;

  @Text()
  sha256: string;

  @ManyToOne(() => AttachmentContent, { onDelete: 'RESTRICT' })
  @JoinColumn([
    { name: 'jurisdiction_id', referencedColumnName: 'jurisdictionId' },
    { name: 'sha256', referencedColumnName: 'sha256' },
  ])
  content?: Relation<AttachmentContent>;

  /** Made safe for every file system. */
  @Text()
  name: string;

  /** By what the bytes are, whatever the browser said. */
  @Text()
  mediaType: string;

  @Column({ type: 'int' })
  byteSize: number;

  @Ref()
  personId: string;

  @Instant()
  at: Date;

  @Instant({ nullable: true })
  removedAt: Date | null;

  @Ref({ nullable: true })
  removedById: string | null;
}
