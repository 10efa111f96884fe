import type { EntityManager } from 'typeorm';
import { blockAt, type FlatBlock } from '@app/plan-import';
import type { ReviewState, TaskState, ValueReview } from '@app/domain';
import type { LeadProposal } from '@app/persistence';
import { WorkflowError } from '../errors/workflow-error.js';
import { select, selectOne } from '../shared/database.js';
import { toInstantOrNull } from '../shared/instants.js';
import { loadTaskParts, type TaskParts } from '../shared/task-parts.js';
import type { TaskSource } from '../shared/task-sources.js';
import type { ClauseView, DraftTask, Id, LeadProposalView } from '../views/index.js';
import { nameOfProposal } from './lead-proposals.js';

/** Blocks of the document with their places, to say on which page a clause begins. */
export type Layout = readonly FlatBlock[];

interface DraftTaskRow {
  readonly id: Id;
  readonly version: number;
  readonly review: ReviewState;
  readonly reviewedById: Id | null;
  readonly reviewedByName: string | null;
  readonly reviewedAt: Date | null;
  readonly mergedInto: Id | null;
  readonly title: string;
  readonly titleReview: ValueReview;
  readonly leadProposals: readonly LeadProposal[];
  readonly state: TaskState;
  readonly issuedAt: Date | null;
}

/** Some of the plan's tasks as the reviewer sees them, in the order of the plan. */
export async function readDraftTasks(
  manager: EntityManager,
  planId: Id,
  taskIds: readonly Id[],
  today: string,
): Promise<DraftTask[]> {
  const revision = await selectOne<{ layout: Layout }>(
    manager,
    `SELECT layout FROM plan_revision WHERE plan_id = $1 AND state = 'current'`,
    [planId],
  );
  return loadDraftTasks(manager, planId, { taskIds, today, layout: revision?.layout ?? [] });
}

/** The same with a layout that the caller has at hand; without ids all of the plan's tasks. */
export async function loadDraftTasks(
  manager: EntityManager,
  planId: Id,
  { taskIds, today, layout }: { taskIds: readonly Id[] | null; today: string; layout: Layout },
): Promise<DraftTask[]> {
  const rows = await draftTaskRows(manager, planId, taskIds);
  const parts = await loadTaskParts(manager, rows, today);
  return rows.map((row) => toDraftTask(row, parts(row.id), layout));
}

/** One task as the reviewer sees it. */
export async function readDraftTask(
  manager: EntityManager,
  planId: Id,
  taskId: Id,
  today: string,
): Promise<DraftTask> {
  const [task] = await readDraftTasks(manager, planId, [taskId], today);
  if (task === undefined) throw new WorkflowError('NOT_FOUND');
  return task;
}

function draftTaskRows(
  manager: EntityManager,
  planId: Id,
  taskIds: readonly Id[] | null,
): Promise<DraftTaskRow[]> {
  return select(
    manager,
    `SELECT t.id, t.version, t.review, t.reviewed_by_id AS "reviewedById", p.name AS "reviewedByName",
            t.reviewed_at AS "reviewedAt", t.merged_into_id AS "mergedInto", t.title, t.title_review AS "titleReview",
            t.lead_proposals AS "leadProposals", t.state, t.issued_at AS "issuedAt"
     FROM task t LEFT JOIN person p ON p.id = t.reviewed_by_id
     WHERE t.plan_id = $1 AND ($2::bigint[] IS NULL OR t.id = ANY($2::bigint[]))
     ORDER BY t.sort, t.span_from NULLS FIRST, t.id`,
    [planId, taskIds],
  );
}

function toDraftTask(row: DraftTaskRow, { sources, ...parts }: TaskParts, layout: Layout): DraftTask {
  const { id, version, review, mergedInto, title, titleReview, state, leadProposals } = row;
  const { reviewedById, reviewedByName } = row;
  const clauses = sources.map((source) => toClause(source, layout));
  const [clause] = clauses;
  if (clause === undefined) throw new Error(`task ${id} has no clause`);
  return {
    ...{ id, version, review, mergedInto, title, titleReview, state, clause, sources: clauses },
    reviewedBy: reviewedById === null ? null : { id: reviewedById, name: reviewedByName ?? '' },
    reviewedAt: toInstantOrNull(row.reviewedAt),
    leadProposals: leadProposals.map(toLeadProposal),
    ...parts,
  };
}

function toClause(source: TaskSource, layout: Layout): ClauseView {
  const { path, number, title, section, span, current, notes } = source;
  const block = current ? blockAt(layout, span.from) : undefined;
  return { path, number, title, section, span, current, page: block?.place.page ?? null, notes };
}

function toLeadProposal(proposal: LeadProposal): LeadProposalView {
  const { functionCode, label, unitId, unitName, score, reason } = proposal;
  const unit = unitId === null || unitName === null ? null : { id: unitId, name: unitName };
  return { name: nameOfProposal(proposal), unit, functionCode, label, score, reason };
}
