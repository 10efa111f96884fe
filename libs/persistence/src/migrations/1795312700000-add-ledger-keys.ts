import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What follows from a task's own row. Whatever state is not named here has no running clock. */
const OWN_KEYS = `
  CREATE FUNCTION task_ledger_keys() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    NEW.issued_on := (NEW.issued_at AT TIME ZONE 'Asia/Shanghai')::date;
    NEW.due_key := CASE WHEN NEW.state IN ('issued', 'objected', 'active', 'completion_requested')
                        THEN COALESCE(NEW.next_due, DATE '9999-12-31') ELSE DATE '9999-12-31' END;
    NEW.code_key := COALESCE(rtrim(NEW.code, '0123456789') || lpad(substring(NEW.code FROM '[0-9]+$'), 9, '0'), NEW.code);
    RETURN NEW;
  END $$`;

/**
 * What follows from a task's milestones. The tasks are locked by a statement of its own first, in the order of their
 * ids: the next one then sees every milestone that others have committed, and nobody waits in a circle.
 */
const REFRESH_CLOCK = `
  CREATE FUNCTION refresh_task_clock(ids bigint[]) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM 1 FROM task WHERE id = ANY(ids) ORDER BY id FOR NO KEY UPDATE;
    UPDATE task SET next_due = clock.next_due, milestones_total = clock.total
    FROM (SELECT asked.id, count(m.id)::int AS total,
                 min(m.due) FILTER (WHERE m.state IN ('planned', 'returned')) AS next_due
          FROM unnest(ids) AS asked(id) LEFT JOIN milestone m ON m.task_id = asked.id GROUP BY asked.id) clock
    WHERE task.id = clock.id
      AND (task.next_due, task.milestones_total) IS DISTINCT FROM (clock.next_due, clock.total);
  END $$`;

/** What follows from a task's assignments. */
const REFRESH_LEAD = `
  CREATE FUNCTION refresh_task_lead(ids bigint[]) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM 1 FROM task WHERE id = ANY(ids) ORDER BY id FOR NO KEY UPDATE;
    UPDATE task SET lead_unit_id = lead.unit_id
    FROM (SELECT asked.id, (SELECT a.unit_id FROM assignment a
                            WHERE a.task_id = asked.id AND a.role = 'lead' AND a.unit_id IS NOT NULL
                            ORDER BY a.sort, a.id LIMIT 1) AS unit_id
          FROM unnest(ids) AS asked(id)) lead
    WHERE task.id = lead.id AND task.lead_unit_id IS DISTINCT FROM lead.unit_id;
  END $$`;

/** The tasks that a statement touched; an update may have moved a row from one task to another. */
const TOUCHED = {
  INSERT: 'SELECT task_id FROM new_rows',
  UPDATE: 'SELECT task_id FROM old_rows UNION SELECT task_id FROM new_rows',
  DELETE: 'SELECT task_id FROM old_rows',
} as const;

const REFERENCING = {
  INSERT: 'NEW TABLE AS new_rows',
  UPDATE: 'OLD TABLE AS old_rows NEW TABLE AS new_rows',
  DELETE: 'OLD TABLE AS old_rows',
} as const;

const OPERATIONS = ['INSERT', 'UPDATE', 'DELETE'] as const;
const DERIVED = [
  { table: 'milestone', refresh: 'refresh_task_clock', trigger: 'milestone_clock' },
  { table: 'assignment', refresh: 'refresh_task_lead', trigger: 'assignment_lead' },
] as const;

/** Once a statement, not once a row: an import of a thousand milestones refreshes its tasks once. */
const triggers = (): string[] =>
  DERIVED.flatMap(({ table, refresh, trigger }) =>
    OPERATIONS.flatMap((operation) => {
      const name = `${trigger}_${operation.toLowerCase()}`;
      return [
        `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$
         BEGIN
           PERFORM ${refresh}(ARRAY(SELECT DISTINCT task_id FROM (${TOUCHED[operation]}) touched));
           RETURN NULL;
         END $$`,
        `CREATE TRIGGER ${name} AFTER ${operation} ON ${table} REFERENCING ${REFERENCING[operation]}
         FOR EACH STATEMENT EXECUTE FUNCTION ${name}()`,
      ];
    }),
  );

const COLUMNS = [
  'next_due date',
  'milestones_total integer NOT NULL DEFAULT 0',
  'lead_unit_id bigint',
  'issued_on date',
  `due_key date NOT NULL DEFAULT '9999-12-31'`,
  'code_key text COLLATE "C"',
];

export class AddLedgerKeys1795312700000 implements MigrationInterface {
  name = 'AddLedgerKeys1795312700000';

  async up(runner: QueryRunner): Promise<void> {
    for (const column of COLUMNS) await runner.query(`ALTER TABLE task ADD ${column}`);
    for (const statement of [OWN_KEYS, REFRESH_CLOCK, REFRESH_LEAD, ...triggers()])
      await runner.query(statement);
    await runner.query(
      `CREATE TRIGGER task_ledger_keys BEFORE INSERT OR UPDATE ON task FOR EACH ROW EXECUTE FUNCTION task_ledger_keys()`,
    );
    await runner.query(`UPDATE task SET code_key = code`);
    await runner.query(
      `SELECT refresh_task_clock(ids), refresh_task_lead(ids) FROM (SELECT array_agg(id) AS ids FROM task) tasks`,
    );
    await runner.query(`DROP INDEX task_state_idx`);
    await runner.query(
      `CREATE INDEX task_state_idx ON task (jurisdiction_id, state, due_key, issued_on, milestones_total)`,
    );
    await runner.query(`CREATE INDEX task_due_idx ON task (jurisdiction_id, due_key, id)`);
    await runner.query(`CREATE INDEX task_code_sort_idx ON task (jurisdiction_id, code_key, id)`);
    await runner.query(`CREATE INDEX task_lead_idx ON task (lead_unit_id, due_key, id)`);
    await runner.query(`DROP INDEX assignment_unit_idx`);
    await runner.query(`CREATE INDEX assignment_unit_idx ON assignment (unit_id, role, task_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX assignment_unit_idx`);
    await runner.query(`CREATE INDEX assignment_unit_idx ON assignment (unit_id, role)`);
    for (const index of ['task_lead_idx', 'task_code_sort_idx', 'task_due_idx', 'task_state_idx'])
      await runner.query(`DROP INDEX ${index}`);
    await runner.query(`CREATE INDEX task_state_idx ON task (jurisdiction_id, state)`);
    await runner.query(`DROP TRIGGER task_ledger_keys ON task`);
    for (const { table, trigger } of DERIVED)
      for (const operation of OPERATIONS) {
        const name = `${trigger}_${operation.toLowerCase()}`;
        await runner.query(`DROP TRIGGER ${name} ON ${table}`);
        await runner.query(`DROP FUNCTION ${name}()`);
      }
    await runner.query(`DROP FUNCTION refresh_task_lead(bigint[])`);
    await runner.query(`DROP FUNCTION refresh_task_clock(bigint[])`);
    await runner.query(`DROP FUNCTION task_ledger_keys()`);
    for (const column of COLUMNS.toReversed())
      await runner.query(`ALTER TABLE task DROP COLUMN ${column.split(' ')[0]}`);
  }
}
