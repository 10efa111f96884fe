import { LEDGER_CLASSES, type LedgerClass } from '@app/domain';
import type { Actor } from '../access/actor.js';
import { Bindings } from '../shared/bindings.js';
import { ledgerTasks } from '../ledger/ledger-scope.js';
import { classCase } from '../ledger/ledger-sql.js';
import { daysOf } from '../ledger/ledger-days.js';
import { Ledger } from '../ledger/ledger.js';
import { select } from '../shared/database.js';
import type { WorkflowContext } from '../shared/context.js';
import { toInstantOrNull } from '../shared/instants.js';
import type { BelowRow, Id } from '../views/index.js';

interface SumRow {
  readonly id: Id;
  readonly name: string;
  readonly path: string[];
  readonly counts: Readonly<Partial<Record<LedgerClass, number>>>;
  readonly longestOverdue: number;
  readonly lastReportAt: Date | null;
}

/** 下级汇总: of each jurisdiction below the reader's nothing but sums of its own ledger. */
export class JurisdictionsBelow {
  private readonly ledger: Ledger;

  constructor(private readonly context: WorkflowContext) {
    this.ledger = new Ledger(context);
  }

  async list(actor: Actor): Promise<BelowRow[]> {
    const below = actor.reads.sumsBelow;
    if (below.length === 0) return [];
    const days = daysOf(await this.ledger.rules());
    const bind = new Bindings();
    const ids = `${bind.add(below)}::bigint[]`;
    // The scope is made for these sums alone: with it no task could be read.
    const scope = { jurisdictionIds: below, unitIds: [], ownUnitIds: [], sumsBelow: [] };
    const tasks = ledgerTasks(scope, {}, days, bind);
    const rows = await select<SumRow>(
      this.context.dataSource.manager,
      `WITH classed AS (
         SELECT t.jurisdiction_id, ${classCase(days, bind)} AS class, t.due_key, t.issued_on ${tasks}),
       counted AS (
         SELECT jurisdiction_id, class, count(*)::int AS count,
                max(${bind.add(days.today)}::date - GREATEST(due_key, issued_on)) FILTER (WHERE class = 'overdue') AS days
         FROM classed GROUP BY jurisdiction_id, class),
       summed AS (
         SELECT jurisdiction_id, jsonb_object_agg(class, count) AS counts, max(days) AS days
         FROM counted GROUP BY jurisdiction_id),
       reported AS (
         SELECT jurisdiction_id, max(at) AS at FROM progress_report
         WHERE jurisdiction_id = ANY(${ids}) GROUP BY jurisdiction_id)
       SELECT j.id, j.name, COALESCE(s.counts, '{}') AS counts, COALESCE(s.days, 0)::int AS "longestOverdue",
              r.at AS "lastReportAt",
              (SELECT array_agg(up.name ORDER BY length(up.path)) FROM jurisdiction up
               WHERE starts_with(j.path, up.path)) AS path
       FROM jurisdiction j LEFT JOIN summed s ON s.jurisdiction_id = j.id
       LEFT JOIN reported r ON r.jurisdiction_id = j.id
       WHERE j.id = ANY(${ids}) ORDER BY j.path, j.id`,
      bind.values,
    );
    return rows.map(toRow);
  }
}

const PERCENT = 100;
const TENTHS = 10;

function toRow({ id, name, path, counts, longestOverdue, lastReportAt }: SumRow): BelowRow {
  const byClass = Object.fromEntries(LEDGER_CLASSES.map((key) => [key, counts[key] ?? 0])) as Record<
    LedgerClass,
    number
  >;
  const total = Object.values(byClass).reduce((sum, count) => sum + count, 0);
  return {
    jurisdiction: { id, name },
    path,
    total,
    byClass,
    completionRate: total === 0 ? null : Math.round((byClass.completed / total) * PERCENT * TENTHS) / TENTHS,
    longestOverdue,
    lastReportAt: toInstantOrNull(lastReportAt),
  };
}
