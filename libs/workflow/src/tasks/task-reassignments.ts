import type { EntityManager } from 'typeorm';
import type { AssignmentRole } from '@app/domain';
import { Task, inTransaction } from '@app/persistence';
import type { Actor } from '../access/actor.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { lapseExtensions } from '../extensions/lapse-extensions.js';
import { keepPaceDays } from '../ledger/pace-days.js';
import { lapsePapers } from '../papers/lapse-papers.js';
import { unitPeople, unitPeopleOf } from '../notices/recipients.js';
import { TASK_LIFE_TEXTS } from '../notices/task-life-texts.zh.js';
import { tellPeople, type Notice } from '../notices/task-notices.js';
import { replaceAssignments } from '../review/edit-assignments.js';
import { nowOf, wake, type WorkflowContext } from '../shared/context.js';
import { requireVersion, select, updateVersioned } from '../shared/database.js';
import { syncImplementing } from '../subtasks/implementing-duties.js';
import type { Id } from '../views/index.js';
import { newAcceptDue } from './acceptance-clock.js';
import { lockTask, type LockedTask } from './lock-task.js';
import { currentTask, record } from './task-history.js';
import { settle } from './transition-effects.js';
import { requireMove } from './transition-rules.js';

/** A unit's part after 改派. */
export interface UnitPart {
  readonly unitId: Id;
  readonly role: AssignmentRole;
}

export interface Reassignment {
  readonly note: string;
  /** All parts, not only those that change. */
  readonly assignments: readonly UnitPart[];
}

interface PartRow {
  readonly unitId: Id | null;
  readonly name: string;
  readonly role: AssignmentRole;
}

/** 改派: other units carry the task on. Milestones, reports and history stay; the lead units sign afresh. */
export class TaskReassignments {
  constructor(private readonly context: WorkflowContext) {}

  async reassign(actor: Actor, taskId: Id, version: number, request: Reassignment): Promise<void> {
    const at = nowOf(this.context);
    const note = request.note.trim();
    await inTransaction(this.context.dataSource, async (manager) => {
      const task = await lockTask(manager, actor, taskId);
      await requireVersion(task, version, () => currentTask(manager, taskId));
      const { row, onBehalf } = await requireMove(manager, actor, task, 'reassign', note);
      requireLead(request.assignments);
      const before = await partsOf(manager, taskId);
      await settle({ manager, actor, task, row, onBehalf, note, at });
      await replaceAssignments(manager, task, task.planId, request.assignments, { actor, at });
      await syncImplementing(manager, [taskId], at);
      await lapseExtensions(manager, actor, at, [taskId], 'reassigned');
      await lapsePapers(manager, actor, at, [taskId]);
      const acceptDue = await newAcceptDue(manager, task.jurisdictionId, at);
      const set = { state: row.to, issuedAt: at, acceptedAt: null, acceptDue };
      await updateVersioned(manager, Task, task, set, () => currentTask(manager, taskId));
      await keepPaceDays(manager, [taskId]);
      const after = await partsOf(manager, taskId);
      const eventId = await record(manager, actor, task, at, {
        kind: 'transition',
        action: 'task.reassign',
        ...{ fromState: row.from, toState: row.to, note },
        data: { before, after },
        before: { state: row.from, assignments: before },
        after: { state: row.to, assignments: after },
      });
      const cause = { eventId, at, actorId: actor.personId };
      await tellOfReassignment(manager, task, { before, after, note }, cause);
    });
    await wake(this.context);
  }
}

function requireLead(assignments: readonly UnitPart[]): void {
  if (assignments.some(({ role }) => role === 'lead')) return;
  throw new WorkflowError('LEAD_REQUIRED', { place: 'assignments' });
}

function partsOf(manager: EntityManager, taskId: Id): Promise<PartRow[]> {
  return select(
    manager,
    `SELECT a.unit_id AS "unitId", COALESCE(u.name, a.printed_name) AS name, a.role
     FROM assignment a LEFT JOIN unit u ON u.id = a.unit_id WHERE a.task_id = $1 ORDER BY a.sort, a.id`,
    [taskId],
  );
}

interface Change {
  readonly before: readonly PartRow[];
  readonly after: readonly PartRow[];
  readonly note: string;
}

const leadsIn = (parts: readonly PartRow[]): Id[] =>
  parts.flatMap(({ role, unitId }) => (role === 'lead' && unitId !== null ? [unitId] : []));

/** Leads by mail, for they have to sign; those that led by mail too; everybody else in the inbox. */
async function tellOfReassignment(
  manager: EntityManager,
  task: LockedTask,
  { before, after, note }: Change,
  cause: Pick<Notice, 'eventId' | 'at' | 'actorId'>,
): Promise<void> {
  const leadNames = after.filter(({ role }) => role === 'lead').map(({ name }) => name);
  const names = leadNames.join('、');
  const leads = await unitPeopleOf(manager, leadsIn(after));
  const gone = leadsIn(before).filter((unitId) => !leadsIn(after).includes(unitId));
  const former = (await unitPeopleOf(manager, gone)).filter((id) => !leads.includes(id));
  const parts = await unitPeople(manager, [task.id], ['cooperating', 'responsible', 'implementing']);
  const told = new Set([...leads, ...former]);
  const others = [...new Set(parts.map(({ personId }) => personId))].filter((id) => !told.has(id));
  const tell = (
    kind: Notice['kind'],
    people: readonly Id[],
    text: { title: string; body: string },
    how: 'inbox' | 'inbox and mail',
  ) => tellPeople(manager, task, { kind, ...cause, ...text }, people, how);
  await tell('issued', leads, TASK_LIFE_TEXTS.newLead(task, note), 'inbox and mail');
  await tell('reassigned', former, TASK_LIFE_TEXTS.formerLead(task, names, note), 'inbox and mail');
  await tell('reassigned', others, TASK_LIFE_TEXTS.leadChanged(task, names, note), 'inbox');
}
