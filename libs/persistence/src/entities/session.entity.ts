import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { Instant, Ref, Row, Text } from './columns.js';
import { Person } from './person.entity.js';

/** A signed-in browser; the cookie holds the token, the table only its SHA-256. */
@Entity('session')
export class Session extends Row {
  @Index('session_token_key', { unique: true })
  @Text()
  tokenHash: string;

  @Index('session_person_idx')
  @Ref()
  personId: string;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person?: Relation<Person>;

  @Instant()
  lastSeenAt: Date;

  @Instant()
  expiresAt: Date;

  @Text({ default: '' })
  userAgent: string;
}
