import { Column, Entity, Index } from 'typeorm';
import type { AuditAction } from '@app/domain';
import { Instant, Ref, Row, Text } from './columns.js';

/** How somebody came in: a browser's session, a program's token, or the system's own commands. */
export type AuditVia = 'session' | 'token' | 'system';

/**
 * 审计: who changed what, when, from where; written in the transaction of the change. At commit the database gives each
 * row its place in the jurisdiction's chain (`seq`) and the hash over its content and the hash before it. Rows are
 * never changed or deleted; no foreign keys, so that nothing that is deleted takes its history along.
 */
@Entity('audit_event')
@Index('audit_event_seq_key', ['jurisdictionId', 'seq'], { unique: true })
@Index('audit_event_day_idx', ['jurisdictionId', 'at'])
@Index('audit_event_task_idx', ['taskId', 'id'])
@Index('audit_event_actor_idx', ['jurisdictionId', 'actorId', 'id'])
@Index('audit_event_request_idx', ['requestId'])
export class AuditEvent extends Row {
  @Ref()
  jurisdictionId: string;

  /** 1, 2, 3 … within the jurisdiction, in the order of the commits; null only inside of the writing transaction. */
  @Ref({ nullable: true })
  seq: string | null;

  /** By the injected clock. */
  @Instant()
  at: Date;

  /** Null for the system itself. */
  @Ref({ nullable: true })
  actorId: string | null;

  /** As the person was called then. */
  @Text()
  actorName: string;

  @Text()
  via: AuditVia;

  @Text({ default: '' })
  ip: string;

  @Text({ default: '' })
  requestId: string;

  @Text()
  action: AuditAction;

  @Text()
  subjectType: string;

  @Ref({ nullable: true })
  subjectId: string | null;

  @Ref({ nullable: true })
  taskId: string | null;

  @Text({ default: '' })
  note: string;

  /** The office acted for the unit. */
  @Column({ type: 'boolean', default: false })
  onBehalf: boolean;

  @Column({ type: 'jsonb', nullable: true })
  before: object | null;

  @Column({ type: 'jsonb', nullable: true })
  after: object | null;

  @Text({ nullable: true })
  prevHash: string | null;

  @Text({ nullable: true })
  hash: string | null;
}
