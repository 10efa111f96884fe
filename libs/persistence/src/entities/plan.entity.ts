import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import type { LadderKey } from '@app/domain';
import { Day, Instant, Ref, Text, VersionedRow } from './columns.js';
import { Jurisdiction } from './jurisdiction.entity.js';

export const PLAN_STATES = ['draft', 'issued'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** `reference` is a plan of a higher level kept for comparison (上级文件): never handed out. */
export const PLAN_KINDS = ['own', 'reference'] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

/** 方案: a published plan, under review (draft) or handed out (issued, 已交办). */
@Entity('plan')
@Index('plan_jurisdiction_idx', ['jurisdictionId', 'state'])
export class Plan extends VersionedRow {
  @Ref()
  jurisdictionId: string;

  @ManyToOne(() => Jurisdiction, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'jurisdiction_id' })
  jurisdiction?: Relation<Jurisdiction>;

  @Text()
  title: string;

  @Text({ nullable: true })
  docNumber: string | null;

  @Text({ nullable: true })
  issuer: string | null;

  /** 成文日期, as the document states it or a reviewer entered it. */
  @Day({ nullable: true })
  issuedOn: string | null;

  @Text({ default: 'draft' })
  state: PlanState;

  @Text({ default: 'own' })
  kind: PlanKind;

  /** 交办时间. */
  @Instant({ nullable: true })
  issuedAt: Date | null;

  /** The ladder of reminders its tasks follow; null follows the jurisdiction's. */
  @Text({ nullable: true })
  ladder: LadderKey | null;

  @Ref()
  createdById: string;
}
