import type { EntityManager } from 'typeorm';
import { auditSubject, type AuditAction } from '@app/domain';
import { AuditEvent } from '@app/persistence';
import type { Actor } from '../access/actor.js';
import type { Id } from '../views/index.js';

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
  actor: Actor,
  at: Date,
  entry: AuditEntry,
): Promise<void> {
  const { via, ip, requestId } = actor.origin ?? { via: 'system', ip: '', requestId: '' };
  await manager.insert(AuditEvent, {
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
  });
}
