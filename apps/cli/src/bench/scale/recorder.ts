import type { DataSource, Logger } from 'typeorm';

export interface Statement {
  readonly sql: string;
  readonly values: unknown[];
}

/** Writes down the statements that a use case sends, so that they can be sent again without it. */
export class Recorder implements Logger {
  private statements: Statement[] = [];

  /** What `work` sends to the database. */
  async statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
    this.statements = [];
    await work();
    return this.statements;
  }

  static on(dataSource: DataSource): Recorder {
    const recorder = new Recorder();
    dataSource.setOptions({ logger: recorder });
    return recorder;
  }

  logQuery(sql: string, values: unknown[] = []): void {
    this.statements.push({ sql, values });
  }

  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
