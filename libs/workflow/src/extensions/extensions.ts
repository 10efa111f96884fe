import type { EntityManager } from 'typeorm';
import {
  EXTENSION_ACTION_LABELS,
  UNIT_ROLES,
  canManage,
  dayObstacle,
  extensionObstacle,
  extensionTransition,
  grantObstacle,
  unitsWith,
} from '@app/domain';
import { ExtensionRequest, inTransaction } from '@app/persistence';
import { namedFor, type Actor } from '../access/actor.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { tellOffice } from '../notices/task-notices.js';
import { nowOf, todayOf, wake, type WorkflowContext } from '../shared/context.js';
import { insertOne, requireVersion } from '../shared/database.js';
import type { LockedTask } from '../tasks/lock-task.js';
import { record } from '../tasks/task-history.js';
import { REPORTING_STATES } from '../tasks/task-permissions.js';
import type { ExtensionView, Id } from '../views/index.js';
import { decided, refused, refusedFor, required } from './extension-refusals.js';
import { EXTENSION_NOTICES, MOVED_TEXT, NOT_RUNNING_TEXT } from './extension-texts.zh.js';
import { readExtension } from './extension-views.js';
import {
  currentExtension,
  extensionFacts,
  lockExtension,
  lockMilestoneOf,
  lockedMilestone,
  type LockedExtension,
  type LockedMilestone,
} from './lock-extension.js';
import { moveMilestone, noteDecision, settle, tellUnit, type Decision } from './settle-extension.js';

export interface ExtensionInput {
  readonly newDue: string;
  readonly reason: string;
  readonly progress?: string | undefined;
}

export interface ExtensionApproval {
  readonly note: string;
  /** Another day than the one asked for. */
  readonly grantedDue?: string | undefined;
}

/** 延期: a lead unit asks before the day, the office decides; the original day stays on record. */
export class Extensions {
  constructor(private readonly context: WorkflowContext) {}

  /** @param version the milestone's, as the person saw it */
  async request(
    actor: Actor,
    milestoneId: Id,
    version: number,
    input: ExtensionInput,
  ): Promise<ExtensionView> {
    const at = nowOf(this.context);
    const reason = required(input.reason, '申请延期', 'reason');
    const id = await inTransaction(this.context.dataSource, async (manager) => {
      const { task, milestone } = await lockMilestoneOf(manager, actor, milestoneId);
      await requireVersion(milestone, version, () => lockedMilestone(manager, milestoneId));
      const unitId = leadUnitOf(actor, task);
      await this.requireAskable(manager, task, milestone, input.newDue);
      const { jurisdictionId, id: taskId } = task;
      const days = { fromDue: milestone.due, newDue: input.newDue };
      const text = { reason, progress: input.progress?.trim() ?? '', milestoneName: milestone.name };
      const row = {
        jurisdictionId,
        taskId,
        milestoneId,
        unitId,
        personId: actor.personId,
        at,
        ...days,
        ...text,
      };
      const requestId = await insertOne(manager, ExtensionRequest, row);
      const eventId = await record(manager, actor, task, at, {
        kind: 'extension',
        action: 'extension.request',
        note: reason,
        milestoneId,
        subjectId: requestId,
        data: { milestone: milestone.name, ...days },
      });
      const who = namedFor(actor, [unitId]);
      const words = EXTENSION_NOTICES.requested(task, who, milestone.name, milestone.due, input.newDue);
      const cause = { eventId, at, actorId: actor.personId };
      await tellOffice(manager, task, { kind: 'extension_requested', ...cause, ...words });
      return requestId;
    });
    await wake(this.context);
    return readExtension(this.context.dataSource.manager, actor, id);
  }

  /** Moves the milestone's day, and the task's with it. Reminders follow the new day by themselves. */
  approve(
    actor: Actor,
    id: Id,
    version: number,
    { note, grantedDue }: ExtensionApproval,
  ): Promise<ExtensionView> {
    return this.decide(actor, id, version, 'approve', note, async (decision) => {
      const { manager, task, request } = decision;
      const due = grantedDue ?? request.newDue;
      const milestone = await this.requireGrantable(manager, task, request, due);
      await settle(decision, 'approve', version, { grantedDue: due });
      await moveMilestone(manager, milestone, due);
      const eventId = await noteDecision(decision, 'approve', { due: request.fromDue }, { due });
      await tellUnit(
        decision,
        eventId,
        EXTENSION_NOTICES.approved(task, request.milestoneName, due, decision.note),
      );
    });
  }

