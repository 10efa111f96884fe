import type { EntityManager } from 'typeorm';
import { OBJECTION_STATE_LABELS, type ObjectionState } from '@app/domain';
import { DutyObjection } from '@app/persistence';
import type { Actor } from '../access/actor.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { loadExportTasks } from '../exports/export-tasks.js';
import { unitNames } from '../review/edit-assignments.js';
import { insertOne, select, selectOne } from '../shared/database.js';
import { toInstant, toInstantOrNull } from '../shared/instants.js';
import type { WorkflowContext } from '../shared/context.js';
import type { Id, ObjectionView } from '../views/index.js';
import { readableTask, type LockedTask } from './lock-task.js';
import { leadUnitsOf, missingSignatures } from './signatures.js';

interface Raised {
  readonly reason: string;
  readonly proposedUnitId?: Id | undefined;
  readonly at: Date;
}

/** Puts the objection of the person's lead unit on record, with the words of the clause as they stand. @returns its id */
export async function raiseObjection(
  manager: EntityManager,
  actor: Actor,
  task: LockedTask,
  { reason, proposedUnitId, at }: Raised,
): Promise<Id> {
  const unsigned = await missingSignatures(manager, task.id);
  const unitId = leadUnitsOf(actor, task).find((id) => unsigned.includes(id));
  if (unitId === undefined) throw new WorkflowError('ALREADY_ACCEPTED');
  if (proposedUnitId !== undefined) {
    const known = await unitNames(manager, task.jurisdictionId, [proposedUnitId]);
    if (!known.has(proposedUnitId)) throw new WorkflowError('UNIT_UNKNOWN', { place: 'proposedUnitId' });
  }
  return insertOne(manager, DutyObjection, {
    jurisdictionId: task.jurisdictionId,
    taskId: task.id,
    unitId,
    personId: actor.personId,
    reason,
    clauseText: await clauseText(manager, task.id),
    proposedUnitId: proposedUnitId ?? null,
    at,
  });
}

/** The words the task stands for, those of merged clauses below. */
async function clauseText(manager: EntityManager, taskId: Id): Promise<string> {
  const [task] = await loadExportTasks(manager, [taskId]);
  return task?.text ?? '';
}

/** Answers the task's open objection. @returns the unit that had objected; null where nobody had */
export async function settleObjection(
  manager: EntityManager,
  actor: Actor,
  taskId: Id,
  { state, note, at }: { readonly state: ObjectionState; readonly note: string; readonly at: Date },
): Promise<Id | null> {
  const [settled] = await select<{ unitId: Id }>(
    manager,
    `WITH settled AS (UPDATE duty_objection SET state = $2, decided_by_id = $3, decision_note = $4, decided_at = $5,
            updated_at = now() WHERE task_id = $1 AND state = 'open' RETURNING unit_id)
     SELECT unit_id AS "unitId" FROM settled`,
    [taskId, state, actor.personId, note, at],
  );
  return settled?.unitId ?? null;
}

/** Only the unit that objected takes it back. */
export async function requireOwnObjection(
  manager: EntityManager,
  actor: Actor,
  task: LockedTask,
): Promise<void> {
  const unitId = await objectingUnit(manager, task.id);
  if (unitId !== null && !leadUnitsOf(actor, task).includes(unitId)) throw new WorkflowError('FORBIDDEN');
}

/** The unit whose objection is open; null where none is. */
export async function objectingUnit(manager: EntityManager, taskId: Id): Promise<Id | null> {
  const row = await selectOne<{ unitId: Id }>(
    manager,
    `SELECT unit_id AS "unitId" FROM duty_objection WHERE task_id = $1 AND state = 'open'`,
    [taskId],
  );
  return row?.unitId ?? null;
}

type ObjectionRow = Omit<ObjectionView, 'stateLabel' | 'unit' | 'proposedUnit' | 'at' | 'decidedAt'> & {
  readonly unitId: Id;
  readonly unitName: string;
  readonly proposedId: Id | null;
  readonly proposedName: string | null;
  readonly at: Date;
  readonly decidedAt: Date | null;
};

/** 职责异议 of a task, the newest first; decided ones stay readable. */
export class DutyObjections {
  constructor(private readonly context: WorkflowContext) {}

  async list(actor: Actor, taskId: Id): Promise<ObjectionView[]> {
    const { manager } = this.context.dataSource;
    await readableTask(manager, actor, taskId);
    const rows = await select<ObjectionRow>(
      manager,
      `SELECT o.id, o.unit_id AS "unitId", u.name AS "unitName", p.name AS person, o.reason, o.clause_text AS "clauseText",
              o.proposed_unit_id AS "proposedId", pu.name AS "proposedName", o.state, d.name AS "decidedBy",
              o.decision_note AS "decisionNote", o.at, o.decided_at AS "decidedAt"
       FROM duty_objection o JOIN unit u ON u.id = o.unit_id JOIN person p ON p.id = o.person_id
       LEFT JOIN unit pu ON pu.id = o.proposed_unit_id LEFT JOIN person d ON d.id = o.decided_by_id
       WHERE o.task_id = $1 ORDER BY o.id DESC`,
      [taskId],
    );
    return rows.map(toView);
  }
}

function toView({ unitId, unitName, proposedId, proposedName, ...row }: ObjectionRow): ObjectionView {
  return {
    ...row,
    stateLabel: OBJECTION_STATE_LABELS[row.state],
    unit: { id: unitId, name: unitName },
    proposedUnit:
      proposedId === null || proposedName === null ? null : { id: proposedId, name: proposedName },
    at: toInstant(row.at),
    decidedAt: toInstantOrNull(row.decidedAt),
  };
}
