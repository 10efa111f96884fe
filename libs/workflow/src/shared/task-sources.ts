import type { EntityManager } from 'typeorm';
import { groupBy } from '@app/domain';
import type { Id, NoteView, SpanView } from '../views/index.js';
import { select } from './database.js';

/** A clause, or a part of one, that a task stands for. */
export interface TaskSource {
  readonly taskId: Id;
  readonly clauseId: Id;
  readonly path: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly section: string | null;
  readonly notes: NoteView[];
  readonly units: readonly {
    readonly role: 'lead' | 'cooperating' | 'responsible';
    readonly span: SpanView;
  }[];
  readonly span: SpanView;
  /** Version of the plan in whose text the span is a place. */
  readonly revisionId: Id;
  /** False where a new version of the plan has no such clause: the span is a place in an older text. */
  readonly current: boolean;
  /** False where the task has a part of the clause only. */
  readonly whole: boolean;
}

/** What each task stands for, its own clause first, then those that were merged into it. */
export async function loadSources(
  manager: EntityManager,
  taskIds: readonly Id[],
): Promise<(taskId: Id) => readonly TaskSource[]> {
  const rows = await select<TaskSource>(
    manager,
    `SELECT s.head AS "taskId", c.id AS "clauseId", c.path, c.number, c.title, c.section, c.notes, c.units,
            json_build_object('from', coalesce(s.span_from, c.span_from), 'to', coalesce(s.span_to, c.span_to)) AS span,
            r.id AS "revisionId", r.state = 'current' AS current, s.span_from IS NULL AS whole
     FROM (SELECT id AS head, 0 AS place, id, clause_id, sort, span_from, span_to FROM task WHERE id = ANY($1::bigint[])
           UNION ALL
           SELECT merged_into_id, 1, id, clause_id, sort, span_from, span_to FROM task
           WHERE merged_into_id = ANY($1::bigint[])) s
     JOIN clause c ON c.id = s.clause_id JOIN plan_revision r ON r.id = c.revision_id
     ORDER BY s.head, s.place, s.sort, s.span_from NULLS FIRST, s.id`,
    [taskIds],
  );
  const byTask = groupBy(rows, ({ taskId }) => taskId);
  return (taskId) => byTask.get(taskId) ?? [];
}
