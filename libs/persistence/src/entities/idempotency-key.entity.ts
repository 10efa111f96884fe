import { Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { Instant, Ref, Row, Text } from './columns.js';
import { Person } from './person.entity.js';

/** A POST that its sender may repeat: while it runs nobody else runs it, afterwards its answer is given again. */
@Entity('idempotency_key')
@Index('idempotency_key_key', ['personId', 'key'], { unique: true })
@Index('idempotency_key_at_idx', ['at'])
export class IdempotencyKey extends Row {
  @Ref()
  personId: string;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person?: Relation<Person>;

  @Text()
  key: string;

  /** Method and path, for whoever looks into the table. */
  @Text()
  route: string;

  /** Keyed hash over method, path, version, body and files: a plain one would let passwords be guessed. */
  @Text()
  requestHash: string;

  /** Number of the request that ran first; changes carry it in the audit trail. */
  @Text()
  requestId: string;

  @Text({ default: 'running' })
  state: 'running' | 'done';

  @Column({ type: 'int', nullable: true })
  status: number | null;

  /** The answer, sealed: some answers show a secret once. */
  @Text({ nullable: true })
  body: string | null;

  /** Of the injected clock; decides when the row is forgotten. */
  @Instant()
  at: Date;

  /** Of the database's clock: a process that died holds the key up to here. */
  @Instant({ nullable: true })
  leaseUntil: Date | null;
}
