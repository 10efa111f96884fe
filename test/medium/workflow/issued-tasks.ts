import type { TaskState } from '@app/domain';
import type { World } from './world.js';

export interface IssuedTask {
  readonly id: string;
  /** Of the one milestone, if it was asked for. */
  readonly milestoneId: string;
}

export interface IssuedTasksSpec {
  readonly count: number;
  readonly state: TaskState;
  readonly milestone?: boolean;
}

/** Tasks of the city's that 市工信局 leads, without the way through an import; for tests that need many of them. */
export async function issuedTasks(
  world: World,
  { count, state, milestone }: IssuedTasksSpec,
): Promise<IssuedTask[]> {
  const { dataSource, city } = world;
  const [before] = await dataSource.query<{ count: number }[]>('SELECT count(*)::int AS count FROM task');
  const offset = before?.count ?? 0;
  return dataSource.query<IssuedTask[]>(
    `WITH new_plan AS (
       INSERT INTO plan (jurisdiction_id, title, state, issued_at, created_by_id)
       VALUES ($1, '试点方案', 'issued', $2, 1) RETURNING id
     ), revision AS (
       INSERT INTO plan_revision (jurisdiction_id, plan_id, number, file_name, sha256, encoding, byte_size, text,
                                  parser_version, draft)
       SELECT $1, id, 1, '试点方案.txt', 'tasks-' || $3::int, 'utf-8', 3, '文', 'test', '{}' FROM new_plan RETURNING id, plan_id
     ), clauses AS (
       INSERT INTO clause (jurisdiction_id, plan_id, revision_id, path, sort, span_from, span_to, quote)
       SELECT $1, plan_id, id, n::text, n, 0, 1, '文' FROM revision, generate_series(1, $4::int) n RETURNING id, plan_id, sort
     ), tasks AS (
       INSERT INTO task (jurisdiction_id, plan_id, clause_id, code, title, state, review, sort, issued_at)
       SELECT $1, plan_id, id, 'CZ-2026-' || lpad((sort + $3::int)::text, 3, '0'), '试点任务' || sort, $5, 'accepted', sort, $2
       FROM clauses RETURNING id, jurisdiction_id
     ), leads AS (
       INSERT INTO assignment (jurisdiction_id, task_id, unit_id, printed_name, role, basis, sort)
       SELECT jurisdiction_id, id, $6, '市工信局', 'lead', 'stated', 0 FROM tasks
     ), milestones AS (
       INSERT INTO milestone (jurisdiction_id, task_id, name, due, original_due, basis, sort)
       SELECT jurisdiction_id, id, '建成', '2026-12-31', '2026-12-31', 'stated', 0 FROM tasks WHERE $7::boolean
       RETURNING id, task_id
     )
     SELECT t.id, coalesce(m.id, 0)::text AS "milestoneId" FROM tasks t LEFT JOIN milestones m ON m.task_id = t.id`,
    [
      city.id,
      new Date(world.clock.now()),
      offset,
      count,
      state,
      world.unitId('市工信局'),
      milestone === true,
    ],
  );
}
