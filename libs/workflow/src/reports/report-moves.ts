import type { EntityManager } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import {
  REPORT_PAGE_ACTION_LABELS,
  REPORT_PAGE_STATE_LABELS,
  handingIn,
  reportPageTransition,
  type ReportPageAction,
  type ReportPageActor,
  type ReportPageTransition,
} from '@app/domain';
import { ReportPage, inTransaction } from '@app/persistence';
import { namedFor, type Actor } from '../access/actor.js';
import { audit } from '../audit/audit.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { nowOf, todayOf, wake, type WorkflowContext } from '../shared/context.js';
import { requireVersion, select, updateVersioned } from '../shared/database.js';
import type { Id, ReportPageView } from '../views/index.js';
import { filePage } from './file-page.js';
import { dutyKey, owedDuties } from './report-entries.js';
import { tellReportOffice, tellUnit, type PageNotice } from './report-notices.js';
import { findPage, lockPage, pageActors, type PageRow } from './report-page-row.js';
import { keyOf, pageView } from './report-page-view.js';
import { requirePage } from './report-pages.js';
import { reportRules, type ReportRules } from './report-rules.js';
import { REPORT_NOTICES } from './report-texts.zh.js';

/** What a person asks for; whether a page is filed or waits for the head, and who sends it back, follows from who asks. */
export const REPORT_MOVES = ['submit', 'sign', 'return', 'take-back', 'acknowledge'] as const;

export type ReportMove = (typeof REPORT_MOVES)[number];

const NAMES_SHOWN = 3;

interface Step {
  readonly manager: EntityManager;
  readonly actor: Actor;
  readonly page: PageRow;
  readonly row: ReportPageTransition;
  readonly note: string;
  readonly at: Date;
}

/** 提交、审签、退回、撤回、收讫: every move of a page, by the table of its states. */
export class ReportMoves {
  constructor(private readonly context: WorkflowContext) {}

  async move(
    actor: Actor,
    pageId: Id,
    version: number,
    { move, note = '' }: { readonly move: ReportMove; readonly note?: string | undefined },
  ): Promise<ReportPageView> {
    const at = nowOf(this.context);
    const view = await inTransaction(this.context.dataSource, async (manager) => {
      const seen = requirePage(actor, await findPage(manager, pageId));
      await lockTasksOf(manager, pageId);
      const page = (await lockPage(manager, pageId)) ?? seen;
      const rules = await reportRules(manager, page.jurisdictionId, todayOf(this.context));
      const show = async () =>
        pageView(manager, actor, rules, keyOf(page, rules), await findPage(manager, pageId));
      await requireVersion(page, version, show);
      const row = requireMove(page, pageActors(actor, page), move, rules);
      const step: Step = { manager, actor, page, row, note: requireNote(row, note), at };
      await take(step, rules, show);
      return show();
    });
    await wake(this.context);
    return view;
  }
}

/** All the page speaks of, in the order in which everybody locks tasks. */
async function lockTasksOf(manager: EntityManager, pageId: Id): Promise<void> {
  await manager.query(
    `SELECT id FROM task WHERE id IN (SELECT task_id FROM report_entry WHERE page_id = $1) ORDER BY id
     FOR NO KEY UPDATE`,
    [pageId],
  );
}

function actionOf(
  move: ReportMove,
  page: PageRow,
  actors: readonly ReportPageActor[],
  rules: ReportRules,
): ReportPageAction {
  switch (move) {
    case 'submit':
      return handingIn(rules.policy, actors);
    case 'return':
      return page.state === 'submitted' ? 'send_back' : 'return';
    case 'take-back':
      return 'take_back';
    case 'sign':
    case 'acknowledge':
      return move;
  }
}

function requireMove(
  page: PageRow,
  actors: readonly ReportPageActor[],
  move: ReportMove,
  rules: ReportRules,
): ReportPageTransition {
  const action = actionOf(move, page, actors, rules);
  const row = reportPageTransition(page.state, action);
  if (row === null) {
    const values = { state: REPORT_PAGE_STATE_LABELS[page.state], action: REPORT_PAGE_ACTION_LABELS[action] };
    throw new WorkflowError('REPORT_PAGE_STEP_NOT_ALLOWED', { values });
  }
  if (!row.by.some((by) => actors.includes(by))) throw new WorkflowError('FORBIDDEN');
  return row;
}

function requireNote({ action, needsNote }: ReportPageTransition, note: string): string {
  const trimmed = note.trim();
  if (!needsNote || trimmed !== '') return trimmed;
  throw new WorkflowError('NOTE_REQUIRED', {
    values: { action: REPORT_PAGE_ACTION_LABELS[action] },
    place: 'note',
  });
}

