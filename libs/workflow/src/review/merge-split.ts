import { mergeTasks, splitTask, type TextSpan } from '@app/domain';
import type { EntityManager } from 'typeorm';
import { WorkflowError } from '../errors/workflow-error.js';
import { select, selectOne } from '../shared/database.js';
import type { Id, ReviewChange } from '../views/index.js';
import { applyChange, lockSeenTasks, type DeskWork, type SeenTask } from './desk-change.js';
import { loadSnapshots } from './snapshots.js';
import { addTasksBeside } from './write-snapshots.js';

export interface MergeInput {
  /** At least two; the first keeps its place and takes the duties of all. */
  readonly tasks: readonly SeenTask[];
  readonly title?: string | undefined;
}

export interface SplitInput {
  /** Offsets in the plan's text at which the task's clause is cut. */
  readonly cuts: readonly number[];
  /** Titles of the parts in order; an empty one is made from the part's first words. */
  readonly titles?: readonly string[] | undefined;
}

/** 合并: several clauses become one task. */
export async function mergeSeenTasks(
  work: DeskWork,
  { tasks: seen, title }: MergeInput,
): Promise<ReviewChange> {
  const ids = seen.map(({ id }) => id);
  if (ids.length < 2 || new Set(ids).size < ids.length) throw new WorkflowError('MERGE_INVALID');
  const tasks = await lockSeenTasks(work, seen);
  const [first, ...others] = tasks;
  if (first === undefined) throw new WorkflowError('MERGE_INVALID');
  const followers = await loadSnapshots(work.manager, await followersOf(work.manager, ids.slice(1)));
  const merged = mergeTasks({ first, others, followers, title });
  return applyChange(work, 'merge', [...tasks, ...followers], merged);
}

async function followersOf(manager: EntityManager, taskIds: readonly Id[]): Promise<Id[]> {
  const rows = await select<{ id: Id }>(
    manager,
    'SELECT id FROM task WHERE merged_into_id = ANY($1::bigint[]) ORDER BY id FOR UPDATE',
    [taskIds],
  );
  return rows.map((row) => row.id);
}

/** 拆分: parts of one clause become tasks of their own. */
export async function splitSeenTask(
  work: DeskWork,
  seen: SeenTask,
  input: SplitInput,
): Promise<ReviewChange> {
  const { manager } = work;
  const [task] = await lockSeenTasks(work, [seen]);
  if (task === undefined) throw new WorkflowError('NOT_FOUND');
  const ground = await groundOf(manager, task.id);
  const newIds = await addTasksBeside(manager, task.id, input.cuts.length);
  const request = { ...ground, cuts: input.cuts, titles: input.titles ?? [], newIds };
  const parts = splitTask(task, request);
  if (parts === null) throw new WorkflowError('SPLIT_INVALID', { place: 'cuts' });
  return applyChange(work, 'split', [task], parts);
}

/** The text of the clause's own revision, what the task stands for in it, and where its targets stand. */
async function groundOf(
  manager: EntityManager,
  taskId: Id,
): Promise<{ text: string; span: TextSpan; targets: ReadonlyMap<string, TextSpan> }> {
  const row = await selectOne<{ text: string; from: number; to: number }>(
    manager,
    `SELECT r.text, coalesce(t.span_from, c.span_from) AS "from", coalesce(t.span_to, c.span_to) AS "to"
     FROM task t JOIN clause c ON c.id = t.clause_id JOIN plan_revision r ON r.id = c.revision_id WHERE t.id = $1`,
    [taskId],
  );
  if (row === undefined) throw new WorkflowError('NOT_FOUND');
  const targets = await select<{ id: Id; from: number; to: number }>(
    manager,
    `SELECT g.id, g.span_from AS "from", g.span_to AS "to"
     FROM target g JOIN task t ON t.clause_id = g.clause_id WHERE t.id = $1`,
    [taskId],
  );
  const { text, ...span } = row;
  return { text, span, targets: new Map(targets.map(({ id, ...place }) => [id, place])) };
}
