import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddReissue1795302000000 implements MigrationInterface {
  name = 'AddReissue1795302000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE plan_revision ADD state text NOT NULL DEFAULT 'current'`);
    await runner.query(`ALTER TABLE plan_revision ADD created_by_id bigint`);
    await runner.query(`ALTER TABLE plan_revision ADD applied_at TIMESTAMP(3) WITH TIME ZONE`);
    await runner.query(`ALTER TABLE plan_revision ADD applied_by_id bigint`);
    await runner.query(`ALTER TABLE plan_revision ADD decisions jsonb NOT NULL DEFAULT '[]'`);
    await runner.query(
      `CREATE UNIQUE INDEX plan_revision_current_key ON plan_revision  (plan_id, state) WHERE state <> 'superseded'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX plan_revision_current_key`);
    await runner.query(`ALTER TABLE plan_revision DROP COLUMN decisions`);
    await runner.query(`ALTER TABLE plan_revision DROP COLUMN applied_by_id`);
    await runner.query(`ALTER TABLE plan_revision DROP COLUMN applied_at`);
    await runner.query(`ALTER TABLE plan_revision DROP COLUMN created_by_id`);
    await runner.query(`ALTER TABLE plan_revision DROP COLUMN state`);
  }
}
