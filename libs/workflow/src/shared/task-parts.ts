import type { EntityManager } from 'typeorm';
import {
  daysBetween,
  dayInShanghai,
  isOpenMilestone,
  overdueFrom,
  OPEN_STATES,
  type TaskState,
  groupBy,
} from '@app/domain';
import type { AssignmentView, Id, MilestoneTargetView, MilestoneView, TargetView } from '../views/index.js';
import { select } from './database.js';
import { toInstantOrNull } from './instants.js';
import { loadSources, type TaskSource } from './task-sources.js';

/** What stands below a task, for the review and for the detail page. */
export interface TaskParts {
  readonly sources: readonly TaskSource[];
  readonly assignments: AssignmentView[];
  readonly targets: TargetView[];
  readonly milestones: MilestoneView[];
}

export interface TaskClock {
  readonly id: Id;
  readonly state: TaskState;
  readonly issuedAt: Date | null;
}

/** Loads the parts of all these tasks with five statements. */
export async function loadTaskParts(
  manager: EntityManager,
  tasks: readonly TaskClock[],
  today: string,
): Promise<(taskId: Id) => TaskParts> {
  const taskIds = tasks.map((task) => task.id);
  const clocks = new Map(tasks.map((task) => [task.id, task]));
  const assignments = groupBy(await loadAssignments(manager, taskIds), (row) => row.taskId);
  const sourcesOf = await loadSources(manager, taskIds);
  const clauseIds = new Set(taskIds.flatMap((id) => sourcesOf(id).map(({ clauseId }) => clauseId)));
  const targets = groupBy(await loadTargets(manager, [...clauseIds]), (row) => row.clauseId);
  const measured = groupBy(await loadMeasures(manager, taskIds), (row) => row.milestoneId);
  const milestones = groupBy(await loadMilestones(manager, taskIds), (row) => row.taskId);
  return (taskId) => ({
    sources: sourcesOf(taskId),
    assignments: (assignments.get(taskId) ?? []).map(toAssignment),
    targets: sourcesOf(taskId).flatMap((source) =>
      (targets.get(source.clauseId) ?? []).filter((row) => standsIn(row, source)).map(toTarget),
    ),
    milestones: (milestones.get(taskId) ?? []).map((row) =>
      toMilestone(row, measured.get(row.id) ?? [], clocks.get(taskId), today),
    ),
  });
}

interface Spanned {
  readonly spanFrom: number | null;
  readonly spanTo: number | null;
}

interface AssignmentRow extends Omit<AssignmentView, 'span' | 'unit'>, Spanned {
  readonly taskId: string;
  readonly unitId: string | null;
  readonly unitName: string | null;
}

function loadAssignments(manager: EntityManager, taskIds: readonly string[]): Promise<AssignmentRow[]> {
  return select(
    manager,
    `SELECT a.id, a.task_id AS "taskId", a.role, a.printed_name AS "printedName", a.unit_id AS "unitId",
            u.name AS "unitName", a.basis, a.rule, a.unit_rule AS "unitRule", a.review, a.span_from AS "spanFrom", a.span_to AS "spanTo"
     FROM assignment a LEFT JOIN unit u ON u.id = a.unit_id
     WHERE a.task_id = ANY($1::bigint[]) ORDER BY a.task_id, a.sort, a.id`,
    [taskIds],
  );
}

function toAssignment({
  taskId: _,
  unitId,
  unitName,
  spanFrom,
  spanTo,
  ...rest
}: AssignmentRow): AssignmentView {
  return {
    ...rest,
    unit: unitId === null || unitName === null ? null : { id: unitId, name: unitName },
    span: spanFrom === null || spanTo === null ? null : { from: spanFrom, to: spanTo },
  };
}

interface TargetRow extends Omit<TargetView, 'span'> {
  readonly clauseId: string;
  readonly spanFrom: number;
  readonly spanTo: number;
}

function loadTargets(manager: EntityManager, clauseIds: readonly string[]): Promise<TargetRow[]> {
  return select(
    manager,
    `SELECT id, clause_id AS "clauseId", quote, span_from AS "spanFrom", span_to AS "spanTo", due,
            due_text AS "dueText", recurring, value, value_max AS "valueMax", unit, comparator, baseline
     FROM target WHERE clause_id = ANY($1::bigint[]) ORDER BY clause_id, sort`,
    [clauseIds],
  );
}

function toTarget({ clauseId: _, spanFrom, spanTo, ...rest }: TargetRow): TargetView {
  return { ...rest, span: { from: spanFrom, to: spanTo } };
}

/** A part of a clause has the targets that begin in it. */
const standsIn = ({ spanFrom }: TargetRow, { whole, span }: TaskSource): boolean =>
  whole || (spanFrom >= span.from && spanFrom < span.to);

interface MeasureRow extends MilestoneTargetView {
  readonly milestoneId: string;
}

function loadMeasures(manager: EntityManager, taskIds: readonly string[]): Promise<MeasureRow[]> {
  return select(
    manager,
    `SELECT mt.milestone_id AS "milestoneId", t.id AS "targetId", t.quote, t.value, t.unit, t.comparator, mt.reached
     FROM milestone m JOIN milestone_target mt ON mt.milestone_id = m.id JOIN target t ON t.id = mt.target_id
     WHERE m.task_id = ANY($1::bigint[]) ORDER BY t.sort`,
    [taskIds],
  );
}

interface MilestoneRow extends Omit<MilestoneView, 'targets' | 'overdueDays' | 'reportedAt'> {
  readonly taskId: string;
  readonly reportedAt: Date | null;
}

function loadMilestones(manager: EntityManager, taskIds: readonly string[]): Promise<MilestoneRow[]> {
  return select(
    manager,
    `SELECT id, task_id AS "taskId", version, name, due, original_due AS "originalDue", basis, rule, review, state, evidence,
            return_reason AS "returnReason", reported_at AS "reportedAt"
     FROM milestone WHERE task_id = ANY($1::bigint[]) ORDER BY task_id, due, sort, id`,
    [taskIds],
  );
}

function toMilestone(
  { taskId: _, ...row }: MilestoneRow,
  measures: readonly MeasureRow[],
  task: TaskClock | undefined,
  today: string,
): MilestoneView {
  return {
    ...row,
    reportedAt: toInstantOrNull(row.reportedAt),
    targets: measures.map(({ milestoneId: _id, ...measure }) => measure),
    overdueDays: task !== undefined && isOpenMilestone(row) ? overdueDays(row.due, task, today) : 0,
  };
}

function overdueDays(due: string, task: TaskClock, today: string): number {
  if (task.issuedAt === null || !OPEN_STATES.includes(task.state)) return 0;
  const from = overdueFrom(due, dayInShanghai(task.issuedAt.getTime()));
  return Math.max(0, daysBetween(from, today));
}
