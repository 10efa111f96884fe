import { freePort, startEmbedded } from '@app/persistence';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { migrateAll } from '../up/migrate-all.js';

/** A database server of the bench's own, thrown away afterwards. */
export interface BenchServer {
  /** A migrated, empty database. */
  database(name: string): Promise<string>;
  close(): Promise<void>;
}

export interface BenchServerOptions {
  /** As it ships, unless false: where what is measured writes nothing. */
  readonly durable?: boolean;
  /** Extra settings of the server, such as what counts statements. */
  readonly settings?: Readonly<Record<string, string>>;
}

export async function startBenchServer({
  durable = true,
  settings = {},
}: BenchServerOptions = {}): Promise<BenchServer> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'qiantou-bench-'));
  const server = await startEmbedded({ dataDir, port: await freePort(), durable, settings });
  return {
    database: async (name) => {
      const url = await server.databaseUrl(name);
      await migrateAll(url);
      return url;
    },
    close: async () => {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
