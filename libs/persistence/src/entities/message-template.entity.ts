import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import type { MessageTemplateKey } from '@app/domain';
import { Ref, Text, VersionedRow } from './columns.js';
import { Jurisdiction } from './jurisdiction.entity.js';

/** 模板: how an office words a kind of message. Without a row, or with an empty body, the shipped wording stands. */
@Entity('message_template')
@Index('message_template_key', ['jurisdictionId', 'key'], { unique: true })
export class MessageTemplate extends VersionedRow {
  @Ref()
  jurisdictionId: string;

  @ManyToOne(() => Jurisdiction, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'jurisdiction_id' })
  jurisdiction?: Relation<Jurisdiction>;

  @Text()
  key: MessageTemplateKey;

  @Text()
  subject: string;

  @Text()
  body: string;

  /** Why it could not be used when it was last tried; empty while it can. The shipped wording goes out meanwhile. */
  @Text({ default: '' })
  broken: string;
}
