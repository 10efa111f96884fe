import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import type { BulletinData, BulletinRules, BulletinScope, BulletinTexts } from '@app/domain';
import { Day, Instant, Ref, Text, VersionedRow } from './columns.js';
import { Jurisdiction } from './jurisdiction.entity.js';

export const BULLETIN_STATES = ['draft', 'issued'] as const;
export type BulletinState = (typeof BULLETIN_STATES)[number];

/**
 * 督查通报: a jurisdiction's bulletin on how its tasks stand. Data and rules are frozen in it, so that it can be counted
 * again whatever has changed since; 签发 gives it its number, which runs without gaps a jurisdiction and year.
 */
@Entity('bulletin_issue')
@Index('bulletin_issue_number_key', ['jurisdictionId', 'year', 'number'], { unique: true })
@Index('bulletin_issue_list_idx', ['jurisdictionId', 'id'])
export class BulletinIssue extends VersionedRow {
  @Ref()
  jurisdictionId: string;

  @ManyToOne(() => Jurisdiction, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'jurisdiction_id' })
  jurisdiction?: Relation<Jurisdiction>;

  @Text({ default: 'draft' })
  state: BulletinState;

  /** Null until it is issued. */
  @Column({ type: 'int', nullable: true })
  year: number | null;

  @Column({ type: 'int', nullable: true })
  number: number | null;

  @Text()
  title: string;

  /** The day whose standing it tells. */
  @Day()
  asOf: string;

  @Day()
  periodFrom: string;

  @Day()
  periodTo: string;

  @Column({ type: 'jsonb' })
  scope: BulletinScope;

  @Column({ type: 'int' })
  policyVersion: number;

  @Column({ type: 'jsonb' })
  rules: BulletinRules;

  @Column({ type: 'jsonb' })
  data: BulletinData;

  /** What the office wrote in place of the generated sections. */
  @Column({ type: 'jsonb', default: {} })
  texts: BulletinTexts;

  /** The .docx as issued. */
  @Column({ type: 'bytea', nullable: true, select: false })
  file: Buffer | null;

  @Text({ nullable: true })
  sha256: string | null;

  @Ref()
  createdById: string;

  /** When its data was read last. */
  @Instant()
  at: Date;

  @Instant({ nullable: true })
  issuedAt: Date | null;

  @Ref({ nullable: true })
  issuedById: string | null;
}

/** The last number given in a jurisdiction and year: locked while a bulletin takes the next one. */
@Entity('bulletin_counter')
export class BulletinCounter {
  @PrimaryColumn({ type: 'bigint' })
  jurisdictionId: string;

  @PrimaryColumn({ type: 'int' })
  year: number;

  @Column({ type: 'int' })
  last: number;
}
