import type { EntityManager } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import {
  MILESTONE_ACTION_LABELS,
  MILESTONE_STATE_LABELS,
  TASK_STATE_LABELS,
  actorsFor,
  milestoneTransition,
  type MilestoneAction,
  type MilestoneState,
} from '@app/domain';
import { Milestone, inTransaction } from '@app/persistence';
import { namedFor, type Actor } from '../access/actor.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { lapseExtensions } from '../extensions/lapse-extensions.js';
import { keepPaceDays } from '../ledger/pace-days.js';
import { lapsePapers } from '../papers/lapse-papers.js';
import { NOTICE_TEXTS } from '../notices/notice-texts.zh.js';
import { tellLeads, tellOffice } from '../notices/task-notices.js';
import { nowOf, wake, type WorkflowContext } from '../shared/context.js';
import { requireVersion, select, selectOne, updateVersioned } from '../shared/database.js';
import { eachAlone } from '../shared/bulk.js';
import type { BulkRow, Id } from '../views/index.js';
import { lockTaskOfMilestone, type LockedTask } from './lock-task.js';
import { record } from './task-history.js';
import type { SeenVersion } from './task-transitions.js';
import { REPORTING_STATES } from './task-permissions.js';

export interface ReachedValue {
  readonly targetId: Id;
  readonly reached: number;
}

export interface MilestoneReport {
  readonly evidence: string;
  readonly values?: readonly ReachedValue[] | undefined;
}

/** Who loses a race is shown this: what the winner said, and who that was. */
interface MilestoneRow {
  readonly id: Id;
  readonly name: string;
  readonly state: MilestoneState;
  readonly version: number;
  readonly evidence: string;
  readonly reportedBy: string | null;
}

/** One step of a milestone, with everything that was locked and checked for it. */
interface Step {
  readonly manager: EntityManager;
  readonly actor: Actor;
  readonly task: LockedTask;
  readonly milestone: MilestoneRow;
  readonly action: MilestoneAction;
  readonly to: MilestoneState;
  readonly at: Date;
}

/** 节点: reported by the lead unit, confirmed or returned by the office. Each step answers with the task's id. */
export class TaskMilestones {
  constructor(private readonly context: WorkflowContext) {}

  report(actor: Actor, milestoneId: Id, version: number, report: MilestoneReport): Promise<Id> {
    return this.step(actor, milestoneId, version, 'report', async (step) => {
      const set = {
        evidence: report.evidence.trim(),
        returnReason: '',
        reportedAt: step.at,
        reportedById: actor.personId,
      };
      await change(step, version, set);
      await saveValues(step, report.values ?? []);
      const eventId = await note(step, '');
      await lapseExtensions(step.manager, actor, step.at, [step.task.id], 'reported');
      await lapsePapers(step.manager, actor, step.at, [step.task.id]);
      const who = namedFor(actor, step.task.leadUnitIds);
      const text = NOTICE_TEXTS.milestoneReported(step.task, who, step.milestone.name);
      await tellOffice(step.manager, step.task, { kind: 'reported', ...causeOf(step, eventId), ...text });
    });
  }

  confirm(actor: Actor, milestoneId: Id, version: number): Promise<Id> {
    return this.step(actor, milestoneId, version, 'confirm', async (step) => {
      await change(step, version, { confirmedAt: step.at });
      const eventId = await note(step, '');
      const text = NOTICE_TEXTS.milestoneConfirmed(step.task, step.milestone.name);
      const notice = { kind: 'milestone_confirmed' as const, ...causeOf(step, eventId), ...text };
      await tellLeads(step.manager, step.task, notice, 'inbox');
    });
  }

  /** Confirms each on its own: what one of them refuses keeps no other back. */
  confirmAll(actor: Actor, items: readonly SeenVersion[]): Promise<BulkRow[]> {
    return eachAlone(items, async ({ id, version }) => {
      await this.confirm(actor, id, version);
      return version + 1;
    });
  }

  returnIt(actor: Actor, milestoneId: Id, version: number, reason: string): Promise<Id> {
    return this.step(actor, milestoneId, version, 'return', async (step) => {
      const why = reason.trim();
      if (why === '') {
        throw new WorkflowError('NOTE_REQUIRED', {
          values: { action: MILESTONE_ACTION_LABELS.return },
          place: 'reason',
        });
      }
      await change(step, version, { returnReason: why });
      const eventId = await note(step, why);
      const text = NOTICE_TEXTS.milestoneReturned(step.task, step.milestone.name, why);
      const notice = { kind: 'milestone_returned' as const, ...causeOf(step, eventId), ...text };
      await tellLeads(step.manager, step.task, notice, 'inbox and mail');
    });
  }