  reject(actor: Actor, id: Id, version: number, note: string): Promise<ExtensionView> {
    return this.decide(actor, id, version, 'reject', note, async (decision) => {
      const { task, request } = decision;
      await settle(decision, 'reject', version, {});
      const eventId = await noteDecision(decision, 'reject');
      await tellUnit(
        decision,
        eventId,
        EXTENSION_NOTICES.rejected(task, request.milestoneName, decision.note),
      );
    });
  }

  withdraw(actor: Actor, id: Id, version: number): Promise<ExtensionView> {
    return this.decide(actor, id, version, 'withdraw', '', async (decision) => {
      const { manager, task, request, at } = decision;
      await settle(decision, 'withdraw', version, {});
      const eventId = await noteDecision(decision, 'withdraw');
      const who = namedFor(actor, [request.unitId]);
      const words = EXTENSION_NOTICES.withdrawn(task, who, request.milestoneName);
      const cause = { eventId, at, actorId: actor.personId };
      await tellOffice(manager, task, { kind: 'extension_requested', ...cause, ...words });
    });
  }

  private async decide(
    actor: Actor,
    id: Id,
    version: number,
    action: 'approve' | 'reject' | 'withdraw',
    given: string,
    act: (decision: Decision) => Promise<void>,
  ): Promise<ExtensionView> {
    const at = nowOf(this.context);
    await inTransaction(this.context.dataSource, async (manager) => {
      const { task, request } = await lockExtension(manager, actor, id);
      requireDecider(actor, task, request, action);
      await requireVersion(request, version, () => currentExtension(manager, id));
      const row = extensionTransition(request.state, action);
      if (row === null) throw decided(request, action);
      const note = row.needsNote ? required(given, EXTENSION_ACTION_LABELS[action], 'note') : given.trim();
      await act({ manager, actor, task, request, at, note });
    });
    await wake(this.context);
    return readExtension(this.context.dataSource.manager, actor, id);
  }

  private async requireAskable(
    manager: EntityManager,
    task: LockedTask,
    milestone: LockedMilestone,
    newDue: string,
  ): Promise<void> {
    if (!REPORTING_STATES.includes(task.state)) throw refused(NOT_RUNNING_TEXT);
    const { facts, policy } = await extensionFacts(manager, task, milestone, todayOf(this.context));
    const obstacle = extensionObstacle(facts, policy) ?? dayObstacle(milestone.due, newDue);
    if (obstacle !== null) throw refusedFor(obstacle, policy.maxPerMilestone);
  }

  private async requireGrantable(
    manager: EntityManager,
    task: LockedTask,
    request: LockedExtension,
    due: string,
  ): Promise<LockedMilestone> {
    const milestone =
      request.milestoneId === null ? undefined : await lockedMilestone(manager, request.milestoneId);
    if (milestone === undefined || milestone.due !== request.fromDue) throw refused(MOVED_TEXT);
    if (!REPORTING_STATES.includes(task.state)) throw refused(NOT_RUNNING_TEXT);
    const { facts, policy } = await extensionFacts(manager, task, milestone, todayOf(this.context));
    const obstacle = grantObstacle(facts, policy) ?? dayObstacle(milestone.due, due);
    if (obstacle !== null) throw refusedFor(obstacle, policy.maxPerMilestone);
    return milestone;
  }
}

/** The lead unit for which the person asks. */
function leadUnitOf(actor: Actor, task: LockedTask): Id {
  const unitId = unitsWith(actor, UNIT_ROLES).find((id) => task.leadUnitIds.includes(id));
  if (unitId === undefined) throw new WorkflowError('FORBIDDEN');
  return unitId;
}

/** The office decides; the unit that asked takes back. */
function requireDecider(
  actor: Actor,
  task: LockedTask,
  request: LockedExtension,
  action: 'approve' | 'reject' | 'withdraw',
): void {
  const may =
    action === 'withdraw'
      ? unitsWith(actor, UNIT_ROLES).includes(request.unitId)
      : canManage(actor, task.jurisdictionId);
  if (!may) throw new WorkflowError('FORBIDDEN');
}
