import { addDays, dayInShanghai, isOpenMilestone, taskCode, yearOf } from '@app/domain';
import type { BulkRow, BulkTable, Ids } from './bulk.js';
import type { Random } from './random.js';
import type { ScalePlace, ScaleUnit } from './scale-directory.js';
import type { ScaleTask } from './scale-tasks.js';
import { NEXT_STEPS, PROBLEMS, PROGRESS } from './words.zh.js';

const ID = { id: 'bigint', jurisdiction_id: 'bigint' };

/** What hangs on a task, in the order in which it is inserted. */
export const TASK_TABLES = {
  clause: {
    name: 'clause',
    columns: {
      ...ID,
      plan_id: 'bigint',
      revision_id: 'bigint',
      path: 'text',
      number: 'text',
      title: 'text',
      section: 'text',
      sort: 'int',
      span_from: 'int',
      span_to: 'int',
      quote: 'text',
    },
  },
  task: {
    name: 'task',
    columns: {
      ...ID,
      plan_id: 'bigint',
      clause_id: 'bigint',
      code: 'text',
      title: 'text',
      state: 'text',
      review: 'text',
      sort: 'int',
      issued_at: 'timestamptz',
      accepted_at: 'timestamptz',
      completed_at: 'timestamptz',
      closed_at: 'timestamptz',
      original_due: 'date',
      current_due: 'date',
      accept_due: 'date',
      next_due: 'date',
      milestones_total: 'int',
      lead_unit_id: 'bigint',
    },
  },
  assignment: {
    name: 'assignment',
    columns: {
      jurisdiction_id: 'bigint',
      task_id: 'bigint',
      unit_id: 'bigint',
      printed_name: 'text',
      role: 'text',
      basis: 'text',
      review: 'text',
      sort: 'int',
    },
  },
  milestone: {
    name: 'milestone',
    columns: {
      ...ID,
      task_id: 'bigint',
      name: 'text',
      due: 'date',
      original_due: 'date',
      basis: 'text',
      review: 'text',
      state: 'text',
      reported_at: 'timestamptz',
      confirmed_at: 'timestamptz',
      sort: 'int',
    },
  },
  progress_report: {
    name: 'progress_report',
    columns: {
      jurisdiction_id: 'bigint',
      task_id: 'bigint',
      unit_id: 'bigint',
      person_id: 'bigint',
      period: 'text',
      done: 'text',
      problems: 'text',
      next_steps: 'text',
      at: 'timestamptz',
    },
  },
  task_event: {
    name: 'task_event',
    columns: {
      jurisdiction_id: 'bigint',
      task_id: 'bigint',
      kind: 'text',
      action: 'text',
      from_state: 'text',
      to_state: 'text',
      milestone_id: 'bigint',
      actor_id: 'bigint',
      at: 'timestamptz',
    },
  },
} as const satisfies Record<string, BulkTable>;

export type TaskTable = keyof typeof TASK_TABLES;
export type TaskRows = Record<TaskTable, BulkRow[]>;

export const noTaskRows = (): TaskRows => ({
  clause: [],
  task: [],
  assignment: [],
  milestone: [],
  progress_report: [],
  task_event: [],
});

/** Where a task stands in its plan. */
export interface TaskPlace {
  readonly place: ScalePlace;
  readonly planId: number;
  readonly revisionId: number;
  readonly section: string;
  readonly sort: number;
  readonly span: { readonly from: number; readonly to: number };
  /** Counts the codes of the jurisdiction by year. */
  readonly codes: Map<number, number>;
}

const ACCEPT_DAYS = 5;
const MAX_REPORTS = 3;
const MONTH_DAYS = 30;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** Adds the rows of one task to the lists. */
export function addTaskRows(rows: TaskRows, ids: Ids, random: Random, task: ScaleTask, at: TaskPlace): void {
  const own = { jurisdiction_id: at.place.id };
  const clauseId = ids.next('clause');
  const id = ids.next('task');
  rows.clause.push(clauseRow(clauseId, task, at));
  rows.task.push(taskRow(id, clauseId, task, at));
  assignmentRows(task).forEach((row, sort) => rows.assignment.push({ ...own, task_id: id, ...row, sort }));
  const milestoneIds = task.milestones.map(() => ids.next('milestone'));
  rows.milestone.push(...milestoneRows(id, milestoneIds, task, at));
  rows.progress_report.push(...reportRows(id, random, task, at));
  rows.task_event.push(...eventRows(task, at.place).map((row) => ({ ...own, task_id: id, ...row })));
}

function clauseRow(id: number, { title, quote }: ScaleTask, at: TaskPlace): BulkRow {
  const number = `${at.sort + 1}.`;
  return {
    id,
    jurisdiction_id: at.place.id,
    plan_id: at.planId,
    revision_id: at.revisionId,
    path: `${at.section}/${number}`,
    number,
    title,
    section: at.section,
    sort: at.sort,
    span_from: at.span.from,
    span_to: at.span.to,
    quote,
  };
}

