import type { EntityManager } from 'typeorm';
import { Milestone } from '@app/persistence';
import { WorkflowError } from '../errors/workflow-error.js';
import { insertAll } from '../shared/database.js';
import type { Id } from '../views/index.js';
import type { LockedDraftTask } from './draft-lock.js';
import { REVIEW_TEXTS } from './review-texts.zh.js';

/** With an id an existing milestone, without one a new one. */
export interface MilestoneEdit {
  readonly id?: Id | undefined;
  readonly name: string;
  readonly due: string;
}

/** Replaces the milestones of a draft task; those that keep their id keep the targets they are measured by. */
export async function replaceMilestones(
  manager: EntityManager,
  task: LockedDraftTask,
  edits: readonly MilestoneEdit[],
): Promise<void> {
  const before = new Map(
    (await manager.find(Milestone, { where: { taskId: task.id } })).map((row) => [row.id, row]),
  );
  const kept = new Set<Id>();
  for (const [sort, { id, ...edit }] of edits.entries()) {
    if (id === undefined) continue;
    const row = before.get(id);
    if (row === undefined || kept.has(id))
      throw new WorkflowError('MILESTONE_INVALID', { place: `milestones.${sort}` });
    kept.add(id);
    await changeMilestone(manager, row, edit, sort);
  }
  const dropped = [...before.keys()].filter((id) => !kept.has(id));
  if (dropped.length > 0) await manager.delete(Milestone, dropped);
  await insertAll(
    manager,
    Milestone,
    edits.flatMap(({ id, name, due }, sort) =>
      id === undefined ? [newMilestone(task, name, due, sort)] : [],
    ),
  );
}

async function changeMilestone(
  manager: EntityManager,
  row: Milestone,
  { name, due }: { readonly name: string; readonly due: string },
  sort: number,
): Promise<void> {
  if (row.name === name && row.due === due) {
    if (row.sort !== sort) await manager.update(Milestone, row.id, { sort });
    return;
  }
  const moved = row.due === due ? {} : { basis: 'edited' as const, rule: REVIEW_TEXTS.edited() };
  await manager.update(Milestone, row.id, {
    name,
    due,
    originalDue: due,
    sort,
    review: 'edited',
    version: () => 'version + 1',
    ...moved,
  });
}

function newMilestone(task: LockedDraftTask, name: string, due: string, sort: number): Partial<Milestone> {
  return {
    jurisdictionId: task.jurisdictionId,
    taskId: task.id,
    name,
    due,
    originalDue: due,
    basis: 'edited',
    rule: REVIEW_TEXTS.edited(),
    review: 'edited',
    sort,
  };
}
