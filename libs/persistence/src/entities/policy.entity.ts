import { Column, Entity, Index } from 'typeorm';
import type { Policy as PolicyRules } from '@app/domain';
import { Instant, Ref, Row, Text } from './columns.js';

/** 规则: one version of what a jurisdiction's office has laid down. The newest is in force; older ones explain the past. */
@Entity('policy')
@Index('policy_revision_key', ['jurisdictionId', 'revision'], { unique: true })
export class Policy extends Row {
  @Ref()
  jurisdictionId: string;

  @Column({ type: 'int' })
  revision: number;

  @Column({ type: 'jsonb' })
  rules: PolicyRules;

  @Text({ default: '' })
  note: string;

  @Ref()
  personId: string;

  @Instant()
  at: Date;
}