function taskRow(id: number, clauseId: number, task: ScaleTask, at: TaskPlace): BulkRow {
  const issuedOn = task.issuedAt === null ? null : dayInShanghai(task.issuedAt);
  const due = task.milestones.at(-1)?.due ?? null;
  return {
    id,
    jurisdiction_id: at.place.id,
    plan_id: at.planId,
    clause_id: clauseId,
    code: issuedOn === null ? null : nextCode(at, yearOf(issuedOn)),
    title: task.title,
    state: task.state,
    review: task.state === 'draft' ? 'unreviewed' : 'accepted',
    sort: at.sort,
    issued_at: instant(task.issuedAt),
    accepted_at: instant(task.acceptedAt),
    completed_at: instant(task.completedAt),
    closed_at: instant(task.closedAt),
    original_due: due,
    current_due: due,
    accept_due: issuedOn === null ? null : addDays(issuedOn, ACCEPT_DAYS),
    ...derivedOf(task),
  };
}

/** What the triggers would write; given at once, they find nothing to do. A test compares. */
const derivedOf = ({ milestones, leads }: ScaleTask): BulkRow => ({
  next_due: milestones.find(isOpenMilestone)?.due ?? null,
  milestones_total: milestones.length,
  lead_unit_id: leads[0]?.id ?? null,
});

function nextCode({ place, codes }: TaskPlace, year: number): string {
  const sequence = (codes.get(year) ?? 0) + 1;
  codes.set(year, sequence);
  return taskCode(place.prefix, year, sequence);
}

const instant = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

function assignmentRows({ leads, cooperating, implementing, state }: ScaleTask): BulkRow[] {
  const review = state === 'draft' ? 'proposed' : 'accepted';
  const as = (role: string) => (unit: ScaleUnit) => ({
    unit_id: unit.id,
    printed_name: unit.name,
    role,
    basis: 'stated',
    review,
  });
  return [
    ...leads.map(as('lead')),
    ...cooperating.map(as('cooperating')),
    ...implementing.map(as('implementing')),
  ];
}

function milestoneRows(taskId: number, ids: readonly number[], task: ScaleTask, at: TaskPlace): BulkRow[] {
  return task.milestones.map(({ name, due, state }, sort) => {
    const reported = state === 'reported' || state === 'confirmed' ? instant(task.acceptedAt) : null;
    return {
      id: ids[sort],
      jurisdiction_id: at.place.id,
      task_id: taskId,
      name,
      due,
      original_due: due,
      basis: 'stated',
      review: task.state === 'draft' ? 'proposed' : 'accepted',
      state,
      reported_at: reported,
      confirmed_at: state === 'confirmed' ? reported : null,
      sort,
    };
  });
}

function reportRows(taskId: number, random: Random, task: ScaleTask, { place }: TaskPlace): BulkRow[] {
  const [lead] = task.leads;
  if (task.acceptedAt === null || lead === undefined) return [];
  const from = task.acceptedAt;
  return Array.from({ length: random.between(0, MAX_REPORTS) }, (_, month) => {
    const at = from + month * MONTH_DAYS * DAY_MS;
    return {
      jurisdiction_id: place.id,
      task_id: taskId,
      unit_id: lead.id,
      person_id: lead.contactId,
      period: dayInShanghai(at).slice(0, 'YYYY-MM'.length),
      done: random.pick(PROGRESS),
      problems: random.pick(PROBLEMS),
      next_steps: random.pick(NEXT_STEPS),
      at: instant(at),
    };
  });
}

/** The moves that led to the task's state. */
function eventRows(
  { state, leads, issuedAt, acceptedAt, completedAt, closedAt }: ScaleTask,
  place: ScalePlace,
): BulkRow[] {
  const office = place.officePersonId;
  const contact = leads[0]?.contactId ?? office;
  const move = (action: string, from: string, to: string, actor: number, at: number | null): BulkRow[] =>
    at === null
      ? []
      : [{ kind: 'transition', action, from_state: from, to_state: to, actor_id: actor, at: instant(at) }];
  const asked = completedAt === null ? null : completedAt - MINUTE_MS;
  return [
    ...move('issue', 'draft', 'issued', office, issuedAt),
    ...(state === 'objected' ? move('object', 'issued', 'objected', contact, issuedAt) : []),
    ...move('accept', 'issued', 'active', contact, acceptedAt),
    ...(state === 'suspended' ? move('suspend', 'active', 'suspended', office, acceptedAt) : []),
    ...(state === 'cancelled' ? move('cancel', 'active', 'cancelled', office, acceptedAt) : []),
    ...(state === 'completion_requested'
      ? move('request_completion', 'active', state, contact, acceptedAt)
      : []),
    ...move('request_completion', 'active', 'completion_requested', contact, asked),
    ...move('approve', 'completion_requested', 'completed', office, completedAt),
    ...move('close', 'completed', 'closed', office, closedAt),
    ...(state === 'archived' ? move('archive', 'closed', 'archived', office, closedAt) : []),
  ];
}
