import type { EntityManager } from 'typeorm';
import type { PlanDraft } from '@app/plan-import';
import type { TaskState } from '@app/domain';
import { WorkflowError } from '../errors/workflow-error.js';
import { isGoalParagraph } from '../import/goal-paragraph.js';
import { select, selectOne } from '../shared/database.js';
import { loadTaskParts, type TaskParts } from '../shared/task-parts.js';
import type { DraftTask, Id, MessageView, NoteView, PlanReview } from '../views/index.js';
import { findBlockers, leadsWithoutContact } from './blockers.js';
import { findPlan } from './plan-summaries.js';
import { REVIEW_TEXTS } from './review-texts.zh.js';

interface DraftTaskRow {
  readonly id: Id;
  readonly version: number;
  readonly included: boolean;
  readonly title: string;
  readonly state: TaskState;
  readonly issuedAt: Date | null;
  readonly clauseId: Id;
  readonly path: string;
  readonly number: string | null;
  readonly clauseTitle: string | null;
  readonly section: string | null;
  readonly spanFrom: number;
  readonly spanTo: number;
  readonly notes: NoteView[];
  readonly unitCount: number;
}

/** Everything the reviewer sees; of an issued plan too, to read. */
export async function readReview(manager: EntityManager, planId: Id, today: string): Promise<PlanReview> {
  const plan = await findPlan(manager, planId);
  const revision = await selectOne<{ text: string; draft: PlanDraft }>(
    manager,
    'SELECT text, draft FROM plan_revision WHERE plan_id = $1 ORDER BY number DESC LIMIT 1',
    [planId],
  );
  if (plan === undefined || revision === undefined) throw new WorkflowError('NOT_FOUND');
  const rows = await draftTaskRows(manager, planId, null);
  const parts = await loadTaskParts(manager, rows, today);
  const issued = plan.state === 'issued';
  const { text, draft } = revision;
  return {
    plan,
    text,
    body: draft.body,
    defaults: draft.defaults.map(({ kind, quote, span }) => ({ kind, quote, span })),
    sections: draft.sections.map(({ id, number, title, span }) => ({ id, number, title, span })),
    messages: [...draft.messages, ...goalMessages(rows), ...(await contactWarnings(manager, planId))],
    tasks: rows.map((row) => toDraftTask(row, parts(row.id))),
    blockers: issued
      ? [{ code: 'PLAN_ALREADY_ISSUED', text: REVIEW_TEXTS.issuedAlready(), taskIds: [] }]
      : await findBlockers(manager, { planId }),
  };
}

/** One task as the reviewer sees it. */
export async function readDraftTask(
  manager: EntityManager,
  planId: Id,
  taskId: Id,
  today: string,
): Promise<DraftTask> {
  const rows = await draftTaskRows(manager, planId, taskId);
  const [row] = rows;
  if (row === undefined) throw new WorkflowError('NOT_FOUND');
  const parts = await loadTaskParts(manager, rows, today);
  return toDraftTask(row, parts(row.id));
}

function draftTaskRows(manager: EntityManager, planId: Id, taskId: Id | null): Promise<DraftTaskRow[]> {
  return select(
    manager,
    `SELECT t.id, t.version, t.included, t.title, t.state, t.issued_at AS "issuedAt", t.clause_id AS "clauseId",
            c.path, c.number, c.title AS "clauseTitle", c.section, c.span_from AS "spanFrom", c.span_to AS "spanTo",
            c.notes, jsonb_array_length(c.units) AS "unitCount"
     FROM task t JOIN clause c ON c.id = t.clause_id
     WHERE t.plan_id = $1 AND ($2::bigint IS NULL OR t.id = $2::bigint) ORDER BY t.sort, t.id`,
    [planId, taskId],
  );
}

function toDraftTask(row: DraftTaskRow, parts: TaskParts): DraftTask {
  const { id, version, included, title, state, path, number, clauseTitle, section, spanFrom, spanTo, notes } =
    row;
  const span = { from: spanFrom, to: spanTo };
  const clause = { path, number, title: clauseTitle, section, span, notes };
  return { id, version, included, title, state, clause, ...parts };
}

function goalMessages(rows: readonly DraftTaskRow[]): MessageView[] {
  return rows
    .filter((row) => {
      const clause = { path: row.path, title: row.clauseTitle, section: row.section, units: row.unitCount };
      return !row.included && isGoalParagraph(clause);
    })
    .map((row) => ({
      code: 'GOALS_LEFT_OUT',
      severity: 'info',
      span: { from: row.spanFrom, to: row.spanTo },
      text: REVIEW_TEXTS.goalsLeftOut(row.title),
    }));
}

async function contactWarnings(manager: EntityManager, planId: Id): Promise<MessageView[]> {
  const names = await leadsWithoutContact(manager, planId);
  if (names.length === 0) return [];
  return [
    {
      code: 'LEAD_WITHOUT_CONTACT',
      severity: 'warning',
      span: null,
      text: REVIEW_TEXTS.leadWithoutContact(names),
    },
  ];
}
