import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexSweep1795403000000 implements MigrationInterface {
  name = 'IndexSweep1795403000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX public.notification_waiting_idx`);
    await runner.query(
      `CREATE INDEX notification_waiting_idx ON notification  (person_id, channel_id) WHERE message_id IS NULL AND status = 'pending'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX public.notification_waiting_idx`);
    await runner.query(
      `CREATE INDEX notification_waiting_idx ON notification  (person_id) WHERE channel = 'email' AND status = 'pending'`,
    );
  }
}
