import { jurisdictionsWith, type TaskSnapshot } from '@app/domain';
import { Plan, Task, TaskEvent, inTransaction } from '@app/persistence';
import type { EntityManager } from 'typeorm';
import { requireRole, type Actor } from '../access/actor.js';
import { audit, auditAll } from '../audit/audit.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { requireVersion, updateVersioned } from '../shared/database.js';
import { nowOf, todayOf, type WorkflowContext } from '../shared/context.js';
import type { DraftTaskEdited, Id, PlanReview, PlanSummary, UnitsAdopted } from '../views/index.js';
import { adoptedUnits, adoptPrintedNames } from './adopt-units.js';
import { findBlockers } from './blockers.js';
import { lockDraftTask, lockPlan, requireDraft, type LockedPlan } from './draft-lock.js';
import { replaceAssignments, type AssignmentEdit } from './edit-assignments.js';
import { replaceMilestones, type MilestoneEdit } from './edit-milestones.js';
import { planSnapshot } from './plan-snapshot.js';
import { findPlan, listPlans } from './plan-summaries.js';
import { readDraftTask } from './draft-tasks.js';
import { readReview } from './read-review.js';
import { lastAction, recordAction } from './review-actions.js';
import { loadSnapshots } from './snapshots.js';

/** What a reviewer may correct of a plan; what is left out stays. */
export interface PlanEdit {
  readonly title?: string | undefined;
  readonly docNumber?: string | null | undefined;
  readonly issuer?: string | null | undefined;
  readonly issuedOn?: string | null | undefined;
}

/** What a reviewer may correct of a draft task; the lists replace what was there. */
export interface TaskEdit {
  readonly title?: string | undefined;
  readonly assignments?: readonly AssignmentEdit[] | undefined;
  readonly milestones?: readonly MilestoneEdit[] | undefined;
}

/** 核对: the office looks through what was read and proposed, and corrects it before 交办. */
export class PlanReviews {
  constructor(private readonly context: WorkflowContext) {}

  async list(actor: Actor): Promise<PlanSummary[]> {
    const plans = await listPlans(this.context.dataSource.manager, jurisdictionsWith(actor, ['office']));
    return plans.map(({ version: _, ...plan }) => plan);
  }

  async read(actor: Actor, planId: Id): Promise<PlanReview> {
    const { manager } = this.context.dataSource;
    const plan = await findPlan(manager, planId);
    if (plan === undefined) throw new WorkflowError('NOT_FOUND');
    requireRole(actor, plan.jurisdiction.id, ['office']);
    return readReview(manager, planId, todayOf(this.context));
  }

  async edit(actor: Actor, planId: Id, version: number, edit: PlanEdit): Promise<PlanReview> {
    return inTransaction(this.context.dataSource, async (manager) => {
      const plan = await lockPlan(manager, actor, planId, 'UPDATE');
      await requireVersion(plan, version, () => findPlan(manager, planId));
      requireDraft(plan);
      const before = await planSnapshot(manager, planId);
      await updateVersioned(manager, Plan, { id: planId, version }, present(edit), () =>
        findPlan(manager, planId),
      );
      await recordAction(manager, actor, plan, {
        ...{ kind: 'edit-plan', at: nowOf(this.context) },
        before: { plan: before, tasks: [] },
        after: { plan: await planSnapshot(manager, planId), tasks: [] },
      });
      return readReview(manager, planId, todayOf(this.context));
    });
  }

  async editTask(
    actor: Actor,
    planId: Id,
    taskId: Id,
    version: number,
    edit: TaskEdit,
  ): Promise<DraftTaskEdited> {
    return inTransaction(this.context.dataSource, async (manager) => {
      const plan = await lockPlan(manager, actor, planId, 'SHARE');
      const task = await lockDraftTask(manager, planId, taskId);
      const { assignments, milestones, title } = edit;
      const read = () => readDraftTask(manager, planId, taskId, todayOf(this.context));
      const before = await loadSnapshots(manager, [taskId]);
      const own = title === undefined ? {} : { title, titleReview: 'edited' as const };
      await updateVersioned(manager, Task, { id: taskId, version }, own, read);
      if (assignments !== undefined)
        await replaceAssignments(manager, task, planId, assignments, { actor, at: nowOf(this.context) });
      if (milestones !== undefined) await replaceMilestones(manager, task, milestones);
      await this.recordEdit(manager, actor, plan, task, Object.keys(present(edit)), before);
      const selection = plan.state === 'draft' ? { planId } : { planId, taskId };
      return {
        task: await read(),
        blockers: await findBlockers(manager, selection),
        lastAction: plan.state === 'draft' ? await lastAction(manager, planId) : null,
      };
    });
  }

  async adoptUnits(actor: Actor, planId: Id, names: readonly string[] | undefined): Promise<UnitsAdopted> {
    return inTransaction(this.context.dataSource, async (manager) => {
      const plan = await lockPlan(manager, actor, planId, 'SHARE');
      requireDraft(plan);
      const { created, taskIds } = await adoptPrintedNames(manager, plan, names);
      await auditAll(manager, actor, nowOf(this.context), adoptedUnits(plan, created));
      if (taskIds.length > 0) await this.recordAdoption(manager, actor, plan, taskIds);
      return { created: created.length, review: await readReview(manager, planId, todayOf(this.context)) };
    });
  }

  async remove(actor: Actor, planId: Id): Promise<void> {
    await inTransaction(this.context.dataSource, async (manager) => {
      const plan = await lockPlan(manager, actor, planId, 'UPDATE');
      requireDraft(plan);
      await audit(manager, actor, nowOf(this.context), {
        jurisdictionId: plan.jurisdictionId,
        action: 'plan.delete',
        subjectId: planId,
        before: await planSnapshot(manager, planId),
      });
      await manager.delete(Plan, { id: planId });
    });
  }

  /** On the desk, to be taken back; and in the task's own history. */
  private async recordEdit(
    manager: EntityManager,
    actor: Actor,
    plan: LockedPlan,
    task: { readonly id: Id; readonly jurisdictionId: Id },
    fields: readonly string[],
    before: readonly TaskSnapshot[],
  ): Promise<void> {
    const at = nowOf(this.context);
    await recordAction(manager, actor, plan, {
      ...{ kind: 'edit', at },
      before: { plan: null, tasks: before },
      after: { plan: null, tasks: await loadSnapshots(manager, [task.id]) },
    });
    await manager.insert(TaskEvent, {
      jurisdictionId: task.jurisdictionId,
      taskId: task.id,
      kind: 'edit',
      action: 'edit',
      actorId: actor.personId,
      at,
      data: { fields },
    });
  }

  /** A unit may be in use elsewhere by the next minute, so this is only told, not taken back. */
  private async recordAdoption(
    manager: EntityManager,
    actor: Actor,
    plan: LockedPlan,
    taskIds: readonly Id[],
  ): Promise<void> {
    const tasks = await loadSnapshots(manager, taskIds);
    const after = { plan: null, tasks };
    await recordAction(manager, actor, plan, {
      ...{ kind: 'adopt-units', at: nowOf(this.context) },
      before: { plan: null, tasks: [] },
      after,
    });
  }
}

/** Only what was given: a field that is left out stays as it is. */
function present<T extends object>(edit: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
