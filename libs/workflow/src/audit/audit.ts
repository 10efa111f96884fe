import type { EntityManager } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { auditSubject, type AuditAction } from '@app/domain';
import { AuditEvent } from '@app/persistence';
import type { Origin } from '../access/actor.js';
import { insertAll } from '../shared/database.js';
import type { Id } from '../views/index.js';

/** Whoever acts: a person, or nobody that the system knows. */
export interface AuditActor {
  readonly personId: Id | null;
  readonly name: string;
  /** Absent where no request stands behind it. */
  readonly origin?: Origin;
}

/** The system's own commands. */
export const SYSTEM: AuditActor = { personId: null, name: '系统' };

/** One change, for the record. */
export interface AuditEntry {
  readonly jurisdictionId: Id;
  readonly action: AuditAction;
  /** What was changed; its kind is the part of the action before the dot. */
  readonly subjectId: Id | null;
  readonly taskId?: Id | null;
  readonly note?: string;
  readonly onBehalf?: boolean;
  /** The changed values only: what stood there, and what stands there now. Never a secret. */
  readonly before?: object | null;
  readonly after?: object | null;
}

/**
 * Records a change in its own transaction: it is in the trail exactly if it happened. The database chains the row when
 * the transaction commits, so this takes no lock and may be called at any point.
 */
export async function audit(
  manager: EntityManager,
  actor: AuditActor,
  at: Date,
  entry: AuditEntry,
): Promise<void> {
  await auditAll(manager, actor, at, [entry]);
}

/** Records several changes of one transaction with a handful of statements. */
export async function auditAll(
  manager: EntityManager,
  actor: AuditActor,
  at: Date,
  entries: readonly AuditEntry[],
): Promise<void> {
  const rows = entries.map((entry) => rowOf(actor, at, entry));
  await insertAll(manager, AuditEvent, rows);
}

function rowOf(actor: AuditActor, at: Date, entry: AuditEntry): QueryDeepPartialEntity<AuditEvent> {
  const { via, ip, requestId } = actor.origin ?? { via: 'system', ip: '', requestId: '' };
  return {
    at,
    actorId: actor.personId,
    actorName: actor.name,
    ...{ via, ip, requestId },
    jurisdictionId: entry.jurisdictionId,
    action: entry.action,
    subjectType: auditSubject(entry.action),
    subjectId: entry.subjectId,
    taskId: entry.taskId ?? null,
    note: entry.note ?? '',
    onBehalf: entry.onBehalf ?? false,
    before: entry.before ?? null,
    after: entry.after ?? null,
  };
}
