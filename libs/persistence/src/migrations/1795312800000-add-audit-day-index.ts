import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For the audit trail of some days, and for the newest clauses and tasks of a jurisdiction that hold a word. */
const INDEXES = [
  'audit_event_day_idx ON audit_event (jurisdiction_id, at)',
  'clause_jurisdiction_idx ON clause (jurisdiction_id, id)',
  'task_jurisdiction_idx ON task (jurisdiction_id, id)',
];

export class AddAuditDayIndex1795312800000 implements MigrationInterface {
  name = 'AddAuditDayIndex1795312800000';

  async up(runner: QueryRunner): Promise<void> {
    for (const index of INDEXES) await runner.query(`CREATE INDEX ${index}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const index of INDEXES.toReversed()) await runner.query(`DROP INDEX ${index.split(' ')[0]}`);
  }
}
