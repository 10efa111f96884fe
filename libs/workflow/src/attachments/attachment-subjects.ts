import type { EntityManager } from 'typeorm';
import { OPEN_STATES, UNIT_ROLES, canManage, unitsWith, type AttachmentSubject } from '@app/domain';
import type { Actor } from '../access/actor.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { selectOne } from '../shared/database.js';
import type { LockedTask } from '../tasks/lock-task.js';
import type { Id } from '../views/index.js';

/** What a file is to be put beside. */
export interface SubjectFacts {
  /** Units whose people may attach; the office always may. */
  readonly unitIds: readonly Id[];
  /** False once it is confirmed, decided or answered: from then on its files stay as they are. */
  readonly open: boolean;
}

/** Rows of one task that carry files of their own: $1 the row, $2 the task. A row of another task gives nothing. */
const ROWS: Readonly<Record<Exclude<AttachmentSubject, 'task'>, string>> = {
  milestone: `SELECT NULL::bigint AS "unitId", state <> 'confirmed' AS open FROM milestone WHERE id = $1 AND task_id = $2`,
  report: `SELECT p.unit_id AS "unitId", p.state IN ('draft', 'returned') AS open
           FROM report_entry e JOIN report_page p ON p.id = e.page_id WHERE e.id = $1 AND e.task_id = $2`,
  extension: `SELECT unit_id AS "unitId", state = 'requested' AS open FROM extension_request WHERE id = $1 AND task_id = $2`,
  subtask: `SELECT unit_id AS "unitId", state NOT IN ('confirmed', 'cancelled') AS open FROM subtask WHERE id = $1 AND task_id = $2`,
  instruction: `SELECT unit_id AS "unitId", closed_at IS NULL AS open FROM instruction WHERE id = $1 AND task_id = $2`,
};

/** A suspended task rests, but papers about why may come in. */
const ATTACHABLE: readonly string[] = [...OPEN_STATES, 'suspended'];

/**
 * Who may attach to it: every unit with a part to the task as a whole, the lead units to its milestones, and the unit
 * that it belongs to where it has one. Null where there is no such row in this task.
 */
export async function subjectFacts(
  manager: EntityManager,
  task: LockedTask,
  type: AttachmentSubject,
  id: Id,
): Promise<SubjectFacts | null> {
  const running = ATTACHABLE.includes(task.state);
  if (type === 'task') return id === task.id ? { unitIds: task.unitIds, open: running } : null;
  const row = await selectOne<{ unitId: Id | null; open: boolean }>(manager, ROWS[type], [id, task.id]);
  if (row === undefined) return null;
  return { unitIds: row.unitId === null ? task.leadUnitIds : [row.unitId], open: running && row.open };
}

/** Refuses whoever may not attach there: a stranger to it, or anybody once it is sealed. */
export async function requireSubject(
  manager: EntityManager,
  actor: Actor,
  task: LockedTask,
  type: AttachmentSubject,
  id: Id,
): Promise<void> {
  const subject = await subjectFacts(manager, task, type, id);
  if (subject === null) throw new WorkflowError('NOT_FOUND');
  const mine = unitsWith(actor, UNIT_ROLES).some((unitId) => subject.unitIds.includes(unitId));
  if (!mine && !canManage(actor, task.jurisdictionId)) throw new WorkflowError('FORBIDDEN');
  if (!subject.open) throw new WorkflowError('ATTACHMENT_SEALED');
}
