import { Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { Instant, Ref, Text, VersionedRow } from './columns.js';
import { Jurisdiction } from './jurisdiction.entity.js';
import { Unit } from './unit.entity.js';

/** 邮件 and 短信 reach persons, 群机器人 a group chat, `webhook` another system. */
export const CHANNEL_KINDS = ['email', 'sms', 'dingtalk', 'wecom', 'feishu', 'webhook'] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

/**
 * 通道: a way out of the house, with its pace and its health, which all workers share. One row of kind `email` stands
 * for the mail server of the installation and belongs to no jurisdiction; an SMS gateway, a group robot or a receiving
 * system belongs to one.
 */
@Entity('channel')
@Index('channel_jurisdiction_idx', ['jurisdictionId'])
@Index('channel_email_key', ['kind'], { unique: true, where: `kind = 'email'` })
@Index('channel_sms_key', ['jurisdictionId'], { unique: true, where: `kind = 'sms' AND active` })
export class Channel extends VersionedRow {
  @Ref({ nullable: true })
  jurisdictionId: string | null;

  @ManyToOne(() => Jurisdiction, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'jurisdiction_id' })
  jurisdiction?: Relation<Jurisdiction> | null;

  /** Whose group chat it is; null for that of the office. */
  @Ref({ nullable: true })
  unitId: string | null;

  @ManyToOne(() => Unit, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'unit_id' })
  unit?: Relation<Unit> | null;

  @Text()
  kind: ChannelKind;

  @Text()
  name: string;

  /** Sealed: of some robots the address is the key. Empty for email. */
  @Text({ default: '' })
  url: string;

  /** Sealed signing secret or gateway token; empty where there is none. */
  @Text({ default: '' })
  secret: string;

  /** What the kind needs besides, such as the body of a gateway's request. Never a secret. */
  @Column({ type: 'jsonb', default: {} })
  settings: object;

  @Column({ type: 'boolean', default: true })
  active: boolean;

  /** When its latest messages were let out, by the database's clock: what its pace is counted from. */
  @Column({ type: 'timestamptz', array: true, default: {} })
  grants: Date[];

  /** Circuit breaker: failures in a row, and until when nothing is tried. */
  @Column({ type: 'int', default: 0 })
  failures: number;

  @Instant({ nullable: true })
  openUntil: Date | null;

  @Text({ nullable: true })
  lastError: string | null;

  @Instant({ nullable: true })
  lastSentAt: Date | null;
}
