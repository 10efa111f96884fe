import { jurisdictionsWith } from '@app/domain';
import { Plan, Task, TaskEvent, inTransaction } from '@app/persistence';
import type { EntityManager } from 'typeorm';
import { requireRole, type Actor } from '../access/actor.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { requireVersion, updateVersioned } from '../shared/database.js';
import { nowOf, todayOf, type WorkflowContext } from '../shared/context.js';
import type { DraftTaskEdited, Id, PlanReview, PlanSummary, UnitsAdopted } from '../views/index.js';
import { adoptPrintedNames } from './adopt-units.js';
import { findBlockers } from './blockers.js';
import { lockDraftTask, lockPlan, requireDraft } from './draft-lock.js';
import { replaceAssignments, type AssignmentEdit } from './edit-assignments.js';
import { replaceMilestones, type MilestoneEdit } from './edit-milestones.js';
import { findPlan, listPlans } from './plan-summaries.js';
import { readDraftTask, readReview } from './read-review.js';

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
  readonly included?: boolean | undefined;
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
      await updateVersioned(manager, Plan, { id: planId, version }, present(edit), () =>
        findPlan(manager, planId),
      );
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
      const { assignments, milestones, ...own } = edit;
      const read = () => readDraftTask(manager, planId, taskId, todayOf(this.context));
      await updateVersioned(manager, Task, { id: taskId, version }, present(own), read);
      if (assignments !== undefined) await replaceAssignments(manager, task, planId, assignments);
      if (milestones !== undefined) await replaceMilestones(manager, task, milestones);
      await this.recordEdit(manager, actor, task, Object.keys(present(edit)));
      const selection = plan.state === 'draft' ? { planId } : { planId, taskId };
      return { task: await read(), blockers: await findBlockers(manager, selection) };
    });
  }

  async adoptUnits(actor: Actor, planId: Id, names: readonly string[] | undefined): Promise<UnitsAdopted> {
    return inTransaction(this.context.dataSource, async (manager) => {
      const plan = await lockPlan(manager, actor, planId, 'SHARE');
      requireDraft(plan);
      const created = await adoptPrintedNames(manager, plan, names);
      return { created, review: await readReview(manager, planId, todayOf(this.context)) };
    });
  }

  async remove(actor: Actor, planId: Id): Promise<void> {
    await inTransaction(this.context.dataSource, async (manager) => {
      requireDraft(await lockPlan(manager, actor, planId, 'UPDATE'));
      await manager.delete(Plan, { id: planId });
    });
  }

  private async recordEdit(
    manager: EntityManager,
    actor: Actor,
    task: { readonly id: Id; readonly jurisdictionId: Id },
    fields: readonly string[],
  ): Promise<void> {
    await manager.insert(TaskEvent, {
      jurisdictionId: task.jurisdictionId,
      taskId: task.id,
      kind: 'edit',
      action: 'edit',
      actorId: actor.personId,
      at: nowOf(this.context),
      data: { fields },
    });
  }
}

/** Only what was given: a field that is left out stays as it is. */
function present<T extends object>(edit: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
