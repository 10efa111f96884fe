import type { EntityManager } from 'typeorm';
import {
  REPORT_PAGE_STATE_LABELS,
  UNIT_ROLES,
  WRITABLE_PAGE_STATES,
  cadenceOf,
  unitsWith,
} from '@app/domain';
import { ReportPage, inTransaction } from '@app/persistence';
import type { Actor } from '../access/actor.js';
import { audit } from '../audit/audit.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { nowOf, todayOf, type WorkflowContext } from '../shared/context.js';
import { requireVersion, select, selectOne, updateVersioned } from '../shared/database.js';
import type { Id, MyReportsView, Ref, ReportPageView } from '../views/index.js';
import type { PageKey } from './report-entries.js';
import { toDutyView } from './report-duty-view.js';
import { findPage, findPageOf, lockPage, pageActors, type PageRow } from './report-page-row.js';
import { keyOf, pageView } from './report-page-view.js';
import { recentPeriods, reportRules, requirePeriod, type ReportRules } from './report-rules.js';
import { auditOf, changedEntries, writeEntries, type ReportEntryInput } from './save-entries.js';
import { selectStandings } from './standing-sql.js';

/** Which page is meant; without a jurisdiction the one that the unit belongs to. */
export interface PageAddress {
  readonly jurisdictionId?: Id | undefined;
  readonly unitId: Id;
  readonly period: string;
}

/** A year of months and a bit; older pages are opened by their links. */
const PERIODS_SHOWN = 14;

/** 报送: everything a unit says about a period, on one page. */
export class ReportPages {
  constructor(private readonly context: WorkflowContext) {}

  /** The pages that the person's units owe or have filed, newest period first. */
  async mine(actor: Actor): Promise<MyReportsView> {
    const { manager } = this.context.dataSource;
    const unitIds = unitsWith(actor, UNIT_ROLES);
    const items: MyReportsView['items'][number][] = [];
    for (const jurisdiction of await jurisdictionsOver(manager, unitIds)) {
      const rules = await this.rules(manager, jurisdiction.id);
      const days = recentPeriods(rules, PERIODS_SHOWN);
      const scope = { jurisdictionId: jurisdiction.id, days, today: rules.today, unitIds };
      const rows = await selectStandings(manager, scope);
      const shown = rows.filter(({ standing }) => standing !== 'not_required');
      items.push(...shown.map((row) => toDutyView(jurisdiction, row)));
    }
    return { items };
  }

  /** The form of a unit's own page; nothing is stored by opening it. */
  async form(actor: Actor, address: PageAddress): Promise<ReportPageView> {
    const { manager } = this.context.dataSource;
    const { rules, key } = await this.open(manager, actor, address);
    return pageView(manager, actor, rules, key, await findPageOf(manager, flat(key)));
  }

  /** A stored page, for the unit, its office and its supervisors; these see it once it has been filed. */
  async read(actor: Actor, pageId: Id): Promise<ReportPageView> {
    const { manager } = this.context.dataSource;
    const row = requirePage(actor, await findPage(manager, pageId));
    const rules = await this.rules(manager, row.jurisdictionId);
    return pageView(manager, actor, rules, keyOf(row, rules), row);
  }

  /** @param version of the page that the person saw, 0 where there was none yet */
  async save(
    actor: Actor,
    address: PageAddress,
    version: number,
    given: readonly ReportEntryInput[],
  ): Promise<ReportPageView> {
    const at = nowOf(this.context);
    return inTransaction(this.context.dataSource, async (manager) => {
      const { rules, key } = await this.open(manager, actor, address);
      await holdTasks(
        manager,
        given.map(({ taskId }) => taskId),
      );
      const page = await lockOrCreate(manager, actor, key, at);
      const current = () => pageView(manager, actor, rules, key, page);
      // A page that was made just now is version 1 by name only: whoever saw none saw it right.
      if (!page.fresh) await requireVersion(page, version, current);
      else if (version !== 0) throw new WorkflowError('VERSION_CONFLICT', { current: null });
      requireWritable(page);
      const changed = changedEntries((await current()).entries, given);
      if (changed.length > 0) {
        await writeEntries(manager, page, changed);
        const set = { savedAt: at, savedById: actor.personId, due: key.days.due };
        await updateVersioned(manager, ReportPage, page, set, current);
        const entry = { jurisdictionId: key.jurisdictionId, subjectId: page.id, ...auditOf(changed) };
        await audit(manager, actor, at, { action: 'report.save', ...entry });
      }
      return pageView(manager, actor, rules, key, await findPage(manager, page.id));
    });
  }

