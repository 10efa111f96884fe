import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A message that was tried takes no more notifications: its version shows that from now on. */
const TRIED = `UPDATE outbound_message SET version = 1 + attempts WHERE attempts > 0`;

export class PaceDeliveries1795404000000 implements MigrationInterface {
  name = 'PaceDeliveries1795404000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE channel DROP COLUMN tokens`);
    await runner.query(`ALTER TABLE channel DROP COLUMN tokens_at`);
    await runner.query(`ALTER TABLE channel ADD grants TIMESTAMP WITH TIME ZONE array NOT NULL DEFAULT '{}'`);
    await runner.query(`ALTER TABLE outbound_message ADD version integer NOT NULL DEFAULT '1'`);
    await runner.query(`ALTER TABLE outbound_message ADD deaths integer NOT NULL DEFAULT '0'`);
    await runner.query(`ALTER TABLE outbound_message ADD by_hand boolean NOT NULL DEFAULT false`);
    await runner.query(TRIED);
    await runner.query(`DROP INDEX public.outbound_message_queue_idx`);
    await runner.query(
      `CREATE INDEX outbound_message_due_idx ON outbound_message  (channel, next_attempt_at, id) WHERE status = 'pending'`,
    );
    await runner.query(
      `CREATE INDEX outbound_message_lease_idx ON outbound_message  (lease_until) WHERE status = 'sending'`,
    );
    await runner.query(`CREATE INDEX outbound_message_log_idx ON outbound_message  (jurisdiction_id, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX public.outbound_message_log_idx`);
    await runner.query(`DROP INDEX public.outbound_message_lease_idx`);
    await runner.query(`DROP INDEX public.outbound_message_due_idx`);
    await runner.query(
      `CREATE INDEX outbound_message_queue_idx ON outbound_message  (status, next_attempt_at)`,
    );
    await runner.query(`ALTER TABLE outbound_message DROP COLUMN by_hand`);
    await runner.query(`ALTER TABLE outbound_message DROP COLUMN deaths`);
    await runner.query(`ALTER TABLE outbound_message DROP COLUMN version`);
    await runner.query(`ALTER TABLE channel DROP COLUMN grants`);
    await runner.query(`ALTER TABLE channel ADD tokens_at TIMESTAMP(3) WITH TIME ZONE`);
    await runner.query(`ALTER TABLE channel ADD tokens double precision NOT NULL DEFAULT '0'`);
  }
}
