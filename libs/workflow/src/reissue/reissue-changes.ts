import {
  compareRevisions,
  groupBy,
  TASK_STATE_LABELS,
  takesFor,
  type ReissueTake,
  type RevisionChange,
  type TaskState,
} from '@app/domain';
import type { EntityManager } from 'typeorm';
import { assignmentValues } from '../import/persist-tasks.js';
import { select } from '../shared/database.js';
import type { UnitDirectory } from '../shared/unit-directory.js';
import type { Id, ReissueChangeView, ReissueClauseView } from '../views/index.js';
import { REISSUE_TEXTS } from './reissue-texts.zh.js';
import type { StoredClause, StoredRevision } from './revision-facts.js';

/** A task that stands for a clause of the current version. */
export interface ClauseTask {
  readonly id: Id;
  readonly clauseId: Id;
  readonly code: string | null;
  readonly title: string;
  readonly state: TaskState;
  readonly version: number;
  readonly spanFrom: number | null;
  readonly whole: boolean;
}

/** A change with the rows it is about. */
export interface Change {
  readonly key: string;
  readonly change: RevisionChange;
  readonly before: StoredClause | null;
  readonly after: StoredClause | null;
  readonly tasks: readonly ClauseTask[];
  /** What may be decided; empty where nothing is asked. */
  readonly takes: readonly ReissueTake[];
}

/** Everything that a new version changes and keeps, each with the tasks it concerns. */
export function changesBetween(
  current: StoredRevision,
  proposed: StoredRevision,
  tasks: readonly ClauseTask[],
): Change[] {
  const before = new Map(current.clauses.map((clause) => [clause.path, clause]));
  const after = new Map(proposed.clauses.map((clause) => [clause.path, clause]));
  const byClause = groupBy(tasks, ({ clauseId }) => clauseId);
  return compareRevisions(current.clauses, proposed.clauses).map((change): Change => {
    const old = change.before === null ? null : (before.get(change.before) ?? null);
    const fresh = change.after === null ? null : (after.get(change.after) ?? null);
    const own = old === null ? [] : (byClause.get(old.id) ?? []);
    const takes = takesFor(change, own, fresh?.proposal.included ?? true);
    return { key: keyOf(change), change, before: old, after: fresh, tasks: own, takes };
  });
}

/** Paths are unique within a version. */
const keyOf = ({ before, after }: RevisionChange): string => `${before ?? ''}>${after ?? ''}`;

/** Tasks that stand for clauses of this version; merged ones are not their clause's own any more. */
export async function loadClauseTasks(
  manager: EntityManager,
  clauseIds: readonly Id[],
  mode: 'read' | 'lock',
): Promise<ClauseTask[]> {
  // In the order of their ids, as everywhere; the statement that follows sees what others have committed.
  if (mode === 'lock')
    await manager.query('SELECT 1 FROM task WHERE clause_id = ANY($1::bigint[]) ORDER BY id FOR UPDATE', [
      clauseIds,
    ]);
  return select(
    manager,
    `SELECT t.id, t.clause_id AS "clauseId", t.code, t.title, t.state, t.version, t.span_from AS "spanFrom",
            t.span_from IS NULL AND t.merged_into_id IS NULL
              AND NOT EXISTS (SELECT 1 FROM task m WHERE m.merged_into_id = t.id) AS whole
     FROM task t WHERE t.clause_id = ANY($1::bigint[]) ORDER BY t.sort, t.span_from NULLS FIRST, t.id`,
    [clauseIds],
  );
}

/** What the office is shown of a change. */
export function toChangeView(
  { key, change, before, after, tasks, takes }: Change,
  directory: UnitDirectory,
): ReissueChangeView[] {
  if (change.kind === 'unchanged') return [];
  return [
    {
      key,
      kind: change.kind,
      fields: change.kind === 'changed' ? change.fields : [],
      before: before && toClauseView(before),
      after: after && toClauseView(after),
      tasks: tasks.map(({ id, code, title, state }) => ({
        ...{ id, code, title, state },
        stateLabel: TASK_STATE_LABELS[state],
      })),
      takes,
      remark: remarkOn({ key, change, before, after, tasks, takes }, directory),
    },
  ];
}

function toClauseView({
  path,
  number,
  quote,
  span,
  facts,
  targets,
  proposal,
}: StoredClause): ReissueClauseView {
  const { title, assignments, milestones } = proposal;
  return {
    ...{ path, number, title, quote, span },
    units: facts,
    lead: assignments.filter(({ role }) => role === 'lead').map(({ name }) => name),
    targets: targets.map(({ quote: words, due, dueText }) => ({ quote: words, due, dueText })),
    lastDue: milestones.at(-1)?.due ?? null,
  };
}

function remarkOn({ change, after, tasks, takes }: Change, directory: UnitDirectory): string {
  if (takes.includes('adopt')) return after === null ? '' : obstacleTo(after, tasks, directory);
  if (takes.length > 0) return '';
  switch (change.kind) {
    case 'added':
      return REISSUE_TEXTS.goals();
    case 'removed':
      return tasks.length > 0 ? REISSUE_TEXTS.finished() : '';
    case 'unchanged':
      return '';
    case 'changed':
      if (change.fields.every((field) => field === 'text')) return REISSUE_TEXTS.wordsOnly();
      return after?.proposal.included === false && areDrafts(tasks)
        ? REISSUE_TEXTS.goals()
        : whyUnmoved(tasks);
  }
}

const whyUnmoved = (tasks: readonly ClauseTask[]): string =>
  tasks.some(({ whole }) => !whole) ? REISSUE_TEXTS.notWhole() : REISSUE_TEXTS.finished();

const areDrafts = (tasks: readonly ClauseTask[]): boolean => tasks.every(({ state }) => state === 'draft');

/** Why running tasks cannot follow the new clause; empty where they can. Drafts go through the review anyway. */
export function obstacleTo(
  after: StoredClause,
  tasks: readonly ClauseTask[],
  directory: UnitDirectory,
): string {
  if (areDrafts(tasks)) return '';
  const { assignments } = after.proposal;
  if (!assignments.some(({ role }) => role === 'lead')) return REISSUE_TEXTS.withoutLead();
  // As they would be stored: 各县区 is in no directory, its counties are.
  const parts = assignmentValues(assignments, directory);
  const unknown = parts.filter(({ unitId }) => unitId === null).map(({ printedName }) => printedName);
  return unknown.length > 0 ? REISSUE_TEXTS.unknownUnits(unknown) : '';
}
