import type { EntityManager } from 'typeorm';
import type { TaskState } from '@app/domain';
import type { Actor } from '../access/actor.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { Ledger } from '../ledger/ledger.js';
import { loadLedgerRows } from '../ledger/ledger-rows.js';
import { select, selectOne } from '../shared/database.js';
import { toInstant, toInstantOrNull } from '../shared/instants.js';
import { todayOf, type WorkflowContext } from '../shared/context.js';
import { loadTaskParts } from '../shared/task-parts.js';
import type { EventView, Id, ReportView, SourceView, TaskDetail } from '../views/index.js';
import { eventLabel } from './event-labels.js';
import { readableTask } from './lock-task.js';
import { offeredActions } from './offered-actions.js';
import { loadSignatures } from './signatures.js';
import { mayOn } from './task-permissions.js';
import { sourceOf } from './task-source.js';

interface DetailRow {
  readonly id: Id;
  readonly jurisdictionId: Id;
  readonly state: TaskState;
  readonly planState: string;
  readonly version: number;
  readonly issuedAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly completedAt: Date | null;
  readonly originalDue: string | null;
  readonly currentDue: string | null;
  readonly planTitle: string;
  readonly docNumber: string | null;
}

/** 任务详情: everything about one task, and what the reader may do with it. */
export class TaskDetails {
  private readonly ledger: Ledger;

  constructor(private readonly context: WorkflowContext) {
    this.ledger = new Ledger(context);
  }

  async read(actor: Actor, taskId: Id): Promise<TaskDetail> {
    const { manager } = this.context.dataSource;
    const { leadUnitIds } = await readableTask(manager, actor, taskId);
    const row = await loadDetail(manager, taskId);
    if (row === undefined) throw new WorkflowError('NOT_FOUND');
    const { sources, ...parts } = (await loadTaskParts(manager, [row], todayOf(this.context)))(taskId);
    const textOf = await loadTexts(manager, sources);
    const [source, ...mergedSources] = sources.map((each): SourceView =>
      sourceOf({ ...row, ...each, text: textOf(each.revisionId), targets: parts.targets }),
    );
    const [ledgerRow] = await loadLedgerRows(manager, actor, [taskId], await this.ledger.rules());
    if (ledgerRow === undefined || source === undefined) throw new WorkflowError('NOT_FOUND');
    const { version, originalDue, currentDue } = row;
    const signatures = await loadSignatures(manager, taskId);
    const access = { ...row, leadUnitIds, signatures };
    return {
      ...ledgerRow,
      version,
      issuedAt: toInstantOrNull(row.issuedAt),
      acceptedAt: toInstantOrNull(row.acceptedAt),
      completedAt: toInstantOrNull(row.completedAt),
      originalDue,
      currentDue,
      source,
      mergedSources,
      ...parts,
      signatures,
      reports: await loadReports(manager, taskId),
      events: await loadEvents(manager, taskId),
      actions: await offeredActions(manager, actor, access),
      may: mayOn(actor, access),
    };
  }
}

function loadDetail(manager: EntityManager, taskId: Id): Promise<DetailRow | undefined> {
  return selectOne(
    manager,
    `SELECT t.id, t.jurisdiction_id AS "jurisdictionId", t.state, t.version,
            p.state AS "planState", t.issued_at AS "issuedAt", t.accepted_at AS "acceptedAt",
            t.completed_at AS "completedAt", t.original_due AS "originalDue", t.current_due AS "currentDue",
            p.title AS "planTitle", p.doc_number AS "docNumber"
     FROM task t JOIN plan p ON p.id = t.plan_id WHERE t.id = $1`,
    [taskId],
  );
}

/** Clauses that were merged may stand in different versions of the plan. */
async function loadTexts(
  manager: EntityManager,
  sources: readonly { readonly revisionId: Id }[],
): Promise<(revisionId: Id) => string> {
  const rows = await select<{ id: Id; text: string }>(
    manager,
    'SELECT id, text FROM plan_revision WHERE id = ANY($1::bigint[])',
    [[...new Set(sources.map(({ revisionId }) => revisionId))]],
  );
  const texts = new Map(rows.map(({ id, text }) => [id, text]));
  return (revisionId) => texts.get(revisionId) ?? '';
}

async function loadReports(manager: EntityManager, taskId: Id): Promise<ReportView[]> {
  const rows = await select<Omit<ReportView, 'unit' | 'at'> & { unitId: Id; unitName: string; at: Date }>(
    manager,
    `SELECT r.id, r.period, r.unit_id AS "unitId", u.name AS "unitName", p.name AS person, r.done, r.problems,
            r.next_steps AS "nextSteps", r.at
     FROM progress_report r JOIN unit u ON u.id = r.unit_id JOIN person p ON p.id = r.person_id
     WHERE r.task_id = $1 ORDER BY r.id DESC`,
    [taskId],
  );
  return rows.map(({ unitId, unitName, at, ...row }) => ({
    ...row,
    unit: { id: unitId, name: unitName },
    at: toInstant(at),
  }));
}

async function loadEvents(manager: EntityManager, taskId: Id): Promise<EventView[]> {
  const rows = await select<Omit<EventView, 'label' | 'at'> & { at: Date }>(
    manager,
    `SELECT e.id, e.kind, e.action, e.note, p.name AS actor, e.on_behalf AS "onBehalf", e.at,
            e.from_state AS "fromState", e.to_state AS "toState"
     FROM task_event e JOIN person p ON p.id = e.actor_id WHERE e.task_id = $1 ORDER BY e.id`,
    [taskId],
  );
  return rows.map((row) => ({ ...row, label: eventLabel(row.kind, row.action), at: toInstant(row.at) }));
}
