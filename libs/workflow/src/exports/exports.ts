import type { EntityManager } from 'typeorm';
import { writeWorkbook } from '@app/documents';
import { requireRole, type Actor } from '../access/actor.js';
import { recordExport } from '../audit/record-export.js';
import { WorkflowError } from '../errors/workflow-error.js';
import type { Ledger } from '../ledger/ledger.js';
import type { LedgerFilter } from '../ledger/ledger-query.js';
import { loadLedgerRows } from '../ledger/ledger-rows.js';
import { findPlan } from '../review/plan-summaries.js';
import { todayOf, type WorkflowContext } from '../shared/context.js';
import { select } from '../shared/database.js';
import type { Id, LedgerRow, PlanSummary } from '../views/index.js';
import { loadExportTasks, type ExportTask } from './export-tasks.js';
import { subtitleOf } from './ledger-words.js';
import { ledgerEntries, matrixEntry } from './stored-ledger.js';

/** A file for the person who asked. */
export interface ExportFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export const PLAN_EXPORTS = ['ledger', 'matrix', 'json'] as const;
export type PlanExport = (typeof PLAN_EXPORTS)[number];

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const JSON_TYPE = 'application/json; charset=utf-8';
/** Rows of one file; a longer list is asked for in parts. */
const LEDGER_MAX = 5000;
const PAGE = 200;

/** 导出: what the system knows as files that people work with elsewhere. */
export class Exports {
  constructor(
    private readonly context: WorkflowContext,
    private readonly ledger: Ledger,
  ) {}

  /** A plan's tasks, drafts included, without those that review left out. */
  async plan(actor: Actor, planId: Id, kind: PlanExport): Promise<ExportFile> {
    const { manager } = this.context.dataSource;
    const plan = await findPlan(manager, planId);
    if (plan === undefined) throw new WorkflowError('NOT_FOUND');
    requireRole(actor, plan.jurisdiction.id, ['office']);
    const tasks = await loadExportTasks(manager, await planTasks(manager, planId));
    const file = await this.planFile(actor, plan, kind, tasks);
    await recordExport(this.context, actor, {
      action: `export.plan-${kind}`,
      ...{ jurisdictionId: plan.jurisdiction.id, subjectId: planId },
      after: { file: file.name, rows: tasks.length },
    });
    return file;
  }

  private async planFile(
    actor: Actor,
    plan: PlanSummary,
    kind: PlanExport,
    tasks: readonly ExportTask[],
  ): Promise<ExportFile> {
    switch (kind) {
      case 'ledger':
        return this.ledgerFile(
          `${plan.title}任务台账`,
          subtitleOf(plan),
          tasks,
          await this.rows(actor, tasks),
        );
      case 'matrix':
        return matrixFile(plan.title, tasks);
      case 'json':
        return jsonFile(plan, tasks);
    }
  }

  /** What the reader sees in the 台账 under these filters. */
  async filtered(actor: Actor, filter: LedgerFilter): Promise<ExportFile> {
    const rows: LedgerRow[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.ledger.page(actor, { ...filter, sort: 'code', limit: PAGE, cursor });
      rows.push(...page.items);
      if (rows.length > LEDGER_MAX)
        throw new WorkflowError('EXPORT_TOO_LARGE', { values: { limit: `${LEDGER_MAX}` } });
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    const ids = rows.map(({ id }) => id);
    const tasks = await loadExportTasks(this.context.dataSource.manager, ids);
    const subtitle = `截至${todayOf(this.context)}，共${rows.length}项`;
    const file = await this.ledgerFile('任务台账', subtitle, tasks, rows);
    const after = { file: file.name, rows: rows.length, filter };
    await recordExport(this.context, actor, { action: 'export.ledger', after });
    return file;
  }

  private async rows(actor: Actor, tasks: readonly ExportTask[]): Promise<LedgerRow[]> {
    const issued = tasks.filter(({ state }) => state !== 'draft').map(({ id }) => id);
    return loadLedgerRows(this.context.dataSource.manager, actor, issued, await this.ledger.rules());
  }

  private async ledgerFile(
    title: string,
    subtitle: string,
    tasks: readonly ExportTask[],
    rows: readonly LedgerRow[],
  ): Promise<ExportFile> {
    const entries = ledgerEntries(tasks, new Map(rows.map((row) => [row.id, row])));
    return {
      name: `${title}.xlsx`,
      type: XLSX,
      bytes: await writeWorkbook({ title, ledger: { title, subtitle, entries } }),
    };
  }
}

async function planTasks(manager: EntityManager, planId: Id): Promise<Id[]> {
  const rows = await select<{ id: Id }>(
    manager,
    `SELECT id FROM task WHERE plan_id = $1 AND review <> 'rejected' AND merged_into_id IS NULL
     ORDER BY sort, span_from NULLS FIRST, id`,
    [planId],
  );
  return rows.map(({ id }) => id);
}

async function matrixFile(title: string, tasks: readonly ExportTask[]): Promise<ExportFile> {
  const bytes = await writeWorkbook({ title, matrix: { title, entries: tasks.map(matrixEntry) } });
  return { name: `${title}责任矩阵.xlsx`, type: XLSX, bytes };
}

function jsonFile(plan: PlanSummary, tasks: readonly ExportTask[]): ExportFile {
  const { title, docNumber, issuer, issuedOn, state } = plan;
  const content = { plan: { title, docNumber, issuer, issuedOn, state }, tasks };
  const bytes = new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`);
  return { name: `${title}.json`, type: JSON_TYPE, bytes };
}
