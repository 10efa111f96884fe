import { TASK_STATE_LABELS, dayInShanghai, monthOf, unitsWith, UNIT_ROLES } from '@app/domain';
import { ProgressReport, inTransaction } from '@app/persistence';
import { namedFor, type Actor } from '../access/actor.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { NOTICE_TEXTS } from '../notices/notice-texts.zh.js';
import { tellOffice } from '../notices/task-notices.js';
import { nowOf, wake, type WorkflowContext } from '../shared/context.js';
import { insertOne } from '../shared/database.js';
import type { Id } from '../views/index.js';
import { lockTask, type LockedTask } from './lock-task.js';
import { record } from './task-history.js';
import { REPORTING_STATES } from './task-permissions.js';

export interface ProgressInput {
  /** `YYYY-MM`; the current month where it is left out. */
  readonly period?: string | undefined;
  readonly done: string;
  readonly problems?: string | undefined;
  readonly nextSteps?: string | undefined;
}

/** 进展反馈: what a lead unit says of its task; every submission stays, the latest is shown. */
export class TaskReports {
  constructor(private readonly context: WorkflowContext) {}

  async report(actor: Actor, taskId: Id, input: ProgressInput): Promise<void> {
    const at = nowOf(this.context);
    const period = this.periodOf(input, at);
    await inTransaction(this.context.dataSource, async (manager) => {
      const task = await lockTask(manager, actor, taskId);
      const unitId = leadUnitOf(actor, task);
      requireReporting(task);
      const { done, problems = '', nextSteps = '' } = input;
      const { jurisdictionId } = task;
      const text = { done: done.trim(), problems: problems.trim(), nextSteps: nextSteps.trim() };
      const row = { jurisdictionId, taskId, unitId, personId: actor.personId, period, at, ...text };
      const reportId = await insertOne(manager, ProgressReport, row);
      const happening = { kind: 'report', action: 'task.report', data: { reportId, period } } as const;
      const eventId = await record(manager, actor, task, at, happening);
      const cause = { eventId, at, actorId: actor.personId };
      await tellOffice(manager, task, {
        kind: 'reported',
        ...cause,
        ...NOTICE_TEXTS.reported(task, namedFor(actor, task.leadUnitIds), period),
      });
    });
    await wake(this.context);
  }

  private periodOf(input: ProgressInput, at: Date): string {
    const month = monthOf(dayInShanghai(at.getTime()));
    const period = input.period ?? month;
    if (period > month) throw new WorkflowError('PERIOD_INVALID', { values: { month }, place: 'period' });
    return period;
  }
}

function requireReporting(task: LockedTask): void {
  if (REPORTING_STATES.includes(task.state)) return;
  throw new WorkflowError('REPORT_NOT_ALLOWED', { values: { state: TASK_STATE_LABELS[task.state] } });
}

/** The lead unit for which the person speaks. */
function leadUnitOf(actor: Actor, task: LockedTask): Id {
  const unitId = unitsWith(actor, UNIT_ROLES).find((id) => task.leadUnitIds.includes(id));
  if (unitId === undefined) throw new WorkflowError('FORBIDDEN');
  return unitId;
}
