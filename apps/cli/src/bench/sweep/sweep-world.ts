import type { DataSource } from 'typeorm';

/** Monday; everything was handed out on the Friday before, so each milestone has one step due and none was missed. */
export const SWEPT_ON = '2027-06-28';
const ISSUED_AT = '2027-06-25 09:30+08';

const JURISDICTIONS = 20;
const UNITS = 50;
const MILESTONES_OF_A_TASK = 4;
/** Days around the sweep on which milestones are due; one in twenty is overdue already. */
const OVERDUE = 0.05;
const DAYS_AHEAD = 30;

const directory = (): string[] => [
  `INSERT INTO jurisdiction (id, code, name, task_prefix, path)
   SELECT j, 'bench' || j, '第' || j || '市', 'B' || j, '/bench' || j || '/' FROM generate_series(1, ${JURISDICTIONS}) j`,
  `INSERT INTO unit (id, jurisdiction_id, name, name_key, kind)
   SELECT (j - 1) * ${UNITS} + u, j, '第' || u || '局', 'u' || u, CASE u WHEN 1 THEN 'office' ELSE 'department' END
   FROM generate_series(1, ${JURISDICTIONS}) j, generate_series(1, ${UNITS}) u`,
  `INSERT INTO person (id, login, name, email, password_hash)
   SELECT p, 'bench' || p, '人员' || p, 'p' || p || '@bench.example', 'x' FROM generate_series(1, ${2 * JURISDICTIONS * UNITS}) p`,
  `INSERT INTO membership (jurisdiction_id, person_id, unit_id, role)
   SELECT u.jurisdiction_id, 2 * u.id - r.n, u.id,
          CASE WHEN u.kind = 'office' THEN (ARRAY['office', 'supervisor'])[r.n + 1] ELSE (ARRAY['contact', 'head'])[r.n + 1] END
   FROM unit u, (VALUES (0), (1)) AS r(n)`,
  `INSERT INTO plan (id, jurisdiction_id, title, state, created_by_id)
   SELECT j, j, '行动方案', 'issued', 1 FROM generate_series(1, ${JURISDICTIONS}) j`,
];

const tasks = (count: number): string =>
  `INSERT INTO task (id, jurisdiction_id, plan_id, clause_id, code, title, state, sort, issued_at, issued_on, accepted_at,
                     lead_unit_id, due_key)
   SELECT t, 1 + t % ${JURISDICTIONS}, 1 + t % ${JURISDICTIONS}, 1, 'B-' || t, '推进第' || t || '项重点工作', 'active', t,
          '${ISSUED_AT}', '2027-06-25', '${ISSUED_AT}', NULL, '2027-12-31'
   FROM generate_series(1, ${count}) t`;

const assignments = (count: number): string =>
  `INSERT INTO assignment (jurisdiction_id, task_id, unit_id, printed_name, role, basis, sort)
   SELECT 1 + t % ${JURISDICTIONS}, t, (t % ${JURISDICTIONS}) * ${UNITS} + 2 + (t / ${JURISDICTIONS}) % ${UNITS - 1}, '局', 'lead', 'stated', 1
   FROM generate_series(1, ${count}) t`;

const milestones = (count: number): string =>
  `INSERT INTO milestone (jurisdiction_id, task_id, name, due, original_due, basis, sort)
   SELECT 1 + t % ${JURISDICTIONS}, t, '节点' || m, day, day, 'stated', m % ${MILESTONES_OF_A_TASK}
   FROM generate_series(0, ${count - 1}) m,
        LATERAL (SELECT 1 + m / ${MILESTONES_OF_A_TASK} AS t,
                        date '${SWEPT_ON}' + CASE WHEN m % 100 < ${OVERDUE * 100} THEN -1 - m % 3 ELSE 1 + m % ${DAYS_AHEAD} END AS day) AS at`;

/** So many open milestones, by a few statements; the ledger's triggers are left out, what they derive is not read here. */
export async function fillSweepWorld(dataSource: DataSource, count: number): Promise<void> {
  const taskCount = Math.ceil(count / MILESTONES_OF_A_TASK);
  const statements = [...directory(), tasks(taskCount), assignments(taskCount), milestones(count)];
  await dataSource.transaction(async (manager) => {
    await manager.query(`SET LOCAL session_replication_role = 'replica'`);
    for (const statement of statements) await manager.query(statement);
  });
  await dataSource.query('VACUUM ANALYZE');
}
