import type { EntityManager } from 'typeorm';
import {
  OPEN_MILESTONE_STATES,
  addDays,
  cadenceOf,
  firstDayOf,
  groupBy,
  instantInShanghai,
  lastDayOf,
  periodLabel,
  type ReportDays,
  type TaskState,
} from '@app/domain';
import type { ReportFigure, ReportPart } from '@app/persistence';
import { select } from '../shared/database.js';
import type { Day, Id, ReportContributionView, ReportEntryView, ReportFigureView } from '../views/index.js';
import { DUTIES, dutyParameters, untilOf } from './standing-sql.js';

/** Whose page of which period, to whom. */
export interface PageKey {
  readonly jurisdictionId: Id;
  readonly unitId: Id;
  readonly days: ReportDays;
}

export interface ReportDuty {
  readonly taskId: Id;
  readonly part: ReportPart;
}

export const dutyKey = ({ taskId, part }: ReportDuty): string => `${taskId} ${part}`;

interface EntryRow extends ReportDuty {
  readonly id: Id | null;
  readonly version: number;
  readonly done: string;
  readonly problems: string;
  readonly nextSteps: string;
  readonly figures: readonly ReportFigure[];
  readonly code: string;
  readonly title: string;
  readonly planTitle: string;
  readonly taskState: TaskState;
  readonly due: Day | null;
  readonly subtasks: readonly string[];
}

const ENTRIES = `
  WITH periods AS (SELECT $1::bigint AS jurisdiction_id, $4::text AS period, $5::timestamptz AS until),
  duty AS (SELECT task_id, part FROM (${DUTIES}) d),
  stored AS (SELECT e.* FROM report_entry e WHERE e.page_id = $6::bigint)
  SELECT task_id AS "taskId", part, stored.id, COALESCE(stored.version, 0) AS version, COALESCE(stored.done, '') AS done,
         COALESCE(stored.problems, '') AS problems, COALESCE(stored.next_steps, '') AS "nextSteps",
         COALESCE(stored.figures, '[]') AS figures, t.code, t.title, pl.title AS "planTitle", t.state AS "taskState",
         t.current_due AS due,
         CASE WHEN part = 'lead' THEN '{}' ELSE ARRAY(
           SELECT s.title FROM subtask s WHERE s.task_id = t.id AND s.unit_id = $3[1] AND s.state <> 'cancelled'
           ORDER BY s.sort, s.id) END AS subtasks
  FROM duty FULL JOIN stored USING (task_id, part) JOIN task t ON t.id = task_id JOIN plan pl ON pl.id = t.plan_id
  WHERE duty.task_id IS NOT NULL OR NOT $7
  ORDER BY t.code, t.id, part`;

/**
 * What a page asks for, with what is stored of it. While it is being written that is what is owed now; later also
 * what was written of tasks that are owed no more.
 */
function loadEntries(
  manager: EntityManager,
  { jurisdictionId, unitId, days }: PageKey,
  pageId: Id | null,
  writable: boolean,
): Promise<EntryRow[]> {
  const parameters = dutyParameters(jurisdictionId, [unitId]);
  return select(manager, ENTRIES, [...parameters, days.period, untilOf(days), pageId, writable]);
}

/** Tasks and parts that the unit owes. */
export async function owedDuties(
  manager: EntityManager,
  { jurisdictionId, unitId, days }: PageKey,
): Promise<ReportDuty[]> {
  return select(
    manager,
    `WITH periods AS (SELECT $1::bigint AS jurisdiction_id, $4::text AS period, $5::timestamptz AS until)
     SELECT task_id AS "taskId", part FROM (${DUTIES}) d`,
    [...dutyParameters(jurisdictionId, [unitId]), days.period, untilOf(days)],
  );
}

interface Words extends ReportDuty {
  readonly done: string;
  readonly problems: string;
  readonly nextSteps: string;
}

/** What was reported on the tasks' own pages since the period began: nobody types it twice. */
async function alreadyReported(
  manager: EntityManager,
  { unitId, days: { period } }: PageKey,
  taskIds: readonly Id[],
): Promise<Map<string, Words>> {
  const monthly = cadenceOf(period) === 'monthly';
  const rows = await select<Words>(
    manager,
    `SELECT DISTINCT ON (task_id, part) task_id AS "taskId", part, done, problems, next_steps AS "nextSteps"
     FROM progress_report
     WHERE unit_id = $1 AND task_id = ANY($2::bigint[]) AND (period = $3 OR ($4 AND at >= $5 AND at < $6))
     ORDER BY task_id, part, id DESC`,
    [
      unitId,
      taskIds,
      period,
      !monthly,
      new Date(instantInShanghai(firstDayOf(period), '00:00')),
      new Date(instantInShanghai(addDays(lastDayOf(period), 1), '00:00')),
    ],
  );
  return new Map(rows.map((row) => [dutyKey(row), row]));
}

interface Carried extends ReportDuty {
  readonly nextSteps: string;
  readonly figures: readonly ReportFigure[];
  readonly period: string;
}

