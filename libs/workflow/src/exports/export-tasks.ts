import type { EntityManager } from 'typeorm';
import type { AssignmentBasis, AssignmentRole, TaskState } from '@app/domain';
import { select } from '../shared/database.js';
import type { Id } from '../views/index.js';

export interface ExportPart {
  readonly unitId: Id | null;
  readonly name: string;
  readonly role: AssignmentRole;
  readonly basis: AssignmentBasis;
  readonly rule: string;
}

export interface ExportGoal {
  readonly quote: string;
  readonly due: string | null;
  readonly dueText: string | null;
  readonly value: number | null;
  readonly unit: string | null;
}

/** A task with everything that files print of it. */
export interface ExportTask {
  readonly id: Id;
  readonly code: string | null;
  readonly title: string;
  readonly state: TaskState;
  readonly planId: Id;
  readonly planTitle: string;
  readonly path: string;
  readonly section: string | null;
  readonly text: string;
  readonly parts: readonly ExportPart[];
  readonly goals: readonly ExportGoal[];
  readonly lastDue: string | null;
  /** Papers that were issued for it and not voided. */
  readonly chases: number;
}

/**
 * A clause that was split gives the part of its words that the task stands for; a task into which others were merged
 * gives the words and goals of them all.
 */
const TASKS = `
  WITH source AS (
    SELECT COALESCE(t.merged_into_id, t.id) AS task_id, t.sort, t.id, t.clause_id, t.span_from, t.span_to
    FROM task t WHERE t.id = ANY($1::bigint[]) OR t.merged_into_id = ANY($1::bigint[])
  )
  SELECT t.id, t.code, t.title, t.state, t.plan_id AS "planId", p.title AS "planTitle", c.path, c.section, words.list AS words,
         parts.list AS parts, goals.list AS goals,
         (SELECT max(m.due) FROM milestone m WHERE m.task_id = t.id) AS "lastDue",
         (SELECT count(*)::int FROM paper s WHERE s.task_id = t.id AND s.state = 'issued' AND s.voided_at IS NULL) AS chases
  FROM task t
  JOIN clause c ON c.id = t.clause_id
  JOIN plan p ON p.id = t.plan_id
  CROSS JOIN LATERAL (
    SELECT jsonb_agg(jsonb_build_object('quote', sc.quote, 'start', sc.span_from,
             'from', COALESCE(s.span_from, sc.span_from), 'to', COALESCE(s.span_to, sc.span_to))
             ORDER BY s.id <> t.id, s.sort) AS list
    FROM source s JOIN clause sc ON sc.id = s.clause_id WHERE s.task_id = t.id
  ) words
  CROSS JOIN LATERAL (
    SELECT COALESCE(jsonb_agg(jsonb_build_object('unitId', a.unit_id::text, 'name', COALESCE(u.name, a.printed_name),
             'role', a.role, 'basis', a.basis, 'rule', a.rule) ORDER BY a.sort, a.id), '[]') AS list
    FROM assignment a LEFT JOIN unit u ON u.id = a.unit_id WHERE a.task_id = t.id
  ) parts
  CROSS JOIN LATERAL (
    SELECT COALESCE(jsonb_agg(jsonb_build_object('quote', g.quote, 'due', g.due, 'dueText', g.due_text,
             'value', g.value, 'unit', g.unit) ORDER BY s.id <> t.id, s.sort, g.sort), '[]') AS list
    FROM source s JOIN target g ON g.clause_id = s.clause_id
      AND (s.span_from IS NULL OR (g.span_from >= s.span_from AND g.span_to <= s.span_to))
    WHERE s.task_id = t.id
  ) goals
  WHERE t.id = ANY($1::bigint[])`;

interface Words {
  readonly quote: string;
  /** Places in the plan's text. */
  readonly start: number;
  readonly from: number;
  readonly to: number;
}

type TaskRow = Omit<ExportTask, 'text'> & { readonly words: readonly Words[] };

/** These tasks in the order of the ids, with one statement. */
export async function loadExportTasks(manager: EntityManager, ids: readonly Id[]): Promise<ExportTask[]> {
  const rows = await select<TaskRow>(manager, TASKS, [ids]);
  const byId = new Map(rows.map(({ words, ...row }) => [row.id, { ...row, text: textOf(words) }]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

const textOf = (words: readonly Words[]): string =>
  words.map(({ quote, start, from, to }) => quote.slice(from - start, to - start).trim()).join('\n');
