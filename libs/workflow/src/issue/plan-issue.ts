import { Plan, inTransaction } from '@app/persistence';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { audit } from '../audit/audit.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { findBlockers, type IssueSelection } from '../review/blockers.js';
import { lockPlan, requireDraft } from '../review/draft-lock.js';
import { findPlan } from '../review/plan-summaries.js';
import { nowOf, wake, type WorkflowContext } from '../shared/context.js';
import { requireVersion, updateVersioned } from '../shared/database.js';
import type { Id, PlanIssued } from '../views/index.js';
import { issueTasks } from './issue-tasks.js';

/** 交办: a reviewed plan becomes tasks of its units; all of it or nothing. */
export class PlanIssue {
  constructor(private readonly context: WorkflowContext) {}

  async issue(actor: Actor, planId: Id, version: number): Promise<PlanIssued> {
    const at = nowOf(this.context);
    const issued = await inTransaction(this.context.dataSource, async (manager) => {
      const plan = await lockPlan(manager, actor, planId, 'UPDATE');
      await requireVersion(plan, version, () => findPlan(manager, planId));
      requireDraft(plan);
      if (plan.kind === 'reference') throw new WorkflowError('PLAN_IS_REFERENCE');
      await requireIssuable(manager, { planId });
      const set = { state: 'issued' as const, issuedAt: at };
      await updateVersioned(manager, Plan, { id: planId, version }, set, () => findPlan(manager, planId));
      const { issued, notified } = await issueTasks(manager, actor, plan, at);
      await audit(manager, actor, at, {
        jurisdictionId: plan.jurisdictionId,
        action: 'plan.issue',
        subjectId: planId,
        before: { state: plan.state },
        after: { state: 'issued', tasks: issued.map(({ id, code }) => ({ id, code })) },
      });
      return { tasks: issued.length, notified };
    });
    await wake(this.context);
    return issued;
  }
}

/** Refuses with all reasons at once. */
export async function requireIssuable(manager: EntityManager, selection: IssueSelection): Promise<void> {
  const blockers = await findBlockers(manager, selection);
  if (blockers.length === 0) return;
  const reasons = blockers.map((blocker) => blocker.text).join('');
  throw new WorkflowError('PLAN_BLOCKED', { values: { reasons }, current: blockers });
}
