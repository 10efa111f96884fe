import type { EntityManager } from 'typeorm';
import {
  DIGEST_LIST_LIMIT,
  OPEN_INSTRUCTION_STATES,
  addDays,
  instantInShanghai,
  type DigestInstructionRow,
  type DigestList,
  type DigestPaperRow,
  type DigestReportRow,
  type DigestWaiting,
  type DigestWaitingRow,
  type ReportStanding,
} from '@app/domain';
import { APPROVAL_KINDS } from '../approvals/approval-kinds.js';
import { APPROVAL_SOURCES } from '../approvals/approval-sources.js';
import { recentPeriods, type ReportRules } from '../reports/report-rules.js';
import { selectStandings } from '../reports/standing-sql.js';
import { select, selectOne } from '../shared/database.js';
import type { Id } from '../views/index.js';

/** What the lists of a digest look at. */
export interface ListScope {
  readonly jurisdictionId: Id;
  readonly asOf: string;
  /** The day of the issue before, or what stands in for it. */
  readonly since: string;
}

const cut = <T>(rows: readonly T[]): DigestList<T> => ({
  total: rows.length,
  rows: rows.slice(0, DIGEST_LIST_LIMIT),
});

const QUEUE = APPROVAL_KINDS.map(
  (kind, place) =>
    `SELECT '${kind}' AS kind, ${place} AS place, source.* FROM (${APPROVAL_SOURCES[kind]}) source`,
).join('\n  UNION ALL\n');
const WAITED = `$2::date - (queue.since AT TIME ZONE 'Asia/Shanghai')::date`;

/** The queue 审核. */
export interface WaitingLists {
  /** By kind, with how long its oldest has waited. */
  readonly waiting: readonly DigestWaiting[];
  /** What waits longest. */
  readonly rows: readonly DigestWaitingRow[];
}

/** By one statement: to plan the queue takes longer than to read it. */
export async function waitingLists(
  manager: EntityManager,
  { jurisdictionId, asOf }: ListScope,
): Promise<WaitingLists> {
  const lists = await selectOne<WaitingLists>(
    manager,
    `WITH q AS MATERIALIZED (SELECT queue.*, GREATEST(0, ${WAITED}) AS days FROM (${QUEUE}) queue),
     kinds AS (SELECT kind, place, count(*)::int AS count, max(days) AS "oldestDays" FROM q GROUP BY kind, place),
     longest AS (
       SELECT q.kind, t.id::text AS "taskId", COALESCE(t.code, '') AS code, t.title, COALESCE(q.who, '') AS who, q.detail,
              q.days AS "waitingDays", row_number() OVER (ORDER BY q.since, q.place, q.id) AS nth
       FROM q JOIN task t ON t.id = q.task_id ORDER BY nth LIMIT $3)
     SELECT (SELECT coalesce(json_agg(to_jsonb(kinds) - 'place' ORDER BY kinds.place), '[]') FROM kinds) AS waiting,
            (SELECT coalesce(json_agg(to_jsonb(longest) - 'nth' ORDER BY longest.nth), '[]') FROM longest) AS rows`,
    [[jurisdictionId], asOf, DIGEST_LIST_LIMIT],
  );
  return lists ?? { waiting: [], rows: [] };
}

/** 缺报、逾期、退回未改、逾期才报. */
const MISSED: readonly ReportStanding[] = ['missing', 'late', 'returned', 'filed_late'];
/** Far enough back for a digest of a month where reports are weekly. */
const PERIODS_MAX = 8;

/** Units whose page was due since the issue before and was not there in time. */
export const missedReports = async (
  manager: EntityManager,
  scope: ListScope,
  rules: ReportRules,
): Promise<DigestList<DigestReportRow>> => cut(await allMissedReports(manager, scope, rules));

/** The same without a limit. */
export async function allMissedReports(
  manager: EntityManager,
  { jurisdictionId, asOf, since }: ListScope,
  rules: ReportRules,
): Promise<DigestReportRow[]> {
  const days = recentPeriods(rules, PERIODS_MAX).filter(({ due }) => due >= since && due < asOf);
  const standings = await selectStandings(manager, { jurisdictionId, days, today: asOf, unitIds: null });
  return standings
    .filter(({ standing }) => MISSED.includes(standing))
    .map(({ unitId, unitName, period, standing, due, daysLate }) => ({
      unit: { id: unitId, name: unitName },
      ...{ period, standing, due, daysLate },
    }));
}

/** 批示 that wait for an answer, the most urgent first. */
export async function openInstructions(
  manager: EntityManager,
  { jurisdictionId, asOf }: ListScope,
): Promise<DigestList<DigestInstructionRow>> {
  const rows = await select<DigestInstructionRow>(
    manager,
    `SELECT i.id::text, i.task_id::text AS "taskId",
            COALESCE(NULLIF(concat_ws(' ', t.code, t.title), ''), '《' || p.title || '》') AS subject, i.text,
            COALESCE((SELECT array_agg(u.name ORDER BY u.id) FROM unit u WHERE u.id = i.unit_id OR (i.unit_id IS NULL
              AND u.id IN (SELECT a.unit_id FROM assignment a WHERE a.task_id = i.task_id AND a.role = 'lead'))), '{}')
              AS units,
            i.answer_due AS due, GREATEST(0, COALESCE($2::date - i.answer_due, 0)) AS "overdueDays"
     FROM instruction i JOIN plan p ON p.id = i.plan_id LEFT JOIN task t ON t.id = i.task_id
     WHERE i.jurisdiction_id = $1 AND i.state = ANY($3::text[]) ORDER BY i.answer_due NULLS LAST, i.id`,
    [jurisdictionId, asOf, OPEN_INSTRUCTION_STATES],
  );
  return cut(rows);
}

/** 文书 issued since the issue before. */
export async function papersSince(
  manager: EntityManager,
  { jurisdictionId, asOf, since }: ListScope,
): Promise<DigestList<DigestPaperRow>> {
  const rows = await select<DigestPaperRow>(
    manager,
    `SELECT pa.id::text, pa.kind, pa.year, pa.number, pa.task_id::text AS "taskId", t.title, u.name AS unit
     FROM paper pa JOIN task t ON t.id = pa.task_id JOIN unit u ON u.id = pa.unit_id
     WHERE pa.jurisdiction_id = $1 AND pa.state = 'issued' AND pa.issued_at >= $2 AND pa.issued_at < $3
     ORDER BY pa.kind, pa.year, pa.number`,
    [
      jurisdictionId,
      new Date(instantInShanghai(since, '00:00')),
      new Date(instantInShanghai(addDays(asOf, 1), '00:00')),
    ],
  );
  return cut(rows);
}