/** Next steps and figures of the last page that was filed before this one. */
async function carriedOver(
  manager: EntityManager,
  { jurisdictionId, unitId, days }: PageKey,
  taskIds: readonly Id[],
): Promise<Map<string, Carried>> {
  const rows = await select<Carried>(
    manager,
    `SELECT DISTINCT ON (e.task_id, e.part) e.task_id AS "taskId", e.part, e.next_steps AS "nextSteps", e.figures, p.period
     FROM report_entry e JOIN report_page p ON p.id = e.page_id
     WHERE p.jurisdiction_id = $1 AND p.unit_id = $2 AND e.task_id = ANY($3::bigint[]) AND p.state = 'filed'
       AND p.period <> $4 AND p.due < $5
     ORDER BY e.task_id, e.part, p.due DESC, p.id DESC`,
    [jurisdictionId, unitId, taskIds, days.period, days.due],
  );
  return new Map(rows.map((row) => [dutyKey(row), row]));
}

interface FigureRow extends ReportFigureView {
  readonly taskId: Id;
}

/** Of each measured target the milestone that it is reported for: the next open one; of a closed page any. */
function loadFigures(
  manager: EntityManager,
  taskIds: readonly Id[],
  writable: boolean,
): Promise<FigureRow[]> {
  return select(
    manager,
    `SELECT DISTINCT ON (m.task_id, tg.clause_id, tg.sort, tg.id)
            m.task_id AS "taskId", tg.id AS "targetId", tg.quote, tg.unit, tg.value, tg.comparator, m.name AS milestone,
            m.due, mt.reached
     FROM milestone m JOIN milestone_target mt ON mt.milestone_id = m.id JOIN target tg ON tg.id = mt.target_id
     WHERE m.task_id = ANY($1::bigint[]) AND tg.value IS NOT NULL AND (m.state = ANY($2::text[]) OR NOT $3)
     ORDER BY m.task_id, tg.clause_id, tg.sort, tg.id, m.state <> ALL($2::text[]), m.due, m.sort, m.id`,
    [taskIds, OPEN_MILESTONE_STATES, writable],
  );
}

interface ContributionRow extends ReportContributionView {
  readonly taskId: Id;
}

function loadContributions(
  manager: EntityManager,
  period: string,
  taskIds: readonly Id[],
): Promise<ContributionRow[]> {
  return select(
    manager,
    `SELECT DISTINCT ON (r.task_id, r.unit_id) r.task_id AS "taskId", u.name AS unit, r.done, r.problems
     FROM progress_report r JOIN unit u ON u.id = r.unit_id
     WHERE r.task_id = ANY($1::bigint[]) AND r.part = 'subtask' AND r.period = $2
     ORDER BY r.task_id, r.unit_id, r.id DESC`,
    [taskIds, period],
  );
}

/** The page's tasks as the form shows them: what is saved, or what is known already. */
export async function pageEntries(
  manager: EntityManager,
  key: PageKey,
  page: { readonly id: Id | null; readonly writable: boolean },
): Promise<ReportEntryView[]> {
  const rows = await loadEntries(manager, key, page.id, page.writable);
  const taskIds = [...new Set(rows.map(({ taskId }) => taskId))];
  const reported = await alreadyReported(manager, key, taskIds);
  const carried = await carriedOver(manager, key, taskIds);
  const figures = groupBy(await loadFigures(manager, taskIds, page.writable), ({ taskId }) => taskId);
  const contributions = groupBy(
    await loadContributions(manager, key.days.period, taskIds),
    ({ taskId }) => taskId,
  );
  return rows.map((row) => ({
    ...filledIn(row, reported.get(dutyKey(row)), carried.get(dutyKey(row)), figures.get(row.taskId) ?? []),
    contributions:
      row.part === 'lead' ? (contributions.get(row.taskId) ?? []).map(({ taskId: _, ...rest }) => rest) : [],
  }));
}

function filledIn(
  row: EntryRow,
  reported: Words | undefined,
  carried: Carried | undefined,
  measured: readonly FigureRow[],
): Omit<ReportEntryView, 'contributions'> {
  const known = row.part === 'lead' ? measured : [];
  const figures = (given: readonly ReportFigure[]): ReportFigureView[] => {
    const values = new Map(given.map(({ targetId, reached }) => [targetId, reached]));
    return known.map(({ taskId: _, ...figure }) => ({
      ...figure,
      reached: values.get(figure.targetId) ?? (row.id === null ? figure.reached : null),
    }));
  };
  if (row.id !== null) return { ...row, figures: figures(row.figures), source: 'saved', carriedFrom: null };
  const carriedFrom = carried === undefined ? null : periodLabel(carried.period);
  const before = figures(carried?.figures ?? []);
  if (reported !== undefined) {
    const { done, problems, nextSteps } = reported;
    return { ...row, done, problems, nextSteps, figures: before, source: 'reported', carriedFrom: null };
  }
  return {
    ...row,
    nextSteps: carried?.nextSteps ?? '',
    figures: before,
    source: carried === undefined ? 'empty' : 'carried',
    carriedFrom,
  };
}
