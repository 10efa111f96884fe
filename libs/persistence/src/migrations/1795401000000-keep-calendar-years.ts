import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The years whose notices have come with the product; what lies after them is provisional. */
const BACKFILL = `INSERT INTO calendar_year (year, source)
  SELECT extract(year FROM day)::int, min(source) FROM calendar_day WHERE confirmed GROUP BY 1`;

export class KeepCalendarYears1795401000000 implements MigrationInterface {
  name = 'KeepCalendarYears1795401000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE calendar_year (year integer NOT NULL, version integer NOT NULL DEFAULT '1', source text NOT NULL, notice text NOT NULL DEFAULT '', at TIMESTAMP(3) WITH TIME ZONE, person_id bigint, CONSTRAINT "PK_4a5f5b39f8e07f51dab5be6fed9" PRIMARY KEY (year))`,
    );
    await runner.query(
      `CREATE TABLE schedule_start (schedule text NOT NULL, since TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_39c162d9bafbd4443a5e0387a97" PRIMARY KEY (schedule))`,
    );
    await runner.query(
      `CREATE INDEX schedule_run_running_idx ON schedule_run  (lease_until) WHERE state = 'running'`,
    );
    await runner.query(`CREATE INDEX schedule_run_newest_idx ON schedule_run  (schedule, at)`);
    await runner.query(BACKFILL);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX public.schedule_run_newest_idx`);
    await runner.query(`DROP INDEX public.schedule_run_running_idx`);
    await runner.query(`DROP TABLE schedule_start`);
    await runner.query(`DROP TABLE calendar_year`);
  }
}
