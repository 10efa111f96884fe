import {
  changedSince,
  isUndoable,
  madeBy,
  type ReviewActionKind,
  type ReviewSnapshot,
  type TaskSnapshot,
} from '@app/domain';
import { Plan, Task } from '@app/persistence';
import { In, type EntityManager } from 'typeorm';
import { WorkflowError } from '../errors/workflow-error.js';
import { selectOne } from '../shared/database.js';
import { UnitDirectory } from '../shared/unit-directory.js';
import type { Id, ReviewChange } from '../views/index.js';
import { toldChange, type DeskWork } from './desk-change.js';
import { planSnapshot } from './plan-snapshot.js';
import { laterActors, recordAction } from './review-actions.js';
import { REVIEW_TEXTS } from './review-texts.zh.js';
import { loadSnapshots } from './snapshots.js';
import { writeSnapshots } from './write-snapshots.js';

interface StoredAction {
  readonly id: Id;
  readonly kind: ReviewActionKind;
  readonly before: ReviewSnapshot;
  readonly after: ReviewSnapshot;
  readonly undone: boolean;
}

/** Puts back what the action found, if nobody has built on what it left. The caller holds the plan alone. */
export async function undoAction(work: DeskWork, actionId: Id): Promise<ReviewChange> {
  const { manager, actor, plan, at } = work;
  const action = await findAction(manager, plan.id, actionId);
  const left = await currentOf(manager, plan.id, action.after);
  await refuseChanged(work, action, left);
  const removed = madeBy(action);
  const tasks = await resolvedAgain(manager, plan.jurisdictionId, action.before.tasks);
  if (removed.length > 0) await manager.delete(Task, { id: In(removed) });
  await writeSnapshots(manager, tasks);
  if (action.before.plan !== null) {
    const set = { ...action.before.plan, version: () => 'version + 1' };
    await manager.update(Plan, plan.id, set);
  }
  const ids = tasks.map(({ id }) => id);
  const after = { plan: action.before.plan, tasks: await loadSnapshots(manager, ids) };
  await recordAction(manager, actor, plan, { kind: 'undo', at, before: left, after, undoesId: action.id });
  return toldChange(work, ids, removed, []);
}

async function findAction(manager: EntityManager, planId: Id, actionId: Id): Promise<StoredAction> {
  const action = await selectOne<StoredAction>(
    manager,
    `SELECT id, kind, before, after, EXISTS (SELECT 1 FROM review_action u WHERE u.undoes_id = a.id) AS undone
     FROM review_action a WHERE a.id = $1 AND a.plan_id = $2`,
    [actionId, planId],
  );
  if (action === undefined) throw new WorkflowError('NOT_FOUND');
  if (action.undone) throw refusal(REVIEW_TEXTS.undoneAlready());
  if (!isUndoable(action.kind)) throw refusal(REVIEW_TEXTS.notUndoable());
  return action;
}

const refusal = (reason: string): WorkflowError =>
  new WorkflowError('UNDO_REFUSED', { values: { reason }, place: 'actionId' });

async function currentOf(manager: EntityManager, planId: Id, after: ReviewSnapshot): Promise<ReviewSnapshot> {
  const ids = after.tasks.map(({ id }) => id);
  await manager.query('SELECT 1 FROM task WHERE id = ANY($1::bigint[]) ORDER BY id FOR UPDATE', [ids]);
  return {
    plan: after.plan === null ? null : await planSnapshot(manager, planId),
    tasks: await loadSnapshots(manager, ids),
  };
}

async function refuseChanged(
  { manager, plan }: DeskWork,
  action: StoredAction,
  left: ReviewSnapshot,
): Promise<void> {
  const changed = changedSince(action.after, left);
  if (!changed.plan && changed.taskIds.length === 0) return;
  const names = await laterActors(manager, plan.id, action.id, changed.taskIds);
  throw refusal(REVIEW_TEXTS.changedSince(names));
}

/** A name that the directory has learned since the action keeps its unit: an undo forgets nothing of the directory. */
async function resolvedAgain(
  manager: EntityManager,
  jurisdictionId: Id,
  tasks: readonly TaskSnapshot[],
): Promise<TaskSnapshot[]> {
  const directory = await UnitDirectory.load(manager, jurisdictionId);
  return tasks.map((task) => ({
    ...task,
    assignments: task.assignments.map((row) => {
      if (row.unitId !== null) return row;
      const { unitId, rule } = directory.resolve(row.printedName);
      return { ...row, unitId, unitRule: rule };
    }),
  }));
}
