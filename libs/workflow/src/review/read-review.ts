import type { EntityManager } from 'typeorm';
import type { PlanDraft } from '@app/plan-import';
import { noticeText, type ReadNotice } from '@app/plan-readers';
import { WorkflowError } from '../errors/workflow-error.js';
import { isGoalParagraph } from '../import/goal-paragraph.js';
import { selectOne } from '../shared/database.js';
import { unitQuestions } from '../shared/unit-questions.js';
import type { BlockerView, DraftTask, Id, MessageView, PlanReview } from '../views/index.js';
import { findBlockers, leadsWithoutContact, unreadWithoutDuty } from './blockers.js';
import { loadDraftTasks, type Layout } from './draft-tasks.js';
import { findPlan } from './plan-summaries.js';
import { lastAction } from './review-actions.js';
import { REVIEW_TEXTS } from './review-texts.zh.js';

/** Everything the reviewer sees; of an issued plan too, to read. */
export async function readReview(manager: EntityManager, planId: Id, today: string): Promise<PlanReview> {
  const plan = await findPlan(manager, planId);
  const revision = await currentRevision(manager, planId);
  if (plan === undefined || revision === undefined) throw new WorkflowError('NOT_FOUND');
  const { text, draft, layout, notices } = revision;
  const tasks = await loadDraftTasks(manager, planId, { taskIds: null, today, layout });
  const isDraft = plan.state === 'draft';
  return {
    plan,
    text,
    body: draft.body,
    defaults: draft.defaults.map(({ kind, quote, span }) => ({ kind, quote, span })),
    sections: draft.sections.map(({ id, number, title, span }) => ({ id, number, title, span })),
    messages: [
      ...notices.map(toMessage),
      ...draft.messages,
      ...goalMessages(tasks),
      ...(isDraft ? await unreadWarnings(manager, planId) : []),
      ...(await contactWarnings(manager, planId)),
    ],
    tasks,
    unitQuestions: isDraft ? await unitQuestions(manager, planId) : [],
    blockers: await blockersOf(manager, plan),
    lastAction: isDraft ? await lastAction(manager, planId) : null,
  };
}

interface RevisionRow {
  readonly text: string;
  readonly draft: PlanDraft;
  readonly layout: Layout;
  readonly notices: readonly ReadNotice[];
}

function currentRevision(manager: EntityManager, planId: Id): Promise<RevisionRow | undefined> {
  return selectOne(
    manager,
    `SELECT text, draft, layout, notices FROM plan_revision WHERE plan_id = $1 AND state = 'current'`,
    [planId],
  );
}

/** What the reader of the file had to say, beside the messages of the rules. */
const toMessage = (notice: ReadNotice): MessageView => ({
  code: notice.code,
  span: null,
  ...noticeText(notice),
});

/** Why the plan cannot be issued; that it has been is one more reason. */
export async function blockersOf(
  manager: EntityManager,
  plan: { readonly id: Id; readonly state: 'draft' | 'issued' },
): Promise<BlockerView[]> {
  if (plan.state === 'draft') return findBlockers(manager, { planId: plan.id });
  return [{ code: 'PLAN_ALREADY_ISSUED', text: REVIEW_TEXTS.issuedAlready(), taskIds: [] }];
}

/** Said of what the import left out by itself; whoever decided it by hand knows. */
function goalMessages(tasks: readonly DraftTask[]): MessageView[] {
  const left = tasks.filter(
    ({ review, reviewedBy, clause, assignments }) =>
      review === 'rejected' &&
      clause.current &&
      reviewedBy === null &&
      isGoalParagraph({ ...clause, units: assignments.filter(({ basis }) => basis === 'stated').length }),
  );
  return left.map(({ clause, title }) => ({
    code: 'GOALS_LEFT_OUT',
    severity: 'info',
    span: clause.span,
    text: REVIEW_TEXTS.goalsLeftOut(title),
  }));
}

async function unreadWarnings(manager: EntityManager, planId: Id): Promise<MessageView[]> {
  const count = await unreadWithoutDuty(manager, planId);
  if (count === 0) return [];
  const text = REVIEW_TEXTS.unreadWithoutDuty(count);
  return [{ code: 'UNREAD_WITHOUT_DUTY', severity: 'warning', span: null, text }];
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
