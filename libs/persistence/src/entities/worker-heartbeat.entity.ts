import { Column, Entity, Index } from 'typeorm';
import { Instant, Row, Text } from './columns.js';

/** What a worker found of the queue's store when it looked last. */
export interface QueueState {
  kind: 'postgres' | 'redis';
  reachable: boolean;
  /** Chinese sentences; empty where nothing is wrong. */
  problem: string;
  warning: string;
}

/** 心跳: a worker process says every few seconds that it lives. All times read the database's own clock. */
@Entity('worker_heartbeat')
@Index('worker_heartbeat_key', ['instance'], { unique: true })
export class WorkerHeartbeat extends Row {
  /** Made up at its start; says nothing of the machine. */
  @Text()
  instance: string;

  @Instant()
  startedAt: Date;

  @Instant()
  beatAt: Date;

  @Column({ type: 'jsonb', default: {} })
  queue: QueueState;
}
