import type { EntityManager } from 'typeorm';
import {
  LADDER_LABELS,
  TASK_STATE_LABELS,
  effectiveLadder,
  inheritedLadder,
  type LadderKey,
  type TaskState,
} from '@app/domain';
import { Plan, Task, inTransaction, policyLadderSql } from '@app/persistence';
import { requireRole, type Actor } from '../access/actor.js';
import { audit } from '../audit/audit.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { lockPlan } from '../review/draft-lock.js';
import { nowOf, type WorkflowContext } from '../shared/context.js';
import { requireVersion, selectOne, updateVersioned } from '../shared/database.js';
import { lockTask, readableTask } from '../tasks/lock-task.js';
import { currentTask, record } from '../tasks/task-history.js';
import type { Id, LadderChoiceView } from '../views/index.js';

/** Nothing of these is due any more. */
const ENDED: readonly TaskState[] = ['completed', 'closed', 'archived', 'cancelled'];

interface ChoiceRow {
  readonly version: number;
  readonly task: LadderKey | null;
  readonly plan: LadderKey | null;
  readonly policy: LadderKey;
}

/** 提醒规则: which ladder a plan or a task follows. What names none follows what stands above it. */
export class LadderChoices {
  constructor(private readonly context: WorkflowContext) {}

  async ofTask(actor: Actor, taskId: Id): Promise<LadderChoiceView> {
    const { manager } = this.context.dataSource;
    const task = await readableTask(manager, actor, taskId);
    const office = actor.memberships.some(
      ({ role, jurisdictionId }) => role === 'office' && jurisdictionId === task.jurisdictionId,
    );
    return taskChoice(manager, taskId, office && !ENDED.includes(task.state));
  }

  async ofPlan(actor: Actor, planId: Id): Promise<LadderChoiceView> {
    const { manager } = this.context.dataSource;
    const plan = await selectOne<{ jurisdictionId: Id; kind: 'own' | 'reference' }>(
      manager,
      'SELECT jurisdiction_id AS "jurisdictionId", kind FROM plan WHERE id = $1',
      [planId],
    );
    if (plan === undefined) throw new WorkflowError('NOT_FOUND');
    requireRole(actor, plan.jurisdictionId, ['office']);
    return planChoice(manager, planId, plan.kind === 'own');
  }

  /** @param ladder null lets the task follow its plan again */
  changeOfTask(
    actor: Actor,
    taskId: Id,
    version: number,
    ladder: LadderKey | null,
  ): Promise<LadderChoiceView> {
    return inTransaction(this.context.dataSource, async (manager) => {
      const task = await lockTask(manager, actor, taskId);
      requireRole(actor, task.jurisdictionId, ['office']);
      const current = () => currentTask(manager, taskId);
      await requireVersion(task, version, current);
      if (ENDED.includes(task.state)) throw refused(`任务已经“${TASK_STATE_LABELS[task.state]}”，不再提醒。`);
      const before = await taskChoice(manager, taskId, true);
      if (before.own === ladder) return before;
      await updateVersioned(manager, Task, { id: taskId, version }, { ladder }, current);
      await record(manager, actor, task, nowOf(this.context), {
        ...{ kind: 'edit', action: 'task.ladder', ...changeOf('随方案', before.own, ladder) },
      });
      return taskChoice(manager, taskId, true);
    });
  }

  /** @param ladder null lets the plan follow the jurisdiction's rules again */
  changeOfPlan(
    actor: Actor,
    planId: Id,
    version: number,
    ladder: LadderKey | null,
  ): Promise<LadderChoiceView> {
    return inTransaction(this.context.dataSource, async (manager) => {
      const plan = await lockPlan(manager, actor, planId, 'UPDATE');
      const before = await planChoice(manager, planId, true);
      await requireVersion(plan, version, () => Promise.resolve(before));
      if (plan.kind === 'reference') throw refused('这是留作参照的上级文件，不交办也不提醒。');
      if (before.own === ladder) return before;
      await updateVersioned(manager, Plan, { id: planId, version }, { ladder }, () =>
        planChoice(manager, planId, true),
      );
      await audit(manager, actor, nowOf(this.context), {
        ...{ jurisdictionId: plan.jurisdictionId, action: 'plan.ladder', subjectId: planId },
        ...changeOf('随本地规则', before.own, ladder),
      });
      return planChoice(manager, planId, true);
    });
  }
}

const refused = (reason: string): WorkflowError =>
  new WorkflowError('LADDER_NOT_ALLOWED', { values: { reason }, place: 'ladder' });

/** The change in words: 提醒规则由“随方案”改为“三色单”。 */
function changeOf(inherits: string, from: LadderKey | null, to: LadderKey | null) {
  const name = (key: LadderKey | null): string => (key === null ? inherits : LADDER_LABELS[key]);
  return {
    note: `提醒规则由“${name(from)}”改为“${name(to)}”。`,
    before: { ladder: name(from) },
    after: { ladder: name(to) },
  };
}

async function taskChoice(manager: EntityManager, taskId: Id, mayChange: boolean): Promise<LadderChoiceView> {
  const row = await selectOne<ChoiceRow>(
    manager,
    `SELECT t.version, t.ladder AS task, p.ladder AS plan, ${policyLadderSql('t.jurisdiction_id')} AS policy
     FROM task t JOIN plan p ON p.id = t.plan_id WHERE t.id = $1`,
    [taskId],
  );
  if (row === undefined) throw new WorkflowError('NOT_FOUND');
  return {
    ...{ version: row.version, own: row.task, inherited: inheritedLadder(row), mayChange },
    inheritedFrom: row.plan === null ? 'policy' : 'plan',
    effective: effectiveLadder(row),
  };
}

async function planChoice(manager: EntityManager, planId: Id, mayChange: boolean): Promise<LadderChoiceView> {
  const row = await selectOne<Omit<ChoiceRow, 'task'>>(
    manager,
    `SELECT p.version, p.ladder AS plan, ${policyLadderSql('p.jurisdiction_id')} AS policy FROM plan p WHERE p.id = $1`,
    [planId],
  );
  if (row === undefined) throw new WorkflowError('NOT_FOUND');
  return {
    ...{ version: row.version, own: row.plan, inherited: row.policy, mayChange },
    inheritedFrom: 'policy',
    effective: inheritedLadder(row),
  };
}