async function take(step: Step, rules: ReportRules, current: () => Promise<unknown>): Promise<void> {
  const { manager, actor, page, row, note, at } = step;
  if (row.action === 'submit' || row.action === 'file') await requireComplete(manager, page, rules);
  const set = { state: row.to, ...marksOf(step) };
  const { id, version } = page;
  await updateVersioned(manager, ReportPage, { id, version }, set, current);
  const tasks = row.to === 'filed' && row.action !== 'acknowledge' ? await file(step) : 0;
  await audit(manager, actor, at, {
    jurisdictionId: page.jurisdictionId,
    action: `report.${row.action}`,
    subjectId: id,
    note,
    before: { state: page.state },
    after: { state: row.to, period: page.period },
  });
  await tellOf(step, tasks);
}

/** Who did what when, as the page itself shows it. */
function marksOf({ actor, page, row, note, at }: Step): QueryDeepPartialEntity<ReportPage> {
  const submitted = { submittedAt: at, submittedById: actor.personId, returnReason: '' };
  const filed = {
    filedAt: at,
    firstFiledAt: page.firstFiledAt ?? at,
    acknowledgedAt: null,
    acknowledgedById: null,
  };
  const returned = { returnedAt: at, returnedById: actor.personId, returnReason: note };
  switch (row.action) {
    case 'submit':
      return { ...submitted, signedAt: null, signedById: null };
    case 'file':
      return { ...submitted, ...filed, signedAt: null, signedById: null };
    case 'sign':
      return { ...filed, signedAt: at, signedById: actor.personId };
    case 'take_back':
      return { submittedAt: null, submittedById: null };
    case 'send_back':
      return { ...returned, submittedAt: null, submittedById: null };
    case 'return':
      return returned;
    case 'acknowledge':
      return { acknowledgedAt: at, acknowledgedById: actor.personId };
  }
}

/** Every task that is owed says something: 没有新进展也请写明原因. */
async function requireComplete(manager: EntityManager, page: PageRow, rules: ReportRules): Promise<void> {
  const owed = await owedDuties(manager, keyOf(page, rules));
  const written = await select<{ taskId: Id; part: 'lead' | 'subtask' }>(
    manager,
    `SELECT task_id AS "taskId", part FROM report_entry WHERE page_id = $1 AND done <> ''`,
    [page.id],
  );
  const done = new Set(written.map(dutyKey));
  const missing = owed.filter((duty) => !done.has(dutyKey(duty))).map(({ taskId }) => taskId);
  if (missing.length === 0) return;
  const codes = await select<{ code: string }>(
    manager,
    'SELECT code FROM task WHERE id = ANY($1::bigint[]) ORDER BY code LIMIT $2',
    [missing, NAMES_SHOWN],
  );
  const names = codes.map(({ code }) => code).join('、');
  const values = { count: missing.length, names: missing.length > NAMES_SHOWN ? `${names}等` : names };
  throw new WorkflowError('REPORT_INCOMPLETE', { values, place: 'entries' });
}

function file({ manager, actor, page, row, at }: Step): Promise<number> {
  const { id, jurisdictionId, unitId, period } = page;
  const authorId = row.action === 'sign' ? (page.submittedById ?? actor.personId) : actor.personId;
  return filePage(manager, { id, jurisdictionId, unitId, period, authorId, actorId: actor.personId, at });
}

/** Always the other side: the head, the unit, the office. */
async function tellOf({ manager, actor, page, row, note, at }: Step, tasks: number): Promise<void> {
  const { id: pageId, jurisdictionId, unitId, unitName, period, version } = page;
  const notice = (kind: PageNotice['kind'], text: { title: string; body: string }): PageNotice => ({
    ...{ kind, pageId, jurisdictionId, at, ...text },
    version: version + 1,
    actorId: actor.personId,
  });
  if (row.to === 'submitted') {
    const [count] = await select<{ count: number }>(
      manager,
      'SELECT count(*)::int AS count FROM report_entry WHERE page_id = $1',
      [pageId],
    );
    const text = REPORT_NOTICES.submitted(period, namedFor(actor, [unitId]), count?.count ?? 0);
    await tellUnit(manager, unitId, ['head'], notice('report_submitted', text));
  }
  if (row.action === 'file' || row.action === 'sign')
    await tellReportOffice(manager, notice('reported', REPORT_NOTICES.filed(period, unitName, tasks)));
  if (row.action === 'send_back')
    await tellUnit(
      manager,
      unitId,
      ['contact'],
      notice('report_returned', REPORT_NOTICES.sentBack(period, note)),
    );
  if (row.action === 'return')
    await tellUnit(
      manager,
      unitId,
      ['contact', 'head'],
      notice('report_returned', REPORT_NOTICES.returned(period, note)),
    );
}
