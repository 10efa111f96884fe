import { freePort, startEmbedded } from '@app/persistence';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { migrateAll } from '../../up/migrate-all.js';

/** A database server of the bench's own, with the settings that ship, thrown away afterwards. */
export interface BenchServer {
  /** A migrated, empty database. */
  database(name: string): Promise<string>;
  close(): Promise<void>;
}

export async function startBenchServer(): Promise<BenchServer> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'qiantou-bench-'));
  const server = await startEmbedded({ dataDir, port: await freePort() });
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
