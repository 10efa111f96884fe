import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { prepareQueueSchema } from '@app/jobs';
import {
  createDataSource,
  freePort,
  migrate,
  runningEmbedded,
  startEmbedded,
  stopEmbedded,
} from '@app/persistence';
import pg from 'pg';

/** A server of its own with the settings that ship, which may be crashed without hurting other tests. */
export class FaultDatabase {
  private constructor(
    private readonly dataDir: string,
    private readonly port: number,
    readonly url: string,
    private readonly settings: Readonly<Record<string, string>>,
  ) {}

  /** Migrated and empty; `settings` only for tests that run more processes than the shipped server is made for. */
  static async start(settings: Readonly<Record<string, string>> = {}): Promise<FaultDatabase> {
    const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'qiantou-faults-'));
    fs.chmodSync(dataDir, 0o755); // the database runs as another user
    const server = await startEmbedded({ dataDir, port: await freePort(), settings });
    const url = await server.databaseUrl('qiantou');
    const dataSource = await createDataSource(url).initialize();
    await migrate(dataSource);
    await dataSource.destroy();
    await prepareQueueSchema(url);
    return new FaultDatabase(dataDir, server.port, url, settings);
  }

  /** Immediate stop, as after a power cut, and start again: PostgreSQL recovers from its log. */
  async crash(): Promise<void> {
    const running = runningEmbedded(this.dataDir);
    if (running !== null) process.kill(running.pid, 'SIGQUIT');
    while (runningEmbedded(this.dataDir)?.pid === running?.pid && running !== null) await sleep(20);
    await startEmbedded({ dataDir: this.dataDir, port: this.port, settings: this.settings });
  }

  /** Straight from the tables, past all of the product. */
  async query<T extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<T[]> {
    const client = new pg.Client({ connectionString: this.url });
    client.on('error', () => undefined); // a crash in the middle also fails the query
    await client.connect();
    try {
      return (await client.query<T>(sql, values)).rows;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  async dispose(): Promise<void> {
    await stopEmbedded(this.dataDir);
    fs.rmSync(this.dataDir, { recursive: true, force: true });
  }
}
