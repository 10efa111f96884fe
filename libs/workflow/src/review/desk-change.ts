import { differs, type ReviewActionKind, type TaskSnapshot } from '@app/domain';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { requireVersion } from '../shared/database.js';
import type { Id, RefusedTask, ReviewChange } from '../views/index.js';
import { lockDraftTasks, type LockedPlan } from './draft-lock.js';
import { findPlan } from './plan-summaries.js';
import { readDraftTasks } from './draft-tasks.js';
import { blockersOf } from './read-review.js';
import { lastAction, recordAction } from './review-actions.js';
import { loadSnapshots } from './snapshots.js';
import { writeSnapshots } from './write-snapshots.js';

/** A task and the version of it that the person saw. */
export interface SeenTask {
  readonly id: Id;
  readonly version: number;
}

/** Whoever works on the desk, in one transaction. */
export interface DeskWork {
  readonly manager: EntityManager;
  readonly actor: Actor;
  readonly plan: LockedPlan;
  readonly at: Date;
  readonly today: string;
}

/** Locks the tasks and refuses whoever has not seen them as they are now; all of what others changed is told. */
export async function lockSeenTasks(work: DeskWork, seen: readonly SeenTask[]): Promise<TaskSnapshot[]> {
  const { manager, plan, today } = work;
  const locked = await lockDraftTasks(
    manager,
    plan.id,
    seen.map(({ id }) => id),
  );
  const stale = locked.filter((task, index) => task.version !== seen[index]?.version).map(({ id }) => id);
  if (stale.length > 0) {
    const current = await readDraftTasks(manager, plan.id, stale, today);
    throw new WorkflowError('VERSION_CONFLICT', { current: current.length === 1 ? current[0] : current });
  }
  const byId = new Map(
    (
      await loadSnapshots(
        manager,
        seen.map(({ id }) => id),
      )
    ).map((task) => [task.id, task]),
  );
  return seen.flatMap(({ id }) => byId.get(id) ?? []);
}

/** Refuses whoever has not seen the plan as it is now. */
export async function requireSeenPlan({ manager, plan }: DeskWork, version: number): Promise<void> {
  await requireVersion(plan, version, () => findPlan(manager, plan.id));
}

/** Writes what the rules made of the tasks, keeps it as one action, and tells what is different now. */
export async function applyChange(
  work: DeskWork,
  kind: ReviewActionKind,
  before: readonly TaskSnapshot[],
  after: readonly TaskSnapshot[],
  refused: readonly RefusedTask[] = [],
): Promise<ReviewChange> {
  const { manager, actor, plan, at } = work;
  const old = new Map(before.map((task) => [task.id, task]));
  const changed = after.filter((task) => {
    const was = old.get(task.id);
    return was === undefined || differs(was, task);
  });
  const ids = changed.map(({ id }) => id);
  if (changed.length > 0) {
    await writeSnapshots(manager, changed);
    const was = before.filter(({ id }) => ids.includes(id));
    const is = await loadSnapshots(manager, ids);
    await recordAction(manager, actor, plan, {
      ...{ kind, at },
      before: { plan: null, tasks: was },
      after: { plan: null, tasks: is },
    });
  }
  return toldChange(work, ids, [], refused);
}

/** What the person who acted is told. */
export async function toldChange(
  { manager, plan, today }: DeskWork,
  changed: readonly Id[],
  removed: readonly Id[],
  refused: readonly RefusedTask[],
): Promise<ReviewChange> {
  const summary = await findPlan(manager, plan.id);
  if (summary === undefined) throw new WorkflowError('NOT_FOUND');
  return {
    plan: summary,
    tasks: await readDraftTasks(manager, plan.id, changed, today),
    removed,
    refused,
    blockers: await blockersOf(manager, plan),
    lastAction: plan.state === 'issued' ? null : await lastAction(manager, plan.id),
  };
}
