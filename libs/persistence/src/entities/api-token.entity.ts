import { Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { Instant, Ref, Row, Text } from './columns.js';
import { Person } from './person.entity.js';

/** 令牌: lets a program act as a person, on the routes of its scopes only. The table holds the token's SHA-256. */
@Entity('api_token')
export class ApiToken extends Row {
  @Index('api_token_person_idx')
  @Ref()
  personId: string;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person?: Relation<Person>;

  /** What it is for, in the person's words. */
  @Text()
  name: string;

  @Index('api_token_hash_key', { unique: true })
  @Text()
  tokenHash: string;

  /** Its first characters, by which a person tells tokens apart. */
  @Text()
  prefix: string;

  @Column({ type: 'text', array: true })
  scopes: string[];

  /** Instants of the injected clock. */
  @Instant()
  issuedAt: Date;

  @Instant()
  expiresAt: Date;

  @Instant({ nullable: true })
  lastUsedAt: Date | null;

  @Instant({ nullable: true })
  revokedAt: Date | null;
}
