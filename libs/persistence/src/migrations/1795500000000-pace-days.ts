import { completePolicy, paceDays, type PaceTarget, type StoredPolicy } from '@app/domain';
import type { MigrationInterface, QueryRunner } from 'typeorm';

interface PacedTask {
  readonly id: string;
  readonly issuedOn: string;
  readonly rules: StoredPolicy | null;
  readonly targets: readonly PaceTarget[];
}

/** Tasks with a value on a milestone that still waits for the unit: no other one can be behind 序时. */
const PACED = `
  SELECT t.id, t.issued_on AS "issuedOn",
         (SELECT p.rules FROM policy p WHERE p.jurisdiction_id = t.jurisdiction_id ORDER BY p.revision DESC LIMIT 1) AS rules,
         jsonb_agg(jsonb_build_object('name', '', 'value', tg.value, 'unit', tg.unit, 'comparator', tg.comparator,
           'recurring', tg.recurring, 'due', m.due, 'reached', mt.reached, 'state', m.state)) AS targets
  FROM task t JOIN milestone m ON m.task_id = t.id AND m.state IN ('planned', 'returned')
  JOIN milestone_target mt ON mt.milestone_id = m.id AND mt.reached IS NOT NULL
  JOIN target tg ON tg.id = mt.target_id
  WHERE t.issued_on IS NOT NULL GROUP BY t.id`;

/**
 * The days on which tasks turn yellow and red by 序时. Tasks that are there already get theirs here, by the domain's own
 * function and the rules each jurisdiction has laid down: a second wording of the rule in SQL could round otherwise.
 */
export class PaceDays1795500000000 implements MigrationInterface {
  name = 'PaceDays1795500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE task ADD pace_yellow_on date, ADD pace_red_on date`);
    const tasks = (await runner.query(PACED)) as readonly PacedTask[];
    const days = tasks.map(({ id, issuedOn, rules, targets }) => ({
      id,
      ...paceDays(targets, issuedOn, completePolicy(rules ?? {}).lights.schedule),
    }));
    await runner.query(
      `UPDATE task t SET pace_yellow_on = days."yellowOn", pace_red_on = days."redOn"
       FROM jsonb_to_recordset($1::jsonb) AS days(id bigint, "yellowOn" date, "redOn" date)
       WHERE t.id = days.id AND days."yellowOn" IS NOT NULL`,
      [JSON.stringify(days)],
    );
    await runner.query(
      `CREATE INDEX task_pace_idx ON task (jurisdiction_id, due_key, id) WHERE pace_yellow_on IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX task_pace_idx`);
    await runner.query(`ALTER TABLE task DROP COLUMN pace_red_on, DROP COLUMN pace_yellow_on`);
  }
}