  private rules(manager: EntityManager, jurisdictionId: Id): Promise<ReportRules> {
    return reportRules(manager, jurisdictionId, todayOf(this.context));
  }

  /** The unit's own people only: for everybody else there is no such form. */
  private async open(
    manager: EntityManager,
    actor: Actor,
    { jurisdictionId, unitId, period }: PageAddress,
  ): Promise<{ rules: ReportRules; key: PageKey }> {
    if (!unitsWith(actor, UNIT_ROLES).includes(unitId)) throw new WorkflowError('NOT_FOUND');
    const home = jurisdictionId ?? (await homeOf(manager, unitId));
    const rules = await this.rules(manager, home);
    return { rules, key: { jurisdictionId: home, unitId, days: requirePeriod(rules, period) } };
  }
}

const flat = ({ jurisdictionId, unitId, days: { period } }: PageKey) => ({ jurisdictionId, unitId, period });

async function homeOf(manager: EntityManager, unitId: Id): Promise<Id> {
  const row = await selectOne<{ id: Id }>(manager, 'SELECT jurisdiction_id AS id FROM unit WHERE id = $1', [
    unitId,
  ]);
  if (row === undefined) throw new WorkflowError('NOT_FOUND');
  return row.id;
}

/** Jurisdictions whose offices have given the units something to lead, or a part. */
function jurisdictionsOver(manager: EntityManager, unitIds: readonly Id[]): Promise<Ref[]> {
  return select(
    manager,
    `SELECT j.id, j.name FROM jurisdiction j WHERE j.id IN (
       SELECT jurisdiction_id FROM assignment WHERE unit_id = ANY($1::bigint[]) AND role = 'lead'
       UNION SELECT jurisdiction_id FROM subtask WHERE unit_id = ANY($1::bigint[])
       UNION SELECT jurisdiction_id FROM report_page WHERE unit_id = ANY($1::bigint[])) ORDER BY j.id`,
    [unitIds],
  );
}

/** Whoever is not of the unit learns of a page when it has been filed. */
export function requirePage(actor: Actor, row: PageRow | undefined): PageRow {
  if (row === undefined) throw new WorkflowError('NOT_FOUND');
  const ofUnit = pageActors(actor, row).some((by) => by !== 'office');
  const reads = actor.reads.jurisdictionIds.includes(row.jurisdictionId) && row.firstFiledAt !== null;
  if (!ofUnit && !reads) throw new WorkflowError('NOT_FOUND');
  return row;
}

function requireWritable({ state }: PageRow): void {
  if (WRITABLE_PAGE_STATES.includes(state)) return;
  throw new WorkflowError('REPORT_PAGE_STEP_NOT_ALLOWED', {
    values: { state: REPORT_PAGE_STATE_LABELS[state], action: '填写' },
  });
}

/** Entries hang on tasks, and tasks come before pages: the key share that an insert would take later is taken now. */
async function holdTasks(manager: EntityManager, taskIds: readonly Id[]): Promise<void> {
  await manager.query('SELECT id FROM task WHERE id = ANY($1::bigint[]) ORDER BY id FOR KEY SHARE', [
    taskIds,
  ]);
}

async function lockOrCreate(
  manager: EntityManager,
  actor: Actor,
  { jurisdictionId, unitId, days }: PageKey,
  at: Date,
): Promise<PageRow & { readonly fresh: boolean }> {
  const { period, due } = days;
  const [created] = await select<{ id: Id }>(
    manager,
    `INSERT INTO report_page (jurisdiction_id, unit_id, period, cadence, due, saved_at, saved_by_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (jurisdiction_id, unit_id, period) DO NOTHING RETURNING id`,
    [jurisdictionId, unitId, period, cadenceOf(period), due, at, actor.personId],
  );
  const id = created?.id ?? (await findPageOf(manager, { jurisdictionId, unitId, period }))?.id ?? '0';
  const row = await lockPage(manager, id);
  if (row === undefined) throw new WorkflowError('NOT_FOUND');
  return { ...row, fresh: created !== undefined };
}