  private async step(
    actor: Actor,
    milestoneId: Id,
    version: number,
    action: MilestoneAction,
    act: (step: Step) => Promise<void>,
  ): Promise<Id> {
    const at = nowOf(this.context);
    const taskId = await inTransaction(this.context.dataSource, async (manager) => {
      const { task, milestone } = await lockMilestone(manager, actor, milestoneId);
      await requireVersion(milestone, version, () => currentMilestone(manager, milestoneId));
      const to = requireStep(actor, task, milestone, action);
      await act({ manager, actor, task, milestone, action, to, at });
      await keepPaceDays(manager, [task.id]);
      return task.id;
    });
    await wake(this.context);
    return taskId;
  }
}

async function lockMilestone(
  manager: EntityManager,
  actor: Actor,
  milestoneId: Id,
): Promise<{ task: LockedTask; milestone: MilestoneRow }> {
  const task = await lockTaskOfMilestone(manager, actor, milestoneId);
  const milestone = await currentMilestone(manager, milestoneId);
  if (milestone === undefined) throw new WorkflowError('NOT_FOUND');
  return { task, milestone };
}

function currentMilestone(manager: EntityManager, id: Id): Promise<MilestoneRow | undefined> {
  return selectOne(
    manager,
    `SELECT m.id, m.name, m.state, m.version, m.evidence, p.name AS "reportedBy"
     FROM milestone m LEFT JOIN person p ON p.id = m.reported_by_id WHERE m.id = $1 FOR UPDATE OF m`,
    [id],
  );
}

function requireStep(
  actor: Actor,
  task: LockedTask,
  milestone: MilestoneRow,
  action: MilestoneAction,
): MilestoneState {
  const by = action === 'report' ? 'lead' : 'office';
  if (!actorsFor(actor, task).includes(by)) throw new WorkflowError('FORBIDDEN');
  if (!REPORTING_STATES.includes(task.state)) {
    throw new WorkflowError('REPORT_NOT_ALLOWED', { values: { state: TASK_STATE_LABELS[task.state] } });
  }
  const row = milestoneTransition(milestone.state, action);
  if (row === null) {
    const values = {
      state: MILESTONE_STATE_LABELS[milestone.state],
      action: MILESTONE_ACTION_LABELS[action],
    };
    throw new WorkflowError('MILESTONE_STEP_NOT_ALLOWED', { values });
  }
  return row.to;
}

async function change(step: Step, version: number, set: QueryDeepPartialEntity<Milestone>): Promise<void> {
  const { manager, milestone, to } = step;
  const current = () => currentMilestone(manager, milestone.id);
  await updateVersioned(manager, Milestone, { id: milestone.id, version }, { ...set, state: to }, current);
}

/** Values belong to targets by which this very milestone is measured; anything else is a stale form. */
async function saveValues({ manager, milestone }: Step, values: readonly ReachedValue[]): Promise<void> {
  const ids = values.map((value) => value.targetId);
  if (new Set(ids).size !== ids.length) throw new WorkflowError('VALUE_INVALID', { place: 'values' });
  if (ids.length === 0) return;
  const saved = await select<{ id: Id }>(
    manager,
    `WITH given AS (SELECT * FROM unnest($2::bigint[], $3::double precision[]) AS g(target_id, reached)),
          saved AS (UPDATE milestone_target mt SET reached = given.reached, updated_at = now() FROM given
                    WHERE mt.milestone_id = $1 AND mt.target_id = given.target_id RETURNING mt.id)
     SELECT id FROM saved`,
    [milestone.id, ids, values.map((value) => value.reached)],
  );
  if (saved.length !== ids.length) throw new WorkflowError('VALUE_INVALID', { place: 'values' });
}

function note({ manager, actor, task, milestone, action, at }: Step, text: string): Promise<Id> {
  const data = { milestone: milestone.name };
  return record(manager, actor, task, at, {
    kind: 'milestone',
    action: `milestone.${action}`,
    note: text,
    milestoneId: milestone.id,
    data,
  });
}

const causeOf = ({ at, actor }: Step, eventId: Id) => ({ eventId, at, actorId: actor.personId });
