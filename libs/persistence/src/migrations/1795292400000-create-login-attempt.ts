import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateLoginAttempt1795292400000 implements MigrationInterface {
  name = 'CreateLoginAttempt1795292400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE login_attempt (key text NOT NULL, tries integer NOT NULL, until TIMESTAMP(3) WITH TIME ZONE NOT NULL, PRIMARY KEY (key))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE login_attempt`);
  }
}
