import type { EntityManager } from 'typeorm';
import { OPEN_MILESTONE_STATES, groupBy } from '@app/domain';
import { ProgressReport, TaskEvent, type ReportFigure, type ReportPart } from '@app/persistence';
import { keepPaceDays } from '../ledger/pace-days.js';
import { insertAll, select } from '../shared/database.js';
import { REPORTING_STATES } from '../tasks/task-permissions.js';
import type { Id } from '../views/index.js';
import { dutyKey } from './report-entries.js';

/** A page at the moment it is handed in. */
export interface FiledPage {
  readonly id: Id;
  readonly jurisdictionId: Id;
  readonly unitId: Id;
  readonly period: string;
  /** Whoever wrote it: the reports are theirs. */
  readonly authorId: Id;
  /** Whoever handed it in or signed it off. */
  readonly actorId: Id;
  readonly at: Date;
}

interface FiledEntry {
  readonly taskId: Id;
  readonly part: ReportPart;
  readonly done: string;
  readonly problems: string;
  readonly nextSteps: string;
  readonly figures: readonly ReportFigure[];
}

/**
 * Makes of a page what everybody else reads: a progress report and an event in the history of each task, and the values
 * reached on its open milestones. Words that were reported already stay one report. The caller holds tasks and page.
 * @returns how many tasks the page speaks of
 */
export async function filePage(manager: EntityManager, page: FiledPage): Promise<number> {
  const entries = await select<FiledEntry>(
    manager,
    `SELECT task_id AS "taskId", part, done, problems, next_steps AS "nextSteps", figures FROM report_entry
     WHERE page_id = $1 AND done <> '' ORDER BY task_id, part`,
    [page.id],
  );
  const fresh = await notYetReported(manager, page, entries);
  const reportIds = await insertAll(
    manager,
    ProgressReport,
    fresh.map(({ taskId, part, done, problems, nextSteps }) => ({
      jurisdictionId: page.jurisdictionId,
      taskId,
      unitId: page.unitId,
      personId: page.authorId,
      period: page.period,
      part,
      ...{ done, problems, nextSteps },
      at: page.at,
    })),
  );
  await insertAll(manager, TaskEvent, eventRows(page, fresh, reportIds));
  await reachValues(manager, entries);
  return entries.length;
}

/** One event a task, whichever parts of it the page speaks of. */
function eventRows(page: FiledPage, fresh: readonly FiledEntry[], reportIds: readonly Id[]) {
  const placed = fresh.map(({ taskId }, place) => ({ taskId, reportId: reportIds[place] ?? '' }));
  return [...groupBy(placed, ({ taskId }) => taskId)].map(([taskId, [first]]) => ({
    jurisdictionId: page.jurisdictionId,
    taskId,
    kind: 'report' as const,
    action: 'report',
    actorId: page.actorId,
    at: page.at,
    data: { reportId: first?.reportId ?? '', period: page.period, pageId: page.id },
  }));
}

async function notYetReported(
  manager: EntityManager,
  { unitId, period }: FiledPage,
  entries: readonly FiledEntry[],
): Promise<FiledEntry[]> {
  const rows = await select<Omit<FiledEntry, 'figures'>>(
    manager,
    `SELECT DISTINCT ON (task_id, part) task_id AS "taskId", part, done, problems, next_steps AS "nextSteps"
     FROM progress_report WHERE unit_id = $1 AND task_id = ANY($2::bigint[]) AND period = $3
     ORDER BY task_id, part, id DESC`,
    [unitId, entries.map(({ taskId }) => taskId), period],
  );
  const known = new Map(rows.map((row) => [dutyKey(row), wordsOf(row)]));
  return entries.filter((entry) => known.get(dutyKey(entry)) !== wordsOf(entry));
}

const wordsOf = ({ done, problems, nextSteps }: Omit<FiledEntry, 'figures'>): string =>
  JSON.stringify([done, problems, nextSteps]);

/**
 * The next open milestone of each target takes the value. Its version moves on, so that somebody who has the
 * milestone's own form open is told.
 */
async function reachValues(manager: EntityManager, entries: readonly FiledEntry[]): Promise<void> {
  const given = entries.flatMap(({ taskId, figures }) => figures.map((figure) => ({ taskId, ...figure })));
  if (given.length === 0) return;
  await manager.query(
    `WITH given AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS g("taskId" bigint, "targetId" bigint, reached float8)),
          aim AS (
            SELECT DISTINCT ON (m.task_id, mt.target_id) mt.id, given.reached
            FROM given
            JOIN task t ON t.id = given."taskId" AND t.state = ANY($2::text[])
            JOIN milestone m ON m.task_id = t.id AND m.state = ANY($3::text[])
            JOIN milestone_target mt ON mt.milestone_id = m.id AND mt.target_id = given."targetId"
            ORDER BY m.task_id, mt.target_id, m.due, m.sort, m.id),
          saved AS (
            UPDATE milestone_target mt SET reached = aim.reached, updated_at = now()
            FROM aim WHERE mt.id = aim.id AND mt.reached IS DISTINCT FROM aim.reached RETURNING mt.milestone_id)
     UPDATE milestone SET version = version + 1, updated_at = now()
     WHERE id IN (SELECT milestone_id FROM saved)`,
    [JSON.stringify(given), REPORTING_STATES, OPEN_MILESTONE_STATES],
  );
  await keepPaceDays(manager, [...new Set(given.map(({ taskId }) => taskId))]);
}
