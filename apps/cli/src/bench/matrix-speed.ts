import type { DataSource } from 'typeorm';
import { Matrix, type Actor, type WorkflowContext } from '@app/workflow';
import { elapsedUntil, percentile } from './timing.js';

export interface MatrixSpeed {
  readonly tasks: number;
  readonly units: number;
  readonly signs: number;
  /** Milliseconds of the server's work for one answer, the text of the answer included. */
  readonly p50: number;
  readonly p95: number;
}

export interface PlantedMatrix {
  readonly tasks: number;
  readonly units: number;
  /** Units of each task: one leads, a few help, the rest carry out. */
  readonly partsPerTask: number;
}

const HELPERS = 5;

/**
 * Puts an issued plan of so many tasks and units beside what is there, with rows alone: nobody is told. For databases
 * that are thrown away.
 *
 * @returns the id of the plan
 */
export async function plantMatrix(
  dataSource: DataSource,
  jurisdictionId: string,
  { tasks, units, partsPerTask }: PlantedMatrix,
): Promise<string> {
  const one = async (sql: string, values: unknown[]): Promise<string> => {
    const [row] = await dataSource.query<{ id: string }[]>(sql, values);
    if (row === undefined) throw new Error('nothing was planted');
    return row.id;
  };
  const planId = await one(
    `INSERT INTO plan (jurisdiction_id, title, state, created_by_id)
     SELECT $1, '责任矩阵试验方案', 'issued', min(id) FROM person RETURNING id`,
    [jurisdictionId],
  );
  const revisionId = await one(
    `INSERT INTO plan_revision (jurisdiction_id, plan_id, number, file_name, sha256, encoding, byte_size, text, parser_version, draft)
     VALUES ($1, $2::bigint, 1, 'matrix.txt', 'matrix-' || $2::bigint, 'utf-8', 0, '', '0', '{}') RETURNING id`,
    [jurisdictionId, planId],
  );
  await dataSource.query(
    `INSERT INTO unit (jurisdiction_id, name, name_key)
     SELECT $1, '矩阵第' || n || '局', '矩阵第' || n || '局' FROM generate_series(1, $2::int) n
     ON CONFLICT DO NOTHING`,
    [jurisdictionId, units],
  );
  await dataSource.query(
    `WITH clauses AS (
       INSERT INTO clause (jurisdiction_id, plan_id, revision_id, path, section, sort, span_from, span_to, quote)
       SELECT $1, $2::bigint, $3, n::text, '第' || (n % 7 + 1) || '章', n, 0, 0, '' FROM generate_series(1, $4::int) n
       RETURNING id, sort)
     INSERT INTO task (jurisdiction_id, plan_id, clause_id, code, title, state, review, sort, issued_at)
     SELECT $1, $2::bigint, c.id, 'JZ-' || $2::bigint || '-' || c.sort, '矩阵试验任务第' || c.sort || '项', 'active', 'accepted', c.sort, now()
     FROM clauses c`,
    [jurisdictionId, planId, revisionId, tasks],
  );
  await dataSource.query(
    `WITH units AS (SELECT id, name, row_number() OVER (ORDER BY id) - 1 AS place FROM unit
                    WHERE jurisdiction_id = $1 AND name LIKE '矩阵第%')
     INSERT INTO assignment (jurisdiction_id, task_id, unit_id, printed_name, role, basis, review, sort)
     SELECT $1, t.id, u.id, u.name, CASE WHEN k = 0 THEN 'lead' WHEN k <= ${HELPERS} THEN 'cooperating' ELSE 'implementing' END,
            'stated', 'accepted', k
     FROM task t CROSS JOIN generate_series(0, $3::int - 1) k
     JOIN units u ON u.place = (t.sort * 7 + k) % $4::int
     WHERE t.plan_id = $2`,
    [jurisdictionId, planId, partsPerTask, units],
  );
  await dataSource.query('ANALYZE task, assignment, clause');
  return planId;
}

/** Reads the plan's matrix so often. */
export async function matrixSpeed(
  context: WorkflowContext,
  actor: Actor,
  planId: string,
  rounds: number,
): Promise<MatrixSpeed> {
  const matrix = new Matrix(context);
  const { tasks, units, cells } = await matrix.read(actor, { planId });
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    times.push(await elapsedUntil(async () => JSON.stringify(await matrix.read(actor, { planId })).length));
  }
  const counts = { tasks: tasks.length, units: units.length, signs: cells.length };
  return { ...counts, p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}
